import type { Phrase } from './packed-phrases.ts'

/**
 * A conversion that looks at words: at each place the longest word of the table that begins there is taken, and what
 * begins none is converted one by one. The length of a text stays, so that places in it do.
 */
export function byPhrases(phrases: readonly Phrase[], characters: (text: string) => string): (text: string) => string {
  const table = new Map(phrases)
  /** How long words are that begin with a unit. */
  const longest = new Map<string, number>()
  for (const [from] of phrases) longest.set(from[0]!, Math.max(longest.get(from[0]!) ?? 0, from.length))

  return (text) => {
    let result = ''
    let kept = 0
    for (let at = 0; at < text.length;) {
      let length = Math.min(longest.get(text[at]!) ?? 0, text.length - at)
      let found: string | undefined
      while (length > 1 && (found = table.get(text.slice(at, at + length))) === undefined) length -= 1
      if (found === undefined) at += 1
      else {
        result += characters(text.slice(kept, at)) + found
        kept = at += length
      }
    }
    return result + characters(text.slice(kept))
  }
}
