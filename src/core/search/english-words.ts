import { cellsOf } from '../directory/row.ts'

/**
 * What the subjects of plans are called in English: everyday words for what documents of this kind speak of. Columns: words
 * of the documents, Simplified | English words and phrases, singular. Names of bodies are the directory's.
 */
const SUBJECTS = `
农民工 外来务工人员 | migrant worker, migrant, rural worker, peasant worker
外来人口 流动人口 农民工 | migrant, migrant population
工资 薪酬 欠薪 | wage, pay, salary, payroll
拖欠 欠薪 | unpaid, arrears, overdue, owed, withheld
劳动 用工 | labor, labour, employment, worker
就业 劳动就业 | employment, job
失业 | unemployment
职工 员工 | employee, staff
从业人员 | practitioner, employee
人才 | talent, talented people
培训 | training
高技能人才 技能 | skill, skilled worker, vocational skill
食品安全 食品药品 | food safety
食品 | food
药品 | drug, medicine, pharmaceutical
药店 | pharmacy, drugstore
疫苗 | vaccine, vaccination
医疗器械 | medical device, medical equipment
医疗 医院 | medical, medical care, healthcare, health care
医疗卫生 | health care, public health
医院 | hospital
医生 医师 | doctor, physician
护士 | nurse
医务人员 | medical staff
家庭医生 | family doctor
处方 | prescription
中医 | traditional chinese medicine, tcm, chinese medicine
传染病 疫情 | epidemic, disease, outbreak, pandemic
慢性病 | chronic disease
健康 | health
计划生育 | family planning, birth control
养老 | pension, elderly care, old age
老年人 养老 | elderly, senior
残疾人 | disabled, disability
儿童 | child, children
妇女 | woman, women
慈善 | charity
救助 | relief, social assistance
社会救助 低保 | social assistance, welfare, subsistence allowance
扶贫 脱贫 | poverty, poverty alleviation
住房 保障性住房 | housing
公租房 廉租房 | public rental housing, low rent housing
人才公寓 公寓 | apartment
房地产 不动产 | real estate, property
社会保险 社保 | social insurance, social security
社会保障 | social security
医疗保险 医保 | medical insurance, health insurance
工伤 | work injury, occupational injury
保险 | insurance
农业保险 | agricultural insurance, crop insurance
诚信 信用 | integrity, honesty, credit, good faith, trust
信用 | credit
社会信用 | social credit
信用报告 | credit report
征信 | credit reporting, credit bureau, credit information
信用评级 评级 | rating, credit rating
信用服务 | credit service
信用代码 统一社会信用代码 | credit code, social credit code, unified code
信用修复 | credit repair
失信 | dishonesty, dishonest, bad faith, discredited, untrustworthy
守信 | good faith, trustworthy
黑名单 | blacklist, black list
红名单 | red list
奖励 激励 表彰 | reward, incentive, award
惩戒 处罚 | punishment, penalty, sanction, discipline
联合惩戒 联合奖惩 | joint punishment, joint penalty
罚款 | fine
举报 | whistleblowing, report, tip
投诉 | complaint
公示 公开 | disclosure, publicity
信息公开 政务公开 | open government, transparency, disclosure, government transparency
隐私 | privacy
个人信息 | personal information, personal data
信息安全 | information security, data security
数据 | data
数据共享 信息共享 | data sharing, information sharing
数据库 | database
平台 | platform
信息系统 | information system
标准 | standard
代码 | code
人工智能 | artificial intelligence, ai
大数据 | big data
云计算 | cloud, cloud computing
互联网 网络 | internet, online, web, network
网站 | website, web site
网络安全 | cybersecurity, network security
实名 | real name
谣言 造谣 传谣 | rumor, rumour, fake news
电子商务 | e commerce, ecommerce, online shop, online shopping
跨境电商 | cross border e commerce, cross border ecommerce
网店 | online shop, online store
钓鱼网站 | phishing
移动应用程序 | app, mobile app
欺诈 诈骗 | fraud, scam, cheating
虚假 | false, fake
假冒 假冒伪劣 制假售假 | counterfeit, fake, shoddy
虚假广告 | false advertising
广告 | advertising, advertisement, ad
传销 | pyramid scheme, pyramid selling, multi level marketing
内幕交易 | insider trading
非法集资 | illegal fundraising, illegal fund raising, ponzi
骗保 | insurance fraud
价格 | price, pricing
价格欺诈 | price fraud
明码标价 | price tag, marked price
垄断 反垄断 | monopoly, antitrust, anti monopoly
反垄断 | antitrust, anti monopoly
不正当竞争 | unfair competition
公平竞争 | fair competition
竞争 | competition
消费者 | consumer
消费 | consumption
预付 | prepaid
收费 | fee, charge
减税 | tax cut
纳税 税收 税务 | tax, taxation, tax payment
纳税人 | taxpayer, tax payer
出口退税 | export tax rebate, tax rebate, export rebate
增值税 | vat, value added tax
电子税务局 办税 | tax filing
关税 | tariff
财政 | fiscal, finance
预算 经费 | budget, funding
资金 | fund, funding, funds
补贴 | subsidy
贷款 信贷 | loan, lending
融资 | financing
融资租赁 | leasing, financial leasing
担保 | guarantee
抵押 | mortgage, collateral
保理 | factoring
债务 | debt
金融 | finance, financial
银行 | bank, banking
证券 | securities, stock
期货 | futures
上市公司 | listed company
会计 | accounting, accountant
审计 | audit, auditing
外汇 | foreign exchange, forex
小微企业 | small business, micro business, small and micro enterprise
中小企业 | small and medium enterprise, small and medium sized enterprise, sme
民营企业 | private enterprise, private company
国有企业 | state owned enterprise, soe
企业 | enterprise, company, business, firm
企业家 | entrepreneur
创业 | startup, start up, entrepreneurship
市场主体 | market entity, market player
市场准入 准入 | market access, market entry, access
负面清单 | negative list
权力清单 | power list
营商环境 | business environment, doing business
登记 注册 | registration
企业注销 注销 | deregistration, closing a business
营业执照 证照 | business license, business licence
行政许可 许可 | license, licence, permit
行政审批 审批 | approval, administrative approval
审批制度改革 | approval reform
简政放权 | streamlining
政务服务 | government service, public service
热线 | hotline
公证 | notary, notarization, notarial
律师 | lawyer, attorney
法律援助 | legal aid
仲裁 | arbitration
司法 | judicial, justice
法院 | court
检察院 | prosecutor, procuratorate
监狱 | prison, jail
戒毒 | drug rehabilitation, rehab
社区矫正 | community correction, probation
执法 | law enforcement, enforcement
犯罪 | crime, criminal
行贿 贿赂 受贿 | bribe, bribery
腐败 廉洁 | corruption, anti corruption
公务员 | civil servant, official
领导干部 干部 | cadre, leading cadre, official
绩效 考核 | performance, assessment, evaluation
考核 | assessment, appraisal
督查 | inspection, supervision
监管 监督 | supervision, regulation, oversight
检查 | inspection
政府采购 | government procurement, public procurement, procurement
采购 | procurement, purchasing
招标投标 招投标 招标 | tender, bidding, bid
投标 | bid, bidder
供应商 | supplier, vendor
供应链 | supply chain
合同 | contract
工程建设 建设工程 | construction, construction project, engineering
施工 | building site, construction work
分包 转包 | subcontracting, subcontract
安全生产 | work safety, workplace safety, production safety
事故 | accident
质量 | quality
产品质量 | product quality
召回 | recall, product recall
追溯 | traceability, tracing, trace
烟花爆竹 | firework, firecracker
爆炸物 爆炸物品 | explosive
危险化学品 | hazardous chemical, dangerous chemical, chemical
特种设备 | special equipment
消防 | fire safety, fire protection, firefighting, fire
交通安全 | traffic safety, road safety
交通违章 交通安全违法 | traffic violation
交通运输 | transport, transportation
铁路 | railway, railroad, rail
公路 | highway, road
民航 航空 | aviation, airline
飞机 | aircraft, airplane
船舶 | ship, vessel
物流 | logistics
网约车 | ride hailing, ride sharing, car hailing
汽车 | car, automobile, vehicle, auto
环境保护 环保 | environmental protection, environment
环境 | environment, environmental
污染 污染物 | pollution, pollutant
排放 | emission, discharge
碳排放 温室气体 | carbon, carbon emission, carbon trading
温室气体 | greenhouse gas, climate
节能 | energy saving, energy conservation, energy efficiency
能源 用能 | energy
供水 | water supply
供电 | electricity, power supply, power
燃气 | gas
电信 | telecom, telecommunication
农业 农产品 | agriculture, farming, farm
农产品 | farm product, agricultural product
农村 | rural, countryside, village
农民 农户 | farmer, farm household, peasant
农业农村 | rural affairs
教师 | teacher
学生 | student
学校 | school
高等院校 高校 | university, college, higher education
毕业生 | graduate
教育 | education
论文抄袭 抄袭 | plagiarism
学历造假 | fake degree, fake diploma
考试 | exam, examination
科研 | research, scientific research
科学研究 科技 | science
科技 | technology, science and technology
研发 | r d, research and development
创新 | innovation
博士后 | postdoc, postdoctoral
留学 留学人员 | overseas study, studying abroad, returnee
院士 | academician
外国专家 | foreign expert
外国人 | foreigner, expat
工作许可 | work permit
知识产权 | intellectual property, ip, ipr
侵权 | infringement
专利 | patent
商标 | trademark
版权 著作权 | copyright
文化 | culture
文化市场 | cultural market
文物 | cultural relic, relic, antique
旅游 | tourism, travel
旅行社 | travel agency
导游 | tour guide, guide
景区 旅游景区 | scenic spot, attraction
饭店 星级饭店 | hotel
餐饮 | catering, restaurant
体育 | sport
媒体 新闻媒体 | media
新闻 | news, press
宣传 | publicity, propaganda, campaign
志愿 志愿服务 | volunteer
社会组织 | ngo, social organization, social organisation, nonprofit, civil society
行业协会 | trade association, industry association
中介 | intermediary, agent, broker
中介服务 | intermediary service
自律 | self regulation, self discipline
进出口 | import and export, import export, trade
进口 | import
出口 | export
外贸 贸易 | foreign trade, trade
贸易 | trade
自由贸易试验区 自贸试验区 自贸区 | free trade zone, pilot free trade zone, ftz
综合保税区 保税 | bonded zone, bonded area, bonded
跨境 | cross border
通关 | customs clearance
检验检疫 | inspection and quarantine, quarantine
外商投资 外资 | foreign investment, fdi
招商引资 | investment promotion, attracting investment
投资 | investment
开发区 | development zone
制造业 加工制造 | manufacturing
再制造 | remanufacturing
服务外包 | outsourcing
零售 批发零售 | retail
流通 | distribution, circulation
统计 | statistic, statistical
预警 | early warning, warning
风险 | risk
应急 突发 | emergency
灾 救灾 | disaster
户口 落户 积分落户 | hukou, household registration, settlement, points based settlement
社区 | community
试点 | pilot, trial
示范 | demonstration, pilot, model
京津冀 | beijing tianjin hebei, jing jin ji, jingjinji
区域 | regional, region
规划 | plan, planning
改革 | reform
承诺 | commitment, pledge, promise
告知承诺 | notification and commitment
档案 | archive, file, record
记录 | record
公民 | citizen
道德 | morality, ethics, moral
核心价值观 社会主义核心价值观 | core value, socialist core value
立法 法律法规 | legislation, law
信用法 | credit law
城市管理 | urban management, chengguan
垃圾 | garbage, waste, trash
中小学 | primary and secondary school
婴幼儿配方乳粉 乳粉 | infant formula, milk powder, baby formula
电子证照 | electronic license, e license
身份 身份证 | identity, id card
民生 | livelihood
平台经济 | platform economy
数字经济 | digital economy
双随机 | double random, random inspection
婚姻 | marriage
收养 | adoption
彩票 | lottery
兽医 | veterinarian, vet
记者 新闻媒体 | journalist, reporter
`

