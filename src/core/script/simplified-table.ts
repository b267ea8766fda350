import { packedCharacters } from './character-pairs.ts'
import { unpack } from './packed-pairs.ts'

/** Traditional to Simplified, one character to one of the same length in UTF-16 code units. */
export interface SimplifiedTable {
  /** By code unit: the Simplified unit, or the unit itself. */
  readonly units: Uint16Array
  /** Characters outside the basic plane. */
  readonly astral: ReadonlyMap<string, string>
}

function build(): SimplifiedTable {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const astral = new Map<string, string>()
  for (const [from, to] of unpack(packedCharacters())) {
    if (from.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0)
    else astral.set(from, to)
  }
  return { units, astral }
}

let table: SimplifiedTable | null = null

/** The table of `packedCharacters`. Built on first use. */
export function simplifiedTable(): SimplifiedTable {
  return (table ??= build())
}
