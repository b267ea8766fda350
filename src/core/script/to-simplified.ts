import { simplifiedTable } from './simplified-table.ts'

/**
 * Converts Traditional characters to Simplified, one by one, and leaves all others as they are. The
 * result has the same length in UTF-16 code units, so that spans stay valid: the few characters whose
 * Simplified form has another length are left alone. Converting twice changes nothing more.
 *
 * Words are not looked at: where one Traditional character has two Simplified ones (乾 in 乾隆 and in
 * 乾淨) the commoner is taken.
 */
export function toSimplified(text: string): string {
  const { units, astral } = simplifiedTable()
  let result = ''
  let kept = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00) {
      const pair = text.slice(i, i + 2)
      const other = astral.get(pair)
      if (other !== undefined) {
        result += text.slice(kept, i) + other
        kept = i + 2
        i += 1
      }
      continue
    }
    const other = units[unit]!
    if (other !== unit) {
      result += text.slice(kept, i) + String.fromCharCode(other)
      kept = i + 1
    }
  }
  return result + text.slice(kept)
}
