import type { Script } from '../plan/model.ts'
import { IN_BOTH } from './in-both.ts'
import { simplifiedTable } from './simplified-table.ts'

/** Traditional forms that Simplified text keeps for some words (乾隆, 瞭望, 藉以). */
const KEPT_IN_SIMPLIFIED = new Set('乾夥瞭藉拚薹袷吒捱')

/** By code unit: 1 for a character that only Traditional text has, -1 for one that only Simplified has. */
let balances: Int8Array | null = null

function tellingUnits(): Int8Array {
  const { units } = simplifiedTable()
  const telling = new Int8Array(units.length)
  units.forEach((to, from) => {
    if (to === from) return
    if (units[to] === to && !IN_BOTH.has(String.fromCharCode(to))) telling[to] = -1
    telling[from] = KEPT_IN_SIMPLIFIED.has(String.fromCharCode(from)) ? 0 : 1
  })
  // Marks and letters tell nothing, whatever they are folded to.
  return telling.fill(0, 0, 0x3400)
}

/**
 * The script a text is written in, by counting the characters that only the one or only the other has.
 * A text with as many of both, or with none (天津市, an empty string), counts as Simplified.
 */
export function scriptOf(text: string): Script {
  const telling = (balances ??= tellingUnits())
  let balance = 0
  for (let i = 0; i < text.length; i += 1) balance += telling[text.charCodeAt(i)]!
  return balance > 0 ? 'zh-Hant' : 'zh-Hans'
}
