import { simplifiedTable } from './simplified-table.ts'
import { fromUnits } from './units.ts'

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
  const result = new Uint16Array(text.length)
  let changed = false
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00) {
      const other = astral.get(text.slice(i, i + 2))
      if (other !== undefined) {
        result[i] = other.charCodeAt(0)
        result[i + 1] = other.charCodeAt(1)
        changed = true
        i += 1
        continue
      }
    }
    const other = units[unit]!
    result[i] = other
    changed ||= other !== unit
  }
  return changed ? fromUnits(result) : text
}
