/**
 * Titles of the embedded plan in English: our own, unofficial rendering. Simplified | English. Kept short for
 * the labels of the dial: chapters in three lines of 18 characters, items in three lines of 14.
 */
export const TIANJIN_TITLES = `
贯彻落实《天津市社会信用体系建设规划(2014-2020年)》责任分工 | Division of responsibilities for implementing Tianjin's Social Credit System Plan (2014–2020)
天津市人民政府办公厅关于印发贯彻落实天津市社会信用体系建设规划(2014-2020年)责任分工的通知 | Notice on issuing the division of responsibilities for implementing Tianjin's Social Credit System Plan (2014–2020)
加强信用制度建设 | Credit-system rules
加快信用信息系统建设 | Credit information systems
推进政务诚信建设 | Integrity in government
推进商务诚信建设 | Integrity in commerce
推进社会诚信建设 | Integrity in society
推进公共安全、司法行政公信建设 | Public safety and justice
建立健全信用联合惩戒机制 | Joint rewards and penalties
培育和规范信用服务市场 | Credit services market
强化信用信息安全管理 | Information security
开展试点示范创建活动 | Pilots and demonstrations
诚信教育与诚信文化建设 | Integrity education and culture
加强组织领导 | Leadership and organisation
加强信用制度体系建设 | System of credit rules
加强行业信用信息系统建设 | Sector credit information
推进区县信用信息系统建设 | District and county credit information
完善市场主体信用信息公示系统 | Public credit records of businesses
加快征信系统建设 | Credit reporting system
建设天津市信用信息共享交换平台 | Credit data exchange platform
严格依法行政 | Administration by law
加大政务信息公开力度 | Open government information
规范政府履职行为 | Conduct of government
加强公务员诚信管理 | Integrity of civil servants
健全行政监督体系 | Administrative oversight
生产领域信用建设 | Production
流通领域信用建设 | Distribution
金融领域信用建设 | Finance
税务领域信用建设 | Taxation
价格领域信用建设 | Prices
工程建设领域信用建设 | Construction projects
政府采购领域信用建设 | Government procurement
招标投标领域信用建设 | Tendering and bidding
交通运输领域信用建设 | Transport
电子商务领域信用建设 | E-commerce
统计领域信用建设 | Statistics
中介服务业信用建设 | Intermediary services
广告领域信用建设 | Advertising
企业诚信管理制度建设 | Integrity management in enterprises
医药卫生和计划生育领域信用建设 | Health care and family planning
社会保障领域信用建设 | Social security
劳动用工领域信用建设 | Labour and employment
教育、科研领域信用建设 | Education and research
文化、体育、旅游领域信用建设 | Culture, sport and tourism
知识产权领域信用建设 | Intellectual property
环境保护和能源节约领域信用建设 | Environment and energy saving
社会组织诚信建设 | Social organisations
自然人信用建设 | Individuals
互联网应用及服务领域信用建设 | Internet applications and services
公共安全领域公信建设 | Public safety
司法行政系统公信建设 | Justice administration
司法执法和从业人员信用建设 | Law officers and legal practitioners
健全促进司法公信的制度基础 | Foundations of judicial credibility
构建守信激励机制 | Rewarding good faith
构建失信惩戒机制 | Penalising bad faith
建立多部门、跨区县信用联合奖惩机制 | Joint action by agencies and districts
培育和壮大信用服务产业 | Growth of credit services
加强信用服务市场监管 | Oversight of credit services
健全信用信息安全管理体制 | Security of credit information
实施专项工程 | Special projects
推动创新示范 | Demonstration of innovation
普及诚信教育 | Integrity education
加强诚信文化建设 | Culture of integrity
加大人才培养力度 | Training of specialists
健全组织保障 | Organisational support
`
