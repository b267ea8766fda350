import { polyphonic } from 'pinyin-pro'

/** The characters of everyday Simplified text: those of GB 2312, as they stand in its rows. */
function* everyday(): Generator<string> {
  const decoder = new TextDecoder('gb2312')
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (/^[\u4e00-\u9fff]$/.test(character)) yield character
    }
  }
}

/**
 * How Simplified characters are read, packed: a syllable without tone (ü as v), a digit for each rank, then the
 * characters with that reading in that rank, in the order of their code points (`hang0杭航1行`). Drawn from pinyin-pro, in
 * the order of its readings, the usual one first; rare third and later readings are left out. The build puts the result in
 * the place of this module (`src/build/packed-tables.ts`): the package itself is ten times its size.
 */
export function packedReadings(): string {
  const bySyllable = new Map<string, [string[], string[]]>()
  for (const character of everyday()) {
    const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true })
    const distinct = [...new Set(readings)].filter((reading) => /^[a-z]+$/.test(reading))
    for (const [rank, reading] of distinct.slice(0, 2).entries()) {
      let ranks = bySyllable.get(reading)
      if (!ranks) bySyllable.set(reading, (ranks = [[], []]))
      ranks[rank as 0 | 1].push(character)
    }
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([syllable, ranks]) =>
        syllable + ranks.map((all, rank) => (all.length > 0 ? rank + all.sort().join('') : '')).join(''),
    )
    .join(',')
}
