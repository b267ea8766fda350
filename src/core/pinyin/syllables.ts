import { packedReadings } from './readings.ts'

/** The readings of characters, unpacked. A syllable is a number below `names.length`, in alphabetical order. */
export interface Syllables {
  readonly names: readonly string[]
  readonly byName: ReadonlyMap<string, number>
  /** For each Simplified character its syllables, the usual one first. */
  readonly readings: ReadonlyMap<string, readonly number[]>
  /**
   * For each syllable the sound that it is often taken for: without the h of zh, ch, sh and the g of ang, eng, ing, and
   * with u for ü. Two syllables of one sound are confused by input methods and by ears.
   */
  readonly sounds: Uint16Array
}

/** The sound of a syllable, as letters. */
function blurred(name: string): string {
  return name
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei])ng$/, '$1n')
    .replace('v', 'u')
}

function build(): Syllables {
  const names: string[] = []
  const readings = new Map<string, number[]>()
  const seconds: [string, number][] = []
  for (const entry of packedReadings().split(',')) {
    const [, name = '', first = '', second = ''] = /^([a-z]+)(?:0([^\d]+))?(?:1([^\d]+))?$/u.exec(entry) ?? []
    // Interjections (m, ng) are typed by nobody, and would make pinyin of English.
    if (!/[aeiouv]/.test(name)) continue
    const syllable = names.push(name) - 1
    for (const character of first) readings.set(character, [syllable])
    for (const character of second) seconds.push([character, syllable])
  }
  for (const [character, syllable] of seconds) readings.get(character)?.push(syllable)
  const byBlurred = new Map<string, number>()
  const sounds = Uint16Array.from(names, (name) => {
    const sound = blurred(name)
    if (!byBlurred.has(sound)) byBlurred.set(sound, byBlurred.size + 1)
    return byBlurred.get(sound)!
  })
  return { names, byName: new Map(names.map((name, i) => [name, i])), readings, sounds }
}

let table: Syllables | null = null

/** The table of `packedReadings`. Built on first use. */
export function theSyllables(): Syllables {
  return (table ??= build())
}
