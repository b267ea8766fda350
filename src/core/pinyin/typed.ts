import { theSyllables } from './syllables.ts'

/** Letters read as pinyin: whole syllables, and the beginning of one more. */
export interface TypedPinyin {
  readonly syllables: readonly number[]
  /** What is left of the last syllable while it is being typed; '' where the letters end with a syllable. */
  readonly tail: string
}

const LONGEST = 40
/** Of letters that can be read in more ways than these nobody means all. */
const MOST_READINGS = 12

/** How far each piece of letters goes: those between apostrophes and spaces are read by themselves. */
function readPiece(letters: string, last: boolean): TypedPinyin[] {
  const { byName, names } = theSyllables()
  const found: TypedPinyin[] = []
  const walk = (at: number, syllables: readonly number[]): void => {
    if (found.length >= MOST_READINGS) return
    if (at === letters.length) {
      found.push({ syllables, tail: '' })
      return
    }
    // The longest syllable first: xian is one before it is two.
    for (let length = Math.min(6, letters.length - at); length >= 1; length -= 1) {
      const syllable = byName.get(letters.slice(at, at + length))
      if (syllable !== undefined) walk(at + length, [...syllables, syllable])
    }
    const tail = letters.slice(at)
    if (
      last &&
      tail.length < 6 &&
      syllables.length > 0 &&
      names.some((name) => name.startsWith(tail) && name !== tail)
    ) {
      found.push({ syllables, tail })
    }
  }
  walk(0, [])
  return found
}

/**
 * The ways in which letters can be read as pinyin without tones, likeliest first: whole syllables before a beginning of
 * one, few before many. ü is v or u. Empty where they are no pinyin.
 */
export function readPinyin(typed: string): TypedPinyin[] {
  const pieces = typed
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, 'v')
    .split(/['’\s]+/u)
    .filter(Boolean)
  const letters = pieces.join('')
  if (letters.length < 2 || letters.length > LONGEST || !/^[a-z]+$/.test(letters)) return []
  let readings: TypedPinyin[] = [{ syllables: [], tail: '' }]
  for (const [n, piece] of pieces.entries()) {
    const next = readPiece(piece, n === pieces.length - 1)
    readings = readings
      .flatMap((before) =>
        next.map(({ syllables, tail }) => ({ syllables: [...before.syllables, ...syllables], tail })),
      )
      .slice(0, MOST_READINGS)
  }
  return readings.sort(
    (a, b) => Number(a.tail !== '') - Number(b.tail !== '') || a.syllables.length - b.syllables.length,
  )
}
