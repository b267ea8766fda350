import { unusualWordsOf } from './polyphones.ts'
import { theSyllables } from './syllables.ts'

/** Stands for a character that has no reading here. */
const SILENT = '\u0000'

/**
 * The syllable of each unit of a folded text, −1 where there is none: the usual reading, or the one that the word around a
 * character gives it (銀行 yin hang).
 */
export function syllablesOf(folded: string): number[] {
  const { readings, byName } = theSyllables()
  return Array.from({ length: folded.length }, (_, i) => {
    const character = folded[i]!
    const known = readings.get(character)
    if (!known) return -1
    const word = unusualWordsOf(character).find(({ word, at }) => folded.startsWith(word, i - at) && i >= at)
    return (word && byName.get(word.reading)) ?? known[0]!
  })
}

/** The sounds of a folded text, unit for unit: texts that sound alike are equal. See `Syllables.sounds`. */
export function soundsOf(folded: string): string {
  const { readings, sounds } = theSyllables()
  const units = new Uint16Array(folded.length)
  for (let i = 0; i < folded.length; i += 1) {
    const known = readings.get(folded[i]!)
    if (known) units[i] = sounds[known[0]!]!
  }
  for (let i = 0; i < folded.length; i += 1) {
    for (const { word, at, reading } of unusualWordsOf(folded[i]!)) {
      if (i < at || !folded.startsWith(word, i - at)) continue
      units[i] = sounds[theSyllables().byName.get(reading)!]!
      break
    }
  }
  return decode(units)
}

/** The sound of a syllable as it stands in `soundsOf`. */
export function soundOf(syllable: number): string {
  return syllable < 0 ? SILENT : String.fromCharCode(theSyllables().sounds[syllable]!)
}

/** Whether a character can be read so. */
export function canBeRead(character: string, syllable: number): boolean {
  return theSyllables().readings.get(character)?.includes(syllable) ?? false
}

/** A string of code units, made in pieces that every engine takes as arguments. */
function decode(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192))
  return text
}
