import type { Folded } from './fold.ts'
import { fold } from './fold.ts'

/** Marks that end a sentence, a clause or a member of a list, and brackets. Quotation marks stand inside a word. */
const BREAK = /[、，。；：！？…,;:!?()（）〔〕【】《》\n\r\u2028\u2029]/

/** Whether a folded unit belongs to a word that white space separates: a Latin letter or a digit. */
export function isSpelled(unit: string | undefined): boolean {
  return unit !== undefined && /^[a-z0-9]$/.test(unit)
}

/**
 * Folds a text like `fold`, but keeps one space where a sentence, a clause or a member of a list ends, and between
 * words of Latin letters or digits. So a short word is not found across a mark (工商 in 职工、商户), nor an English
 * one in the middle of another. No space stands at either end, and never two together.
 */
export function segment(text: string): Folded {
  const { folded, positions } = fold(text)
  let segmented = ''
  const kept: number[] = []
  for (let i = 0; i < folded.length; i += 1) {
    const here = positions[i]!
    // Units of one character have no gap between them.
    const before = i === 0 ? here : positions[i - 1]!
    if (before < here) {
      const end = before + ((text.codePointAt(before) ?? 0) > 0xffff ? 2 : 1)
      const gap = text.slice(end, here)
      if (gap !== '' && (BREAK.test(gap) || (isSpelled(folded[i - 1]) && isSpelled(folded[i])))) {
        segmented += ' '
        kept.push(end)
      }
    }
    segmented += folded[i]
    kept.push(here)
  }
  kept.push(text.length)
  return { folded: segmented, positions: new Uint32Array(kept) }
}
