/** A word and what it becomes: both of the same length. */
export type Phrase = readonly [from: string, to: string]

const WORD = '|'
/** Of a word, at most so much is said by the word before it: one digit. */
const LONGEST_SHARED = 9

/**
 * Words with what they become, as a short text: of each how much of the word before it goes on, the rest of it, and of
 * what it becomes only the characters that a conversion one by one would get wrong, each behind its place in base 36.
 *
 * @param phrases pairs of equal length, of no digits, Latin letters or bars; no word twice
 * @param characters the conversion of single characters
 */
export function packPhrases(phrases: Iterable<Phrase>, characters: (text: string) => string): string {
  let before = ''
  return [...phrases]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => {
      let shared = 0
      while (shared < LONGEST_SHARED && shared < before.length && from[shared] === before[shared]) shared += 1
      before = from
      const plain = characters(from)
      const others = Array.from(to, (unit, n) => (unit === plain[n] ? '' : n.toString(36) + unit)).join('')
      return `${shared}${from.slice(shared)}${others}`
    })
    .join(WORD)
}

/** The pairs of a packed text, in the order of their words. */
export function unpackPhrases(packed: string, characters: (text: string) => string): Phrase[] {
  if (packed === '') return []
  let before = ''
  return packed.split(WORD).map((entry): Phrase => {
    const rest = entry.slice(1)
    const cut = rest.search(/[0-9a-z]/)
    const from = before.slice(0, Number(entry[0])) + (cut < 0 ? rest : rest.slice(0, cut))
    before = from
    const to = characters(from).split('')
    if (cut >= 0) for (let i = cut; i < rest.length; i += 2) to[parseInt(rest[i]!, 36)] = rest[i + 1]!
    return [from, to.join('')]
  })
}
