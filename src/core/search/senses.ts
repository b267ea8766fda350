import { canBeRead, soundOf, soundsOf } from '../pinyin/sounds.ts'
import { theSyllables } from '../pinyin/syllables.ts'
import { readPinyin } from '../pinyin/typed.ts'
import { isSpelledWord } from './agency-forms.ts'
import type { Word } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { FoldedTexts } from './text-index.ts'
import { standsAlone } from './words.ts'

/** A word of the plan that a typed word may mean, which stands nowhere as it was typed. */
export interface Sense {
  /** Folded, without spaces. */
  readonly solid: string
  readonly reason: 'pinyin' | 'english' | 'wording' | 'sound' | 'typo'
  /** Characters that differ. */
  readonly errors: number
}

/** So many places of a sound are looked at; a sound that is everywhere means nothing. */
const MOST_PLACES = 3_000
const MOST_SENSES = 6

/** The places where a sound stands, without a mark inside. */
function* placesOf({ texts, sounds }: SearchIndex, pattern: string, length: number): Generator<number> {
  const heard = sounds()
  const { breaks, solid } = texts
  let seen = 0
  for (let at = heard.indexOf(pattern); at >= 0 && seen < MOST_PLACES; at = heard.indexOf(pattern, at + 1)) {
    seen += 1
    let whole = at + length <= solid.length
    for (let i = at + 1; i < at + length && whole; i += 1) whole = breaks[i] === 0 && solid[i] !== '\n'
    if (whole) yield at
  }
}

/** Of words at several places those that stand by themselves at one of the first of them, the commonest first. */
class Gathered {
  readonly #found = new Map<string, { n: number; alone: boolean }>()
  readonly #texts: FoldedTexts

  constructor(texts: FoldedTexts) {
    this.#texts = texts
  }

  /** `open`: the end need not be that of a word, as it is still being typed. */
  add(start: number, end: number, open = false): void {
    const solid = this.#texts.solid.slice(start, end)
    const known = this.#found.get(solid)
    const entry = known ?? { n: 0, alone: false }
    entry.n += 1
    if (!entry.alone && entry.n <= 4) {
      entry.alone = standsAlone(this.#texts, start, end) || (open && standsAlone(this.#texts, start, end + 1))
    }
    if (!known) this.#found.set(solid, entry)
  }

  words(): string[] {
    return [...this.#found]
      .filter(([, { alone }]) => alone)
      .sort(([, a], [, b]) => b.n - a.n)
      .slice(0, MOST_SENSES)
      .map(([solid]) => solid)
  }
}

/** Words of the texts that letters spell in pinyin: of at least two syllables, the last of which may be incomplete. */
export function spelledSenses(search: SearchIndex, typed: string): Sense[] {
  const { solid } = search.texts
  const { names, readings } = theSyllables()
  for (const { syllables, tail } of readPinyin(typed)) {
    if (syllables.length + (tail === '' ? 0 : 1) < 2 || (tail !== '' && syllables.length < 2 && tail.length < 2))
      continue
    const length = syllables.length + (tail === '' ? 0 : 1)
    const pattern = syllables.map(soundOf).join('')
    const gathered = new Gathered(search.texts)
    for (const at of placesOf(search, pattern, length)) {
      if (!syllables.every((syllable, i) => canBeRead(solid[at + i]!, syllable))) continue
      const last = solid[at + length - 1]!
      if (tail !== '' && !readings.get(last)?.some((syllable) => names[syllable]!.startsWith(tail))) continue
      gathered.add(at, at + length, tail !== '')
    }
    const words = gathered.words()
    if (words.length > 0) return words.map((word) => ({ solid: word, reason: 'pinyin', errors: 0 }))
  }
  return []
}

/** Words of the texts that have such sounds, the commonest first. `length` is that of the pattern. */
export function heardPlaces(search: SearchIndex, pattern: string, length: number): string[] {
  const gathered = new Gathered(search.texts)
  for (const at of placesOf(search, pattern, length)) gathered.add(at, at + length)
  return gathered.words()
}

/** How many characters of a word stand in another one at the same place. */
function samePlaces(a: string, b: string): number {
  return [...a].filter((character, i) => character === b[i]).length
}

/** Words of the texts that sound like a Chinese word but are written otherwise. Of two characters, one must be the same. */
export function heardSenses(search: SearchIndex, word: Word): Sense[] {
  const { length } = word.solid
  if (length < 2 || isSpelledWord(word.solid)) return []
  const pattern = soundsOf(word.solid)
  if (pattern.includes('\u0000')) return []
  const { solid } = search.texts
  const gathered = new Gathered(search.texts)
  for (const at of placesOf(search, pattern, length)) {
    const same = samePlaces(word.solid, solid.slice(at, at + length))
    if (same === length || (length < 4 && same === 0)) continue
    gathered.add(at, at + length)
  }
  return gathered
    .words()
    .map((found) => ({ solid: found, reason: 'sound', errors: length - samePlaces(word.solid, found) }) as const)
    .sort((a, b) => a.errors - b.errors)
}
