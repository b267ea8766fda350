import { soundOf } from '../pinyin/sounds.ts'
import { theSyllables } from '../pinyin/syllables.ts'
import { readPinyin } from '../pinyin/typed.ts'
import type { Word } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { Sense } from './senses.ts'
import { heardPlaces } from './senses.ts'
import { errorsBetween } from './typo.ts'

const SHORTEST = 6
const LONGEST = 24
const LONGEST_SYLLABLE = 6
const MOST_SENSES = 3
/** Two syllables with a wrong letter are near to anything. */
const FEWEST_SYLLABLES = 3

let near: Map<string, number[]> | null = null

/** A text, and what is left of it without one of its letters. */
function shortenings(text: string): string[] {
  return [text, ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))]
}

/** The syllables that differ from some letters in one of them. */
function syllablesNear(letters: string): number[] {
  const { names } = theSyllables()
  if (!near) {
    near = new Map()
    for (const [n, name] of names.entries()) {
      for (const each of shortenings(name)) near.set(each, [...(near.get(each) ?? []), n])
    }
  }
  const found = new Set(shortenings(letters).flatMap((each) => near!.get(each) ?? []))
  return [...found].filter((n) => errorsBetween(letters, names[n]!, 1) === 1)
}

/** Whole syllables that letters can be, each way; one of none for no letters. */
function wholes(letters: string): readonly (readonly number[])[] {
  if (letters === '') return [[]]
  const { byName } = theSyllables()
  const only = byName.get(letters)
  const read = readPinyin(letters).flatMap(({ syllables, tail }) => (tail === '' ? [syllables] : []))
  return read.length === 0 && only !== undefined ? [[only]] : read
}

/** In which ways letters can be read as pinyin if one of them is wrong, missing or too many, or two are swapped. */
function* mended(letters: string): Generator<readonly number[]> {
  for (let i = 1; i < letters.length; i += 1) {
    yield* wholes(letters.slice(0, i - 1) + letters[i]! + letters[i - 1]! + letters.slice(i + 1))
  }
  const ends = new Map<number, readonly (readonly number[])[]>()
  for (let at = 0; at < letters.length; at += 1) {
    const befores = wholes(letters.slice(0, at))
    if (befores.length === 0) continue
    for (let end = at + 1; end <= Math.min(letters.length, at + LONGEST_SYLLABLE + 1); end += 1) {
      let afters = ends.get(end)
      if (!afters) ends.set(end, (afters = wholes(letters.slice(end))))
      if (afters.length === 0) continue
      for (const syllable of syllablesNear(letters.slice(at, end))) {
        for (const before of befores) for (const after of afters) yield [...before, syllable, ...after]
      }
    }
  }
}

const pairsOf = new WeakMap<SearchIndex, Uint8Array>()

/** Which sounds stand side by side in the texts: of what letters may have meant few readings have none but these. */
function soundPairs(search: SearchIndex): { readonly seen: Uint8Array; readonly n: number } {
  const n = theSyllables().names.length + 1
  let seen = pairsOf.get(search)
  if (!seen) {
    pairsOf.set(search, (seen = new Uint8Array(n * n)))
    const sounds = search.sounds()
    for (let i = 1; i < sounds.length; i += 1) seen[sounds.charCodeAt(i - 1) * n + sounds.charCodeAt(i)] = 1
  }
  return { seen, n }
}

/**
 * Words of the texts that letters nearly spell in pinyin: but for what sounds alike (zhu, zu), else but for one letter, those
 * of at least three syllables.
 */
export function misspeltPinyinSenses(search: SearchIndex, { raw, solid, quoted }: Word): Sense[] {
  if (quoted || !/^[a-z]+$/.test(solid) || solid.length < SHORTEST || solid.length > LONGEST) return []
  for (const syllables of wholes(raw)) {
    const heard = heardPlaces(search, syllables.map(soundOf).join(''), syllables.length)
    if (heard.length > 0) {
      return heard.slice(0, MOST_SENSES).map((word) => ({ solid: word, reason: 'sound', errors: 1 }))
    }
  }
  const { seen, n } = soundPairs(search)
  const tried = new Set<string>()
  const found = new Set<string>()
  for (const syllables of mended(solid)) {
    const sounds = syllables.map(soundOf).join('')
    if (syllables.length < FEWEST_SYLLABLES || tried.has(sounds)) continue
    tried.add(sounds)
    let all = true
    for (let i = 1; i < sounds.length && all; i += 1) {
      all = seen[sounds.charCodeAt(i - 1) * n + sounds.charCodeAt(i)] === 1
    }
    if (all) for (const word of heardPlaces(search, sounds, syllables.length)) found.add(word)
    if (found.size >= MOST_SENSES) break
  }
  return [...found].slice(0, MOST_SENSES).map((word) => ({ solid: word, reason: 'typo', errors: 1 }))
}
