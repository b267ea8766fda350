import { cellsOf } from './row.ts'

/**
 * What people call bodies beside their names. Columns: id | Chinese short names and nicknames | names that are no longer or
 * not yet in use | English words that are not in the English name | acronyms. Simplified, shortened as `row.ts` says.
 */
const EVERYDAY = `
pboc | 央行 人行 中央银行 人民银行 人总行 | | central bank monetary | PBOC PBC
drc | 发改 发改委 发改局 发改办 | 计委 计划委 发展计划委 计经委 | planning economic | NDRC DRC
market | 市监 市监局 市监委 市场局 市场委 市场监管局 市场监管委 | 质检 质检局 质监 食药监 食药 食药局 工商 工商行政 | industry commerce quality food drug trade antitrust | SAMR AMR AIC SAIC
aic | 工商 工商行政 | | business registration | AIC SAIC
quality | 质检 质监 技监局 技术监督局 | | inspection | AQSIQ
hrss | 人社 社保 人保局 社保局 社会保障局 人力资源局 就业局 | 人事局 劳动局 劳动保障局 劳动社会保障局 人事部 劳动部 人力资源部 | labour labor personnel employment pension jobs | MOHRSS HRSS
public-security | 公安 警察 警方 交警 | | police PSB traffic | MPS PSB
finance | 财政 财局 财政厅 | | treasury budget fiscal | MOF
commerce | 商务 商委 商务局 商务厅 | 外经贸 经贸 商业局 商业委 外贸局 | trade | MOFCOM
fin-affairs | 金融 金融办 金融局 金融工作局 | 金融监管局 | financial | 
justice | 司法 司法厅 | 法制办 | judicial legal law | MOJ
construction | 建委 城建委 建设局 城建局 建设委 | 住建 住建委 住建局 | housing building | MOHURD
housing | 住建 住建局 住建委 房管局 建设局 | 建委 建设部 | building urban | MOHURD
state-tax | 国税 国税局 国家税务 | 税务局 税务 | revenue taxation | SAT STA
local-tax | 地税 地税局 地方税务 | 税务局 税务 | revenue taxation | 
tax | 税务 国税 地税 | 国税局 地税局 | revenue taxation | SAT STA
industry-it | 工信 工信委 工信局 工信厅 | 经信委 经信局 经委 信息产业部 信息产业局 信产部 | industrial information | MIIT
health-fp | 卫计 卫计委 卫生 计生 卫计局 卫生委 | 卫生局 计生委 卫健委 卫健局 | medical hospital family planning | NHFPC
health | 卫健 卫健委 卫健局 卫生 卫委 | 卫生局 卫计委 计生委 | medical hospital | NHC
public-health | 卫生 | 卫健委 卫计委 | medical hospital | MOH
ip | 知产 知产局 知识产权 | 专利局 | patent trademark copyright | CNIPA SIPO IPR
csrc | 证监 证监局 证监会 | | stock stocks | CSRC
circ | 保监 保监局 保监会 | 银保监局 银保监会 | | CIRC
cbrc | 银监 银监局 银监会 | 银保监局 银保监会 | bank banks | CBRC
cbirc | 银保监 银保监局 银保监会 | 银监会 保监会 金融监管总局 | bank banks | CBIRC
nfra | 金监局 金监总局 金融监管总局 | 银保监会 银监会 | bank banks insurance | NFRA
transport | 交通 交委 交通委 交通局 交通厅 交运委 交运局 | 公路局 铁道部 | traffic roads transportation | MOT
civil-affairs | 民政 | | charity welfare | MCA
work-safety | 安监 安监局 安全监管 安全局 安全生产 | 应急局 应急管理局 应急 | safety | SAWS
emergency | 应急 应急局 应急办 | 安监局 安监 | disaster | MEM
environment | 环保 环境 环保局 环境局 环保厅 | 生态环境局 生态环境 环境监察 | ecology pollution environmental EPA EPB | MEP EPB EPA
ecology | 环保 环境 生态 环境局 生态局 | 环保局 环保部 | environmental pollution EPA | MEE
education | 教育 教委 教育局 教育厅 | | school schools | MOE
civility | 文明 文明委 | | spiritual civilization | 
staffing | 编办 编制办 编委 中央编办 中编办 | | institutional establishment | 
science | 科技 科委 科技委 科技局 科技厅 | | technology S&T | MOST
rural | 农委 农业委 农工委 | 农业局 农业农村局 农业农村委 农业 农口 | agriculture farming countryside | 
agriculture | 农业 农业局 农委 | 农业农村局 | farming | MOA
agri-rural | 农业 农业农村 农业局 | 农委 | farming | MARA MOA
water | 水务 水利 水务局 水利局 | | | MWR
water-resources | 水利 水务局 | | | MWR
statistics | 统计 | | statistical data | NBS
approval | 审批 审批办 行政审批 审批局 | 政务服务局 政务办 | licensing permits | 
civil-service | 公务员局 | 人事局 | servants | 
ciq | 商检 国检 商检局 国检局 检疫局 出入境检验检疫 进出口商检 | | quarantine | CIQ AQSIQ
customs | 海关 关税 | | tariff tariffs | GACC
culture-broadcasting | 文广 文广局 文化局 广电局 文广影视 影视局 | 文旅局 文化旅游局 文广新局 | film television media broadcast | SARFT
culture-tourism | 文旅 文旅局 文化局 旅游局 | 文化部 旅游局 | tourist travel museum | MCT
tourism | 旅游 旅委 旅游委 | 文旅局 文化旅游局 文旅 | tourist travel | CNTA
cyberspace | 网信 网信办 网办 | 网管办 互联网办 | internet | CAC
plc | 政法 政法委 | | politics law | 
publicity | 宣传 宣传部 中宣部 | | propaganda media | 
organization | 组织 组织部 中组部 | | personnel cadres | 
sme | 中小企业 中小局 中小企业局 | | SME small | SME
public-order | 综治 综治办 | 维稳办 | order | 
sport | 体育 体育局 | 体委 | athletics | GAS
press | 出版 出版局 新闻出版 新闻出版局 | 版权局 新闻局 | news publishing publication media copyright | GAPP NPPA
audit | 审计 | | auditor | CNAO NAO
comms | 通信 通管局 通信管理局 通信局 | 电信局 | telecom telecommunications | 
land-housing | 国土 房管 国土局 房管局 国土资源局 | 自然资源局 规划资源局 规划局 住建局 | real estate | 
natural-resources | 自然资源 自资局 | 国土局 国土部 国土资源局 国土资源部 规划局 | land | MNR MLR
teda | 泰达 开发区 经开区 | | development zone | TEDA
gov-office | 国办 政府办 府办 | | cabinet | 
medical-insurance | 医保 医保局 | | medical insurance healthcare | NHSA
energy | 能源 能源局 | | power electricity | NEA
drugs | 药监 药监局 | 食药监局 食药监 | drug drugs medicine FDA | NMPA CFDA
disabled | 残联 | | disability | CDPF
safe | 外管局 外汇局 外汇 | | forex exchange currency | SAFE
immigration | 移民 移民局 | 出入境管理局 出入境 | visa | NIA
post | 邮政 邮政局 | 邮电局 | postal mail | SPB
poverty | 扶贫 扶贫办 | 乡村振兴局 | | CPAD
heritage | 文物 文物局 | | relics antiquities | NCHA
legislative-affairs | 法制 法制办 | | law | 
cdc | 疾控 疾控中心 | 防疫站 | epidemic | CDC
science-it | 科信 科信局 科技局 信息化 | | | 
state-assets | 国资 国资委 | | SOE SOEs assets | SASAC
economy-trade | 经贸 经贸委 | 工信委 商务局 经委 | | 
youth-league | 团委 共青团 | | youth | 
science-association | 科协 | | | CAST
private-business | 工商联 | | private chamber | ACFIC
urban-mgmt | 城管 城管委 城管局 | 市容委 | chengguan | 
culture-press | 文广新局 文广新 文化局 广电局 新闻出版局 | 文旅局 | media news | 
court | 法院 | | courts judge | SPC
procuratorate | 检察院 检察 | | prosecutor prosecutors | SPP
housing-security | 住保办 保障房 | | | 
planning | 规划 规划局 规委 | 自然资源局 规划资源局 | | 
government | 市政府 政府 | | | 
all-districts | 区县 各区县 区县政府 各区 各县 区政府 县政府 | | districts counties | 
all-district-govts | 各区 区政府 | | districts | 
all-regions | 各地 各地区 地方 | | local | 
`

/** What people call a body beside its names. */
export interface EverydayNames {
  readonly short: readonly string[]
  /** Names of other times, or of the same function elsewhere. */
  readonly other: readonly string[]
  /** English words, one each. */
  readonly english: readonly string[]
  readonly acronyms: readonly string[]
}

const NONE: EverydayNames = { short: [], other: [], english: [], acronyms: [] }
let names: Map<string, EverydayNames> | null = null

function read(): Map<string, EverydayNames> {
  const split = (cell = ''): string[] => cell.split(' ').filter(Boolean)
  return new Map(
    cellsOf(EVERYDAY).map(([id = '', short, other, english, acronyms]) => [
      id,
      { short: split(short), other: split(other), english: split(english), acronyms: split(acronyms) },
    ]),
  )
}

/** By the id of a body, or of its function where the id has a level or place (`drc-national`). For searching only. */
export function everydayNamesOf(id: string): EverydayNames {
  names ??= read()
  for (let known = id; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    const found = names.get(known)
    if (found) return found
  }
  return NONE
}
