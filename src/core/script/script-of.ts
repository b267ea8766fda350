import type { Script } from '../plan/model.ts'
import { simplifiedTable } from './simplified-table.ts'

/**
 * Simplified forms that Traditional text writes as well, as characters of their own (后, 里, 谷, 系): the
 * Simplified side of OpenCC's table as far as it belongs to the frequently used level of Big5.
 */
const IN_BOTH = new Set(
  '丑丰么于云仆伙余佛佣俊修僵儿克冢冬准凌几凶出划刮制千升卜占即卷只台吁吃合吊同后向听呆周咨咸咽哄唇喂噪回困坏夸奸姜娘家尸局岩岳峰巨布帘席干并幸床庵弦彩征御志念恤愈愿戚扇才扎扑托扣折抬抵拐拼挂挨挽捆捍搜教斗旋旗既昆晒暗曲札朱朴杆杠杯杰松板查栗核梁棋欲污沈沾泄泛注涌游溪溯漓灶狸玩症痴皂真矩私秋秘筑粽糊糖系累群肴胄胡腌致舍芸苔苧范荐蒙蓑蔑虫虱表谷辟逾郁酸采里雇雕霉面飧',
)

/** Traditional forms that Simplified text keeps for some words (乾隆, 瞭望, 藉以). */
const KEPT_IN_SIMPLIFIED = new Set('乾夥瞭藉拚薹袷吒捱')

let simplifiedOnly: Set<string> | null = null

function simplifiedForms(): Set<string> {
  const forms = new Set<string>()
  simplifiedTable().units.forEach((to, from) => {
    const form = String.fromCharCode(to)
    if (to !== from && !IN_BOTH.has(form)) forms.add(form)
  })
  return forms
}

/**
 * The script a text is written in, by counting the characters that only the one or only the other has.
 * A text with as many of both, or with none (天津市, an empty string), counts as Simplified.
 */
export function scriptOf(text: string): Script {
  const { units } = simplifiedTable()
  const simplified = (simplifiedOnly ??= simplifiedForms())
  let balance = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 0x3400) continue
    const form = text[i]!
    if (units[unit] !== unit) balance += KEPT_IN_SIMPLIFIED.has(form) ? 0 : 1
    else if (simplified.has(form)) balance -= 1
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans'
}
