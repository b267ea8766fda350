import type { Script } from '../plan/model.ts'
import { IN_BOTH } from './in-both.ts'
import { simplifiedTable } from './simplified-table.ts'

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
