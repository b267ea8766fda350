/**
 * Courts, assemblies, mass organisations and other bodies beside the government. Columns as `row.ts`
 * describes them.
 */
export const ORGANISATIONS = `
government | Government | % People's Government | 人民政府 政府 | The State Council | 国务院
congress | People's Congress | Standing Committee of the % People's Congress | 人大 人大常委会 人大常委 人民代表大会 人民代表大会常务委 | Standing Committee of the National People's Congress |
congress-legislation | NPC Legislation | | | ~ Legislative Affairs Commission of the Standing Committee of the National People's Congress | 全国人大常委会法工委 全国人大常委会法制工作委 法工委
cppcc | CPPCC | % Committee of the Chinese People's Political Consultative Conference | 政协 政协办公厅 | National Committee of the Chinese People's Political Consultative Conference |
court | Court | % People's Court | 法院 人民法院 | Supreme People's Court | 最高人民法院 最高法院 最高法 高法院
court-high | High Court | % High People's Court | 高级法院 高级人民法院 高院 | |
court-intermediate | Intermediate Court | % Intermediate People's Court | 中级法院 中级人民法院 中院 | |
procuratorate | Procuratorate | % People's Procuratorate | 检察院 人民检察院 | Supreme People's Procuratorate | 最高人民检察院 最高检察院 最高检 高检院
military-commission | Military Commission | | | Central Military Commission | 中央军委
armed-police | Armed Police | % Armed Police Corps | 武警总队 武警支队 武警 | ~ People's Armed Police Force | 武警部队
garrison | Garrison | % Garrison | 警备区 军分区 省军区 | |
unions | Trade Unions | % Federation of Trade Unions | 总工会 | All-China Federation of Trade Unions |
youth-league | Youth League | Communist Youth League % Committee | 共青团 团委 团省委 团市委 团州委 团区委 团县委 | ~ Central Committee of the Communist Youth League of China | 共青团中央 团中央
women | Women's Federation | % Women's Federation | 妇联 妇女联合会 | All-China Women's Federation |
disabled | Disabled Persons | % Disabled Persons' Federation | 残联 残疾人联合会 | China Disabled Persons' Federation |
science-association | Science Association | % Association for Science and Technology | 科协 科学技术协会 | China Association for Science and Technology |
private-business | Private Business | % Federation of Industry and Commerce | 工商联 工商业联合会 | All-China Federation of Industry and Commerce |
trade-promotion | Trade Promotion | China Council for the Promotion of International Trade, % Committee | 贸促会 贸促分会 贸促委 | China Council for the Promotion of International Trade |
red-cross | Red Cross | % Red Cross Society | 红十字会 | Red Cross Society of China |
literary | Literature & Art | % Federation of Literary and Art Circles | 文联 文学艺术界联合会 | China Federation of Literary and Art Circles |
social-sciences | Social Sciences | % Federation of Social Sciences | 社科联 社会科学界联合会 | |
returned-overseas | Returned Overseas | % Federation of Returned Overseas Chinese | 侨联 归国华侨联合会 | All-China Federation of Returned Overseas Chinese |
consumers | Consumer Council | % Consumers' Association | 消协 消委会 消费者协会 消费者委 消费者权益保护委 | China Consumers Association |
`

/** Administrations of zones. Columns as `row.ts` describes them. */
export const ZONES = `
etdz | Econ. & Tech. Dev. Zone | Administrative Commission of the @ Economic and Technological Development Zone | 开发区管委 经济技术开发区管委 经济开发区管委 经开区管委 | |
hitech-zone | Hi-tech Zone | Administrative Commission of the @ High-tech Zone | 高新区管委 高新技术产业开发区管委 高新技术开发区管委 | |
bonded-zone | Bonded Zone | Administrative Commission of the @ Bonded Zone | 保税区管委 | |
free-trade-zone | Free Trade Zone | Administrative Commission of the @ Pilot Free Trade Zone | 自贸区管委 自贸试验区管委 自由贸易试验区管委 | |
`
