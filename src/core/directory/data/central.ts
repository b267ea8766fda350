/**
 * Agencies of the central government that have branches of their own in the regions. Columns as `row.ts`
 * describes them; `@` in a form is a place (人民银行天津分行), and a form without it may follow one (天津海关).
 */
export const CENTRAL = `
pboc | People's Bank @ | People's Bank of China, @ Branch | 人民银行 人行 人民银行@分行 人民银行@中心支行 人民银行@支行 人民银行@营业管理部 人民银行@总部 | The People's Bank of China | 中国人民银行 央行
cbrc | Banking Regulator | China Banking Regulatory Commission, @ Office | 银监局 银监分局 银监办 银行业监管局 中国银监会@监管局 中国银行业监管委@监管局 | China Banking Regulatory Commission | 银监会 银行业监管委
csrc | Securities Regulator | China Securities Regulatory Commission, @ Bureau | 证监局 证券监管局 中国证监会@监管局 中国证券监管委@监管局 | China Securities Regulatory Commission | 证监会 证券监管委
circ | Insurance Regulator | China Insurance Regulatory Commission, @ Bureau | 保监局 保险监管局 中国保监会@监管局 中国保险监管委@监管局 | China Insurance Regulatory Commission | 保监会 保险监管委
cbirc | Banking & Insurance | China Banking and Insurance Regulatory Commission, @ Office | 银保监局 银保监分局 银行保险监管局 中国银保监会@监管局 | China Banking and Insurance Regulatory Commission | 银保监会 银行保险监管委
nfra | Financial Regulation | National Financial Regulatory Administration, @ Office | @金融监管局 金融监管总局@监管局 国家金融监管总局@监管局 国家金融监管总局@监管分局 | National Financial Regulatory Administration | 金融监管总局
safe | Foreign Exchange | State Administration of Foreign Exchange, @ Branch | 外汇局 外汇管理局 外汇管理局@分局 国家外汇管理局@分局 外汇局@分局 国家外汇局@分局 | State Administration of Foreign Exchange |
customs | Customs | @ Customs | 海关 | General Administration of Customs | 海关总署
ciq | Inspection & Quarantine | @ Entry-Exit Inspection and Quarantine Bureau | 检验检疫局 出入境检验检疫局 | |
state-tax | State Tax | @ State Taxation Bureau | 国税局 国家税务局 | |
tax | Tax | @ Tax Bureau, State Taxation Administration | 税务局 国家税务总局@税务局 税务总局@税务局 | State Taxation Administration | 税务总局
comms | Communications | @ Communications Administration | 通信管理局 通信局 | |
post | Post | @ Postal Administration | 邮政管理局 邮政局 | State Post Bureau |
aviation | Civil Aviation | Civil Aviation Administration of China, @ Office | 民航监管局 民航管理局 民航@管理局 民航@监管局 民航@安全监管局 中国民航@管理局 | Civil Aviation Administration of China | 民航局 中国民航局 民用航空局 民航总局
maritime | Maritime Safety | @ Maritime Safety Administration | 海事局 | ~ China Maritime Safety Administration |
meteorology | Meteorology | @ Meteorological Service | 气象局 | China Meteorological Administration |
earthquake | Earthquake | @ Earthquake Agency | 地震局 | China Earthquake Administration |
survey | Survey Office | National Bureau of Statistics, @ Survey Office | 调查总队 调查队 国家统计局@调查总队 国家统计局@调查队 | |
tobacco | Tobacco | @ Tobacco Monopoly Administration | 烟草专卖局 烟草局 | State Tobacco Monopoly Administration |
energy-regulator | Energy Regulator | National Energy Administration, @ Office | 能源监管局 能源监管办 国家能源局@监管局 国家能源局@监管办 | |
finance-supervision | Finance Inspection | Ministry of Finance, @ Supervision Office | 财政监察专员办 财政部@监管局 财政部驻@财政监察专员办 | |
border | Border Inspection | @ Border Inspection Station | 边检总站 边防检查总站 出入境边防检查总站 | |
development-bank | Development Bank | China Development Bank, @ Branch | 国家开发银行@分行 国开行@分行 | China Development Bank | 国家开发银行 开发银行 国开行
exim-bank | Export-Import Bank | Export-Import Bank of China, @ Branch | 进出口银行 进出口银行@分行 中国进出口银行@分行 | Export-Import Bank of China |
agri-bank | Agri. Dev. Bank | Agricultural Development Bank of China, @ Branch | 农业发展银行 农发行 农业发展银行@分行 中国农业发展银行@分行 农发行@分行 | Agricultural Development Bank of China |
`
