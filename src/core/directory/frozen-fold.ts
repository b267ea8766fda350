import { FROZEN_PAIRS } from './frozen-table.ts'

/**
 * White space and punctuation after NFKC, spelt out: Unicode's classes grow, this list does not.
 * Frozen like the table.
 */
const DROPPED =
  /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u1680\u180e\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe00-\ufe6f\ufeff]/g

let simplified: Map<string, string> | null = null

function table(): Map<string, string> {
  const map = new Map<string, string>()
  for (let i = 0; i < FROZEN_PAIRS.length; i += 2) map.set(FROZEN_PAIRS[i]!, FROZEN_PAIRS[i + 1]!)
  return map
}

/**
 * FROZEN: the folding inside hashed ids. Compatibility forms made plain, small letters, Simplified
 * characters, no punctuation or white space. It must give the same result for the same name for ever;
 * for searching use `core/search/fold.ts`, which may get better.
 */
export function frozenFold(name: string): string {
  const pairs = (simplified ??= table())
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(DROPPED, '')
    .replace(/[\u3400-\u9fff]/g, (character) => pairs.get(character) ?? character)
}
