import { byPhrases } from './by-phrases.ts'
import { unpackPhrases } from './packed-phrases.ts'
import { packedSimplifiedPhrases } from './simplified-phrases.ts'
import { toSimplified } from './to-simplified.ts'

let convert: ((text: string) => string) | null = null

/** Converts Traditional text to Simplified by its words. The length stays. */
export function wordsToSimplified(text: string): string {
  convert ??= byPhrases(unpackPhrases(packedSimplifiedPhrases(), toSimplified), toSimplified)
  return convert(text)
}
