import hongKong from 'opencc-js/dict/HKVariantsRev'
import characters from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'

/**
 * Characters that Taiwan's or Hong Kong's table calls a variant, but which mainland Simplified text
 * writes as well: 著 (著作權, 顯著) must not become 着.
 */
const KEPT = '著'

/** Traditional to Simplified, one character to one of the same length in UTF-16 code units. */
export interface SimplifiedTable {
  /** By code unit: the Simplified unit, or the unit itself. */
  readonly units: Uint16Array
  /** Characters outside the basic plane. */
  readonly astral: ReadonlyMap<string, string>
}

function* pairs(entries: string): Generator<readonly [string, string]> {
  for (const entry of entries.split('|')) {
    const [from, to] = entry.split(' ')
    if (from && to) yield [from, to]
  }
}

function build(): SimplifiedTable {
  const direct = new Map(pairs(characters))
  const simplified = new Set(direct.values())
  for (const [variant, standard] of [...pairs(taiwan), ...pairs(hongKong)]) {
    if (direct.has(variant) || simplified.has(variant) || KEPT.includes(variant)) continue
    direct.set(variant, direct.get(standard) ?? standard)
  }
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const astral = new Map<string, string>()
  for (const [from, first] of direct) {
    // One value is a key again (薴 → 苧 → 苎): follow it, so that converting twice changes nothing more.
    const to = direct.get(first) ?? first
    if (from === to || from.length !== to.length) continue
    if (from.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0)
    else astral.set(from, to)
  }
  return { units, astral }
}

let table: SimplifiedTable | null = null

/** The table, from OpenCC's characters (no phrases) with the variants of Taiwan and Hong Kong. Built on first use. */
export function simplifiedTable(): SimplifiedTable {
  return (table ??= build())
}
