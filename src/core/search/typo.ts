import { isSpelled } from './segments.ts'

/**
 * How many characters of a folded word may be wrong: none of two, one of three to five, two from six, three from
 * nine. Of letters, which say less each, one of four and never three. A number is another number, not a misspelling.
 */
export function errorsAllowed(word: string): number {
  if (/^\d*$/.test(word)) return 0
  return isSpelled(word[0]) ? Math.min(2, Math.floor(word.length / 4)) : Math.min(3, Math.floor(word.length / 3))
}

/** Characters that are wrong, missing, too many, or swapped with their neighbour, between two words; Infinity above `most`. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let errors = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1)
      if (!same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        errors = Math.min(errors, before[j - 2]! + 1)
      }
      row.push(errors)
    }
    if (Math.min(...row) > most) return Infinity
    before = last
    last = row
  }
  return last[b.length]! <= most ? last[b.length]! : Infinity
}
