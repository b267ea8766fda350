import hongKong from 'opencc-js/dict/HKVariantsRev'
import characters from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'
import { entriesOf } from './dictionary.ts'
import { pack } from './packed-pairs.ts'

/**
 * Characters that Taiwan's or Hong Kong's table calls a variant, but which mainland Simplified text
 * writes as well: 著 (著作權, 顯著) must not become 着.
 */
const KEPT = '著'

/**
 * Traditional characters and their Simplified forms, packed: OpenCC's characters (no phrases) with the variants of
 * Taiwan and Hong Kong. Pairs of different length in UTF-16 code units are left out. The build puts the result in the
 * place of this module (`src/build/packed-tables.ts`), a third of the dictionaries' size.
 */
export function packedCharacters(): string {
  const direct = new Map(entriesOf(characters))
  const simplified = new Set(direct.values())
  for (const [variant, standard] of [...entriesOf(taiwan), ...entriesOf(hongKong)]) {
    if (direct.has(variant) || simplified.has(variant) || KEPT.includes(variant)) continue
    direct.set(variant, direct.get(standard) ?? standard)
  }
  const pairs: [string, string][] = []
  for (const [from, first] of direct) {
    // One value is a key again (薴 → 苧 → 苎): follow it, so that converting twice changes nothing more.
    const to = direct.get(first) ?? first
    if (from !== to && from.length === to.length) pairs.push([from, to])
  }
  return pack(pairs)
}
