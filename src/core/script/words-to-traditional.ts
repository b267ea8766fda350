import { byPhrases } from './by-phrases.ts'
import { charactersToTraditional } from './characters-to-traditional.ts'
import { unpackPhrases } from './packed-phrases.ts'
import { packedTraditionalPhrases } from './traditional-phrases.ts'

let convert: ((text: string) => string) | null = null

/** Converts Simplified text to Traditional by its words. The length stays. */
export function wordsToTraditional(text: string): string {
  convert ??= byPhrases(unpackPhrases(packedTraditionalPhrases(), charactersToTraditional), charactersToTraditional)
  return convert(text)
}
