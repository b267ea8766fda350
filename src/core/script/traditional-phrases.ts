import phrases from 'opencc-js/dict/STPhrases'
import regional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import { charactersToTraditional } from './characters-to-traditional.ts'
import { entriesOf } from './dictionary.ts'
import { neededPhrases } from './needed-phrases.ts'
import { packPhrases } from './packed-phrases.ts'
import { asWritten } from './traditional-characters.ts'

/**
 * Words of Simplified text whose characters depend on one another (范围 and 规范, 签发 and 标签), packed: OpenCC's, as far
 * as they keep their length. The build puts the result in the place of this module.
 */
export function packedTraditionalPhrases(): string {
  const table = new Map<string, string>()
  for (const [from, to] of [...entriesOf(regional), ...entriesOf(phrases)]) table.set(from, asWritten(to))
  const kept = [...table].filter(([from, to]) => from.length === to.length)
  return packPhrases(neededPhrases(kept, charactersToTraditional), charactersToTraditional)
}
