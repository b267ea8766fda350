/**
 * Departments for the economy, land and traffic. Columns as `row.ts` describes them:
 * id | short label | name within a jurisdiction | forms | the State Council's body | its own forms
 */
export const ECONOMY = `
drc | Development & Reform | Development and Reform * | 发展改革[委局厅] 发改[委局] | National Development and Reform Commission |
price | Price Control | Price * | 物价[局办] | |
industry-it | Industry & IT | * of Industry and Information Technology | 工业信息化[委局厅办] 工信[委局厅] | Ministry of Industry and Information Technology | 工业信息化部 工信部
economy-it | Economy & IT | * of Economy and Information Technology | 经济信息化[委局厅] 经信[委局厅] | |
economy-trade | Economy & Trade | Economic and Trade * | 经济贸易[委局] 经贸[委局] | |
sme | Small & Medium Enterprises | * of Small and Medium-Sized Enterprises | 中小企业局 中小企业发展促进局 中小企业服务局 | |
science | Science & Tech. | Science and Technology * | 科学技术[委局厅] 科技[委局厅] 科委 | Ministry of Science and Technology | 科学技术部 科技部
science-it | Science & IT | * of Science, Technology and Information Technology | 科技信息化局 科学技术信息化局 科信局 | |
finance | Finance | * of Finance | 财政[局厅] | Ministry of Finance | 财政部
fin-affairs | Financial Affairs | Financial Work * | 金融[局办] 金融工作[局办] 金融服务办 | |
fin-supervision | Local Fin. Supervision | Local Financial Supervision * | 地方金融监管局 地方金融管理局 地方金融局 金融监管局 | |
local-tax | Local Tax | Local Taxation * | 地方税务局 地税局 | |
audit | Audit | Audit * | 审计[局厅] | National Audit Office | 审计署
state-assets | State Assets | State-owned Assets Supervision and Administration * | 国有资产监管[委局] 国资[委局] | State-owned Assets Supervision and Administration Commission of the State Council |
statistics | Statistics | * of Statistics | 统计局 | National Bureau of Statistics |
commerce | Commerce | * of Commerce | 商务[委局厅] | Ministry of Commerce | 商务部
foreign-trade | Foreign Trade | * of Foreign Trade and Economic Cooperation | 对外贸易经济合作[委局厅] 外经贸[委局厅] | |
investment | Investment Promotion | Investment Promotion * | 投资促进局 招商局 | |
cooperation | Regional Cooperation | * of Regional Cooperation | 合作交流办 协作办 经济技术协作办 经济协作办 | |
market | Market Regulation | Administration for Market Regulation | 市场监管[局委厅] | State Administration for Market Regulation | 市场监管总局
aic | Industry & Commerce | Administration for Industry and Commerce | 工商局 工商行政管理局 | State Administration for Industry and Commerce | 工商总局 工商行政管理总局
quality | Quality Supervision | * of Quality and Technical Supervision | 质量技术监督局 质监局 质量监督局 | General Administration of Quality Supervision, Inspection and Quarantine | 质量监督检验检疫总局 质检总局
sfda | Food & Drug (to 2013) | | | State Food and Drug Administration | 国家食品药品监管局
food-drug | Food & Drug | Food and Drug Administration | 食品药品监管局 食药监管局 食药监局 | China Food and Drug Administration | 食品药品监管总局 食药监总局
drugs | Medical Products | Medical Products Administration | 药品监管局 药监局 | National Medical Products Administration |
ip | Intellectual Property | Intellectual Property * | 知识产权局 | China National Intellectual Property Administration |
agriculture | Agriculture | * of Agriculture | 农业[局厅委] | Ministry of Agriculture | 农业部
rural | Rural Affairs | Rural Affairs * | 农委 农村工作委 | |
agri-rural | Agriculture & Rural Affairs | * of Agriculture and Rural Affairs | 农业农村[局厅委] | Ministry of Agriculture and Rural Affairs | 农业农村部
husbandry | Animal Husbandry | Animal Husbandry * | 畜牧局 畜牧兽医局 畜牧水产局 | |
oceans | Oceans | Oceanic * | 海洋局 | State Oceanic Administration |
fisheries | Marine & Fisheries | * of Marine Affairs and Fisheries | 海洋渔业[局厅] | |
forestry | Forestry | Forestry * | 林业[局厅] | State Forestry Administration |
forestry-grassland | Forestry & Grassland | Forestry and Grassland * | 林业草原局 林草局 | National Forestry and Grassland Administration |
forestry-parks | Forestry & Parks | * of Forestry and Parks | 林业园林局 | |
parks | Parks & Greening | * of Parks and Greening | 园林局 园林绿化[局委] 绿化园林局 绿化市容局 | |
city-appearance | City Appearance | City Appearance and Parks * | 市容园林委 市容园林管理委 市容委 | |
water | Water Affairs | Water Affairs * | 水务[局厅] | |
water-resources | Water Resources | Water Resources * | 水利[局厅] | Ministry of Water Resources | 水利部
grain | Grain | Grain * | 粮食局 | State Administration of Grain |
grain-reserves | Grain & Reserves | Grain and Reserves * | 粮食物资储备局 粮食储备局 | National Food and Strategic Reserves Administration |
energy | Energy | Energy * | 能源局 | National Energy Administration |
supply-coops | Supply Co-ops | Federation of Supply and Marketing Cooperatives | 供销社 供销合作社 供销合作联社 供销联社 | All China Federation of Supply and Marketing Cooperatives | 供销合作总社 供销总社
tourism | Tourism | Tourism * | 旅游[局委] 旅游发展委 旅发委 | China National Tourism Administration |
big-data | Big Data | Big Data * | 大数据[局办] 大数据管理局 大数据发展管理局 大数据发展局 | |
data | Data | Data * | 数据局 数据管理局 | National Data Administration |
gov-services | Government Services | Government Services * | 政务服务[局办] 政务服务管理[局办] 政务办 | |
gov-services-data | Services & Data | Government Services and Data * | 政务服务数据管理局 政务服务数据局 政务数据局 | |
approval | Admin. Approval | Administrative Approval * | 审批办 审批局 行政审批[局办] 行政审批管理办 行政审批服务局 | |
function-reform | Function Reform Office | | | ~ State Council Office for Coordinating the Transformation of Government Functions | 国务院职能转变协调办 国务院推进政府职能转变放管服改革协调小组办
construction | Construction | Urban-Rural Construction * | 建委 建设[委局厅] 城乡建设[委局] | ~ Ministry of Construction | 建设部
housing | Housing & Construction | * of Housing and Urban-Rural Development | 住房城乡建设[委局厅] 住建[委局厅] | Ministry of Housing and Urban-Rural Development | 住房城乡建设部 住建部
housing-security | Housing Security | Housing Security * | 住房保障[局办] 住房保障房产管理局 住房保障房屋管理局 住保办 | |
housing-admin | Housing Admin. | Housing Administration * | 房管局 房产局 房屋管理局 房产管理局 | |
housing-fund | Housing Fund | Housing Provident Fund Management Center | 公积金中心 公积金管理中心 住房公积金管理中心 | |
planning | Urban Planning | Urban Planning * | 规划[局委] 城乡规划局 城市规划局 | |
planning-land | Planning & Land | * of Planning, Land and Resources | 规划国土[委局] 规划国土资源[委局] 国土规划[委局] | |
planning-natural | Planning & Natural Res. | * of Planning and Natural Resources | 规划自然资源[局委] 规划资源局 | |
natural-resources | Natural Resources | * of Natural Resources | 自然资源[局厅] | Ministry of Natural Resources | 自然资源部
land | Land & Resources | * of Land and Resources | 国土资源[局厅] 国土局 | Ministry of Land and Resources | 国土资源部
land-housing | Land & Housing | * of Land, Resources and Housing | 国土房管局 国土资源房屋管理局 | |
urban-mgmt | Urban Management | Urban Management * | 城市管理[局委] 城管[局委] | |
urban-enforcement | Urban Enforcement | Urban Management Law Enforcement * | 城管执法局 城市管理综合执法局 城市管理行政执法局 综合执法局 | |
transport | Transport | * of Transport | 交通运输[委局厅] 交通[委局厅] 交委 | Ministry of Transport | 交通运输部
railways | Railways | | | National Railway Administration | 铁路局
railway-corporation | Railway Corp. | | | China Railway Corporation | 中国铁路总公司 铁路总公司
railway-group | State Railway Group | | | China State Railway Group Co., Ltd. | 中国国家铁路集团 中国铁路集团 国铁集团
ports | Ports | Port * | 港务局 港口局 港口管理局 港航管理局 | |
port-entry | Ports of Entry | Port of Entry * | 口岸办 口岸局 口岸服务办 口岸管理办 | |
environment | Environment | Environmental Protection * | 环境保护[局厅] 环保[局厅] | Ministry of Environmental Protection | 环境保护部 环保部
ecology | Ecology & Environment | * of Ecology and Environment | 生态环境[局厅] | Ministry of Ecology and Environment | 生态环境部
surveying | Surveying & Mapping | Surveying and Mapping * | 测绘局 测绘地理信息局 测绘地信局 | National Administration of Surveying, Mapping and Geoinformation |
work-safety | Work Safety | Administration of Work Safety | 安全生产监管局 安全监管局 安监局 | State Administration of Work Safety | 安全生产监管总局 安全监管总局 安监总局
coal-safety | Coal Mine Safety | Coal Mine Safety * | 煤矿安全监察局 煤矿安监局 煤监局 | State Administration of Coal Mine Safety |
mine-safety | Mine Safety | Mine Safety * | 矿山安全监察局 矿山安监局 | National Mine Safety Administration |
emergency | Emergency Management | * of Emergency Management | 应急管理[局厅] 应急[局厅] | Ministry of Emergency Management | 应急管理部 应急部
emergency-office | Emergency Office | Emergency * | 应急办 应急管理办 | |
fire-rescue | Fire & Rescue | Fire and Rescue Brigade | 消防局 消防支队 消防总队 公安消防局 公安消防总队 公安消防支队 消防救援局 消防救援支队 消防救援总队 | National Fire and Rescue Administration |
defence-industry | Defence Industry | * of Science, Technology and Industry for National Defence | 国防科工[局办] 国防科技工业[局办] | State Administration of Science, Technology and Industry for National Defense |
`
