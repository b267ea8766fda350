import { syllablesOf } from '../pinyin/sounds.ts'
import { theSyllables } from '../pinyin/syllables.ts'

/** How letters spell a name: all of it, its beginning, its initials, a mix of both, some words of it. */
export type Spelling = 'full' | 'start' | 'initials' | 'mixed' | 'inside'

/** A name as it is spelled in pinyin; ü is u. */
export interface Spelled {
  readonly syllables: readonly string[]
  readonly full: string
  readonly initials: string
  /** All of it without what is easily confused. */
  readonly heard: string
}

const plain = (text: string): string => text.replaceAll('v', 'u')

/** The pinyin of a folded Chinese name; null where a character of it has no reading. */
export function spelled(name: string): Spelled | null {
  const { names } = theSyllables()
  const numbers = syllablesOf(name)
  if (numbers.includes(-1)) return null
  const syllables = numbers.map((syllable) => plain(names[syllable]!))
  const full = syllables.join('')
  return { syllables, full, initials: syllables.map((syllable) => syllable[0]).join(''), heard: blurred(full) }
}

const SHORTEST_START = 3
/** Initials of a part of a name say less than those of all of it. */
const SHORTEST_PART = 3

/**
 * Whether letters spell the whole name, each syllable by at least its first letter and one of them in full. `start`: or its
 * beginning, of at least three syllables.
 */
function isMixed(letters: string, name: readonly string[], start: boolean): boolean {
  const walk = (at: number, n: number, whole: boolean): boolean => {
    if (at === letters.length) return whole && (n === name.length || (start && n >= SHORTEST_PART))
    const syllable = name[n]
    if (syllable === undefined || letters[at] !== syllable[0]) return false
    let same = 1
    while (same < syllable.length && letters[at + same] === syllable[same]) same += 1
    for (let length = same; length >= 1; length -= 1) {
      if (walk(at + length, n + 1, whole || length === syllable.length)) return true
    }
    return false
  }
  return walk(0, 0, false)
}

/** Whether letters spell two or more whole syllables behind the first. */
function isInside(letters: string, syllables: readonly string[]): boolean {
  for (let from = 1; from < syllables.length - 1; from += 1) {
    let rest = ''
    for (let to = from; to < syllables.length && rest.length < letters.length; to += 1) {
      rest += syllables[to]!
      if (to > from && rest === letters) return true
    }
  }
  return false
}

/** How typed letters spell a name, or null. `typed` has no spaces. */
export function spellingOf(typed: string, name: Spelled): Spelling | null {
  const letters = plain(typed)
  const { syllables, full, initials } = name
  if (letters.length < 2 || syllables.length < 2 || letters.length > full.length) return null
  // Most names are dismissed here.
  if (letters[0] !== full[0])
    return letters.length > 2 && full.includes(letters) && isInside(letters, syllables) ? 'inside' : null
  if (letters === full) return 'full'
  if (letters === initials) return 'initials'
  if (letters.length >= SHORTEST_START && letters.length > syllables[0]!.length && full.startsWith(letters))
    return 'start'
  if (letters.length >= SHORTEST_PART && isMixed(letters, syllables, true)) return 'mixed'
  if (letters.length >= SHORTEST_PART && syllables.length > 3 && initials.startsWith(letters)) return 'initials'
  return full.includes(letters) && isInside(letters, syllables) ? 'inside' : null
}

/** What is heard alike: z for zh, an for ang. */
function blurred(letters: string): string {
  return letters.replace(/([zcs])h/g, '$1').replace(/([aei])ng/g, '$1n')
}

/** Of a name that is longer so many letters say which it is. */
const SHORTEST_HEARD = 8

/** Letters without what is easily confused, to be compared with what is heard of names. */
export function heardOf(typed: string): string {
  return blurred(plain(typed))
}

/** Whether letters, as they are heard, spell a name, or the greater part of it from its beginning, but for what is easily confused. */
export function soundsLike(typed: string, { syllables, heard }: Spelled): boolean {
  if (syllables.length < 2) return false
  if (typed === heard) return true
  return typed.length >= SHORTEST_HEARD && typed.length * 2 > heard.length && heard.startsWith(typed)
}