/** Of a phrase so many words are looked at together. */
export const LONGEST_PHRASE = 5

const KEPT_S = /(?:ss|us|is|news)$/

/** A word without the ending of its plural. */
export function singular(word: string): string {
  if (word.length < 4 || KEPT_S.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.replace(/(?:(?<=[xz]|ss|sh|ch)es|s)$/, '')
}

/** A phrase as the table has it: words in the singular, between single spaces. */
function keyOf(phrase: string): string {
  return phrase
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(singular)
    .join(' ')
}

let chinese: Map<string, string[]> | null = null

/** By English word or phrase, in the singular, what documents write for it. */
export function englishWords(): ReadonlyMap<string, readonly string[]> {
  if (!chinese) {
    chinese = new Map()
    for (const [words = '', phrases = ''] of cellsOf(SUBJECTS)) {
      for (const phrase of phrases.split(',')) {
        const key = keyOf(phrase.trim())
        const list = chinese.get(key) ?? []
        for (const word of words.split(' ')) if (!list.includes(word)) list.push(word)
        chinese.set(key, list)
      }
    }
  }
  return chinese
}

/** What documents write for an English word or phrase, folded; none where it is not known. */
export function inChinese(phrase: string): readonly string[] {
  return englishWords().get(keyOf(phrase.toLowerCase())) ?? []
}
