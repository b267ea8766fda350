import phrases from 'opencc-js/dict/TSPhrases'
import { entriesOf } from './dictionary.ts'
import { neededPhrases } from './needed-phrases.ts'
import { packPhrases } from './packed-phrases.ts'
import { toSimplified } from './to-simplified.ts'

/**
 * Words of Traditional text of which a character stays or becomes another than it would alone (乾隆, 瞭望), packed:
 * OpenCC's, as far as they keep their length. The build puts the result in the place of this module.
 */
export function packedSimplifiedPhrases(): string {
  const kept = [...entriesOf(phrases)].filter(([from, to]) => from.length === to.length)
  return packPhrases(neededPhrases(kept, toSimplified), toSimplified)
}
