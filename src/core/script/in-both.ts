/**
 * Simplified forms that Traditional text writes as well, as characters of their own (后, 里, 谷, 系): the
 * Simplified side of OpenCC's table as far as it belongs to the frequently used level of Big5.
 */
export const IN_BOTH: ReadonlySet<string> = new Set(
  '丑丰么于云仆伙余佛佣俊修僵儿克冢冬准凌几凶出划刮制千升卜占即卷只台吁吃合吊同后向听呆周咨咸咽哄唇喂噪回困坏夸奸姜娘家尸局岩岳峰巨布帘席干并幸床庵弦彩征御志念恤愈愿戚扇才扎扑托扣折抬抵拐拼挂挨挽捆捍搜教斗旋旗既昆晒暗曲札朱朴杆杠杯杰松板查栗核梁棋欲污沈沾泄泛注涌游溪溯漓灶狸玩症痴皂真矩私秋秘筑粽糊糖系累群肴胄胡腌致舍芸苔苧范荐蒙蓑蔑虫虱表谷辟逾郁酸采里雇雕霉面飧',
)
