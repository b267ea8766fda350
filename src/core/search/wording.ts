import { foldText } from './fold.ts'

/**
 * What is said elsewhere, or in everyday speech, and what documents write for it: Taiwan's and Hong Kong's terms first.
 * Simplified; `said written [or written …]`.
 */
const WORDS = `
智慧财产权 知识产权
智慧财产 知识产权
网际网路 互联网
网际网络 互联网
互联网路 互联网
网路 网络
线上 网上
资讯安全 信息安全
资讯 信息
讯息 信息
资料库 数据库
数位 数字
软体 软件
硬体 硬件
程式 程序
电脑 计算机
伺服器 服务器
行动应用 移动应用
品质 质量
劳工 劳动 农民工
勒索 敲诈
检举 举报
申诉 投诉
消费者权益 消费者合法权益
纳税义务人 纳税人
缴税 纳税
报税 办税
警政 公安
计程车 出租汽车 网约车
捷运 轨道交通
公车 公共交通
旅馆 饭店 住宿
观光 旅游
观光局 旅游局
卫生署 卫生局
奶粉 乳粉
疫苗接种 疫苗
网购 网店 电子商务 网络交易
网上购物 电子商务 网店
电商 电子商务 跨境电商
网约 网约车
老赖 失信
讨薪 欠薪 拖欠
欠工资 拖欠工资 欠薪
拖工资 拖欠工资
欠薪 拖欠工资 拖欠
食安 食品安全 食品药品
医闹 伤医
看病 就医 医疗
红包 收受贿赂
行贿 贿赂
受贿 收受贿赂
贪污 贪腐
官员 公务员 领导干部
假货 假冒 制假
打假 制假售假 假冒伪劣
山寨 假冒
盗版 侵权
抄袭论文 论文抄袭
学术不端 论文抄袭 学历造假
学术造假 论文抄袭 学历造假
假文凭 学历造假
碳交易 碳排放权交易
排污 污染物排放 污染
节能减排 节能
五险一金 社会保险
劳保 劳动保障
医疗险 医疗保险
失业险 失业保险
工伤险 工伤保险
养老金 养老保险
公证处 公证
坐牢 监狱
招投标 招标投标
标书 投标
政采 政府采购
工地 施工现场
包工头 分包
保障房 保障性住房 公租房
鞭炮 烟花爆竹
炮仗 烟花爆竹
危化品 危险化学品
炸药 爆炸物
雾霾 污染
碳中和 碳排放
哄抬物价 涨价
乱涨价 涨价 价格欺诈
乱收费 收费
保密 隐私
隐私权 隐私
谣言 造谣
网络谣言 造谣传谣
钓鱼网页 钓鱼网站
实名认证 实名
户籍 落户
落户积分 积分落户
小企业 小微企业 中小企业
中小微 小微企业
贷款难 融资
年检 年报
一网通 一网通办
开公司 企业登记注册
注销公司 企业注销
大学 高等院校 高校
高校 高等院校
大学生 高校毕业生
老人 老年人
残障 残疾人
新冠 疫情
社工 社会工作
志工 志愿者
`

interface Rule {
  readonly said: string
  readonly written: readonly string[]
}

let rules: readonly Rule[] | null = null

function theRules(): readonly Rule[] {
  rules ??= WORDS.split('\n')
    .filter(Boolean)
    .map((line) => {
      const [said = '', ...written] = line.split(' ').map(foldText)
      return { said, written }
    })
    .sort((a, b) => b.said.length - a.said.length)
  return rules
}

/** A folded word as documents would write it, each way that is known; none where they write it as it is. */
export function rewordings(solid: string): string[] {
  const found: string[] = []
  for (const { said, written } of theRules()) {
    if (solid.includes(said)) for (const word of written) found.push(solid.replaceAll(said, word))
  }
  return found
}
