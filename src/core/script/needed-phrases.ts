import type { Phrase } from './packed-phrases.ts'

/**
 * The words of a table that decide anything: those that become something else than their characters would one by one,
 * and those that keep one of these from being found across their own end, or inside them.
 */
export function neededPhrases(phrases: readonly Phrase[], characters: (text: string) => string): Phrase[] {
  const deciding = new Set(phrases.filter(([from, to]) => characters(from) !== to).map(([from]) => from))
  const beginnings = new Set([...deciding].flatMap((from) => Array.from(from, (_, n) => from.slice(0, n + 1))))
  const hinders = (from: string): boolean => {
    for (let start = 0; start < from.length; start += 1) {
      for (let end = start + 1; end <= from.length; end += 1) {
        const part = from.slice(start, end)
        if (!beginnings.has(part)) break
        if (deciding.has(part) || (start > 0 && end === from.length)) return true
      }
    }
    return false
  }
  return phrases.filter(([from]) => deciding.has(from) || hinders(from))
}
