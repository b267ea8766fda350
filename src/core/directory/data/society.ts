/**
 * Departments for people, culture, order and the government's own house. Columns as `row.ts` describes them:
 * id | short label | name within a jurisdiction | forms | the State Council's body | its own forms
 */
export const SOCIETY = `
gov-office | General Office | General Office of the % People's Government | 政府办公厅 政府办 人民政府办公厅 人民政府办 府办公厅 府办 | General Office of the State Council | 国务院办公厅 国办
gov-research | Research Office | Research Office of the % People's Government | 政府研究室 人民政府研究室 研究室 | Research Office of the State Council | 国务院研究室
counsellors | Counsellors' Office | Counsellors' Office | 参事室 | Counsellors' Office of the State Council |
development-research | Development Research | Development Research Center | 发展研究中心 政府发展研究中心 | Development Research Center of the State Council |
legislative-affairs | Legislative Affairs | Legislative Affairs * | 法制[办局] | Legislative Affairs Office of the State Council |
complaints | Public Complaints | Public Complaints and Proposals * | 信访[局办] | National Public Complaints and Proposals Administration |
gov-offices-admin | Gov. Offices Admin. | Government Offices Administration * | 机关事务局 机关事务管理局 机关管理局 | National Government Offices Administration | 国管局
archives | Archives | Archives * | 档案局 | National Archives Administration of China |
local-history | Local History | Local History * | 地方志办 地志办 方志办 | |
air-defence | Civil Air Defence | Civil Air Defence * | 人民防空办 人防办 民防[办局] | |
foreign-affairs | Foreign Affairs | Foreign Affairs * | 外事办 外办 外事侨务[办局] | |
mfa | Foreign Ministry | | | Ministry of Foreign Affairs | 外交部
defence | National Defence | | | Ministry of National Defense | 国防部
overseas-chinese | Overseas Chinese | Overseas Chinese Affairs * | 侨务办 侨办 | Overseas Chinese Affairs Office of the State Council |
hk-macao | HK & Macao | Hong Kong and Macao Affairs * | 港澳事务办 港澳办 | Hong Kong and Macao Affairs Office of the State Council |
taiwan | Taiwan Affairs | Taiwan Affairs * | 台湾事务办 台湾工作办 台办 | Taiwan Affairs Office of the State Council |
foreign-experts | Foreign Experts | Foreign Experts * | 外国专家局 外专局 | State Administration of Foreign Experts Affairs |
overseas-scholars | Overseas Scholars | * of the Convention of Overseas Chinese Scholars in Science and Technology | 留交办 留交会办 | |
development-aid | Development Cooperation | | | China International Development Cooperation Agency | 国际发展合作署 国合署
civil-affairs | Civil Affairs | Civil Affairs * | 民政[局厅] | Ministry of Civil Affairs | 民政部
education | Education | Education * | 教育[局厅委] 教委 | Ministry of Education | 教育部
hrss | HR & Social Security | * of Human Resources and Social Security | 人力资源社会保障[局厅] 人力社保[局厅] 人社[局厅] | Ministry of Human Resources and Social Security | 人力资源社会保障部 人社部
civil-service | Civil Service | Civil Service * | 公务员局 | State Administration of Civil Service |
veterans | Veterans Affairs | * of Veterans Affairs | 退役军人事务[局厅] 退役军人[局厅] | Ministry of Veterans Affairs | 退役军人事务部 退役军人部
health | Health | Health * | 卫生健康[委局] 卫健[委局] | National Health Commission |
health-fp | Health & Fam. Planning | * of Health and Family Planning | 卫生计划生育[委局] 卫生计生[委局] 卫计[委局] | National Health and Family Planning Commission |
public-health | Public Health | * of Public Health | 卫生[局厅] | Ministry of Health | 卫生部
family-planning | Family Planning | * of Population and Family Planning | 人口计划生育[委局] 人口计生[委局] 计划生育[委局] 计生[委局] | National Population and Family Planning Commission |
disease-control | Disease Control | Disease Control and Prevention * | 疾病预防控制局 疾控局 | National Disease Control and Prevention Administration |
cdc | Disease Control Centre | Center for Disease Control and Prevention | 疾病预防控制中心 疾控中心 | Chinese Center for Disease Control and Prevention |
tcm | Chinese Medicine | * of Traditional Chinese Medicine | 中医药局 中医药管理局 中医局 | National Administration of Traditional Chinese Medicine |
medical-insurance | Healthcare Security | Healthcare Security * | 医疗保障局 医保局 | National Healthcare Security Administration |
ethnic | Ethnic Affairs | Ethnic Affairs * | 民族事务[委局] 民族委 民委 | National Ethnic Affairs Commission |
ethnic-religious | Ethnic & Religious | Ethnic and Religious Affairs * | 民族宗教事务[委局] 民族宗教[委局] 民宗[委局] | |
religion | Religious Affairs | Religious Affairs * | 宗教事务局 宗教局 | State Administration for Religious Affairs |
culture | Culture | * of Culture | 文化[局厅委] | Ministry of Culture | 文化部
culture-tourism | Culture & Tourism | * of Culture and Tourism | 文化旅游[局厅委] 文旅[局厅委] | Ministry of Culture and Tourism | 文化旅游部 文旅部
culture-broadcasting | Culture & Broadcasting | * of Culture, Radio, Film and Television | 文化广播影视局 文化广播电影电视局 文化广电局 文广影视局 文广局 | |
culture-press | Culture, Media & Press | * of Culture, Radio, Television, Press and Publication | 文化广电新闻出版局 文广新局 | |
culture-media-tourism | Culture, Media & Tourism | * of Culture, Radio, Television and Tourism | 文化广电旅游[局厅] 文广旅局 文广旅体局 文化广电旅游体育局 | |
press | Press & Publication | Press and Publication * | 新闻出版局 出版局 | National Press and Publication Administration | 新闻出版署
press-general | Gen. Press Admin. | | | General Administration of Press and Publication | 新闻出版总署
press-broadcasting | Press & Broadcasting | * of Press, Publication, Radio, Film and Television | 新闻出版广电局 新闻出版广播影视局 | State Administration of Press, Publication, Radio, Film and Television | 新闻出版广电总局
broadcasting | Broadcasting | Radio and Television * | 广播电视局 广播电影电视局 广电局 | National Radio and Television Administration | 广播电视总局 广电总局
copyright | Copyright | Copyright * | 版权局 | ~ National Copyright Administration |
heritage | Cultural Heritage | Cultural Heritage * | 文物局 | National Cultural Heritage Administration |
sport | Sport | Sports * | 体育局 | General Administration of Sport of China | 体育总局
poverty | Poverty Relief | Poverty Alleviation and Development * | 扶贫办 扶贫局 扶贫开发[办局] 扶贫开发领导小组办 | State Council Leading Group Office of Poverty Alleviation and Development |
rural-revitalization | Rural Revitalization | Rural Revitalization * | 乡村振兴局 | National Rural Revitalization Administration |
public-security | Public Security | Public Security * | 公安[局厅] | Ministry of Public Security | 公安部
state-security | State Security | State Security * | 国家安全[局厅] 国安[局厅] | Ministry of State Security | 国家安全部 安全部
justice | Justice | * of Justice | 司法[局厅] | Ministry of Justice | 司法部
supervision | Supervision | * of Supervision | 监察[局厅] | Ministry of Supervision | 监察部
immigration | Immigration | Immigration * | 移民局 移民管理局 | National Immigration Administration |
secrecy | State Secrets | Administration for the Protection of State Secrets | 保密局 保密办 | ~ National Administration of State Secrets Protection |
cryptography | Cryptography | Cryptography Administration | 密码局 密码管理局 | State Cryptography Administration |
academy-sciences | Academy of Sciences | Academy of Sciences | 科学院 | Chinese Academy of Sciences | 中科院
academy-engineering | Academy of Engineering | | | Chinese Academy of Engineering | 中国工程院 工程院
academy-social | Social Science Academy | Academy of Social Sciences | 社会科学院 社科院 | Chinese Academy of Social Sciences |
science-foundation | Science Foundation | | | National Natural Science Foundation of China | 国家自然科学基金委 自然科学基金委 自然科学基金会
standards | Standards | Standardization Administration | 标准委 标准化管理委 | Standardization Administration of China |
certification | Certification | Certification and Accreditation Administration | 认监委 认证认可监管委 | Certification and Accreditation Administration of China |
food-safety | Food Safety Office | Food Safety * | 食安办 食安委办 食品安全办 食品安全委办 | |
safety-committee | Safety Committee | Office of the % Work Safety Committee | 安委办 安委会办 安全生产委办 | ~ Office of the Work Safety Committee of the State Council |
ageing | Ageing Affairs | * of the Working Commission on Ageing | 老龄办 老龄委办 老龄工作委办 | ~ Office of the National Working Commission on Ageing |
women-children | Women & Children | Working Committee on Children and Women | 妇儿工委 妇女儿童工作委 妇儿工委办 | ~ National Working Committee on Children and Women under the State Council |
xinhua | Xinhua | | | Xinhua News Agency | 新华社 新华通讯社
social-security-fund | Social Security Fund | | | National Council for Social Security Fund | 全国社会保障基金理事会 全国社保基金会 社保基金会
`
