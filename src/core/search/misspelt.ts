import { soundsOf } from '../pinyin/sounds.ts'
import { isSpelledWord } from './agency-forms.ts'
import { nearest } from './near.ts'
import type { Word } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { isSpelled } from './segments.ts'
import type { Sense } from './senses.ts'
import { errorsAllowed, errorsBetween } from './typo.ts'
import { isWord, standsAlone } from './words.ts'

/** So many different stretches of text are compared with a word, and so many places of a part of it are looked at. */
const MOST_WINDOWS = 40
const MOST_PLACES = 20_000
const MOST_SENSES = 3
/** Words of grammar: where one of them is what differs, nobody has mistyped it. */
const GRAMMAR = new Set('的等和及与或对在为以并各其由从向把被将了着过是有不使让令于之所')
/** Of what follows two characters in the plan so much must be the one that would be right, lest any word that begins alike be taken. */
const USUAL = 0.5

/** Parts of a word of which one stands unchanged in any text that differs in as many characters as may. */
function partsOf(word: string, errors: number): { part: string; at: number }[] {
  if (word.length <= 3)
    return Array.from({ length: word.length - 1 }, (_, at) => ({ part: word.slice(at, at + 2), at }))
  const pieces = errors + 1
  return Array.from({ length: pieces }, (_, n) => {
    const at = Math.floor((word.length * n) / pieces)
    return { part: word.slice(at, Math.floor((word.length * (n + 1)) / pieces)), at }
  })
}

interface Window {
  readonly text: string
  readonly start: number
}

/** Stretches of the texts that share enough characters with a word, each once, with one of its places. */
function windowsFor({ texts }: SearchIndex, word: string, errors: number): Window[] {
  const { solid } = texts
  const found = new Map<string, number>()
  const add = (middle: number): void => {
    let start = Math.max(0, middle - errors)
    let end = Math.min(solid.length, middle + word.length + errors)
    const before = solid.lastIndexOf('\n', middle - 1)
    if (before >= start && before < middle) start = before + 1
    const after = solid.indexOf('\n', Math.max(start, middle))
    if (after >= 0 && after < end) end = after
    const text = solid.slice(start, end)
    if (found.has(text)) return
    let shared = 0
    for (const character of word) if (text.includes(character)) shared += 1
    if (shared >= word.length - errors) found.set(text, start)
  }
  const scan = (part: string, at: number): void => {
    let seen = 0
    for (let place = solid.indexOf(part); place >= 0; place = solid.indexOf(part, place + 1)) {
      if ((seen += 1) > MOST_PLACES || found.size >= MOST_WINDOWS * 4) break
      add(place - at)
    }
  }
  for (const { part, at } of partsOf(word, errors)) scan(part, at)
  for (let i = 1; i < word.length; i += 1) {
    // Two that are swapped may lie in two parts, neither of which then stands unchanged.
    const swapped = word.slice(0, i - 1) + word[i]! + word[i - 1]! + word.slice(i + 1)
    if (word.length < 6) scan(swapped, 0)
  }
  if (word.length === 3) {
    let seen = 0
    for (let place = solid.indexOf(word[0]!); place >= 0; place = solid.indexOf(word[0]!, place + 1)) {
      if ((seen += 1) > MOST_PLACES || found.size >= MOST_WINDOWS * 4) break
      if (solid[place + 2] === word[2]) add(place)
    }
  }
  return [...found].map(([text, start]) => ({ text, start }))
}

/** What share of the places of a part of three characters is that very word of three. */
function usual(solid: string, word: string, wrong: number): boolean {
  const [a, b, c] = word
  let all = 0
  let right = 0
  const known = wrong === 0 ? b! + c! : a! + b!
  if (wrong === 1) return true
  for (let at = solid.indexOf(known); at >= 0 && all < 500; at = solid.indexOf(known, at + 1)) {
    all += 1
    if ((wrong === 0 ? solid[at - 1] : solid[at + 2]) === (wrong === 0 ? a : c)) right += 1
  }
  return right >= all * USUAL
}

/** Whether a word of the texts can be what was meant: no piece of a longer word, and no other word that begins alike. */
function canBeMeant({ texts }: SearchIndex, typed: string, meant: string, at: number): boolean {
  const { solid, breaks } = texts
  const end = at + meant.length
  for (let i = at + 1; i < end; i += 1) if (breaks[i] === 1) return false
  if (meant.length < 3 || !standsAlone(texts, at, end)) return false
  if (meant.length !== typed.length) {
    const [longer, shorter] = meant.length > typed.length ? [meant, typed] : [typed, meant]
    const extra = [...longer].find((character, i) => character !== shorter[i])!
    return meant.length < typed.length || !GRAMMAR.has(extra)
  }
  const wrong = [...typed].findIndex((character, i) => character !== meant[i])
  if (GRAMMAR.has(meant[wrong]!)) return false
  if (soundsOf(typed) === soundsOf(meant)) return true
  const swapped = [...typed].sort().join('') === [...meant].sort().join('')
  if (typed.length > 3 || swapped) return typed.length > 3 || !isWord(typed)
  return !isWord(typed) && usual(solid, meant, wrong)
}

/** Latin words of the texts that a misspelt one comes near. */
function latinSenses({ texts: { solid, breaks } }: SearchIndex, word: string): Sense[] {
  const most = word.length >= 5 ? errorsAllowed(word) : 0
  if (most === 0) return []
  const found = new Map<string, number>()
  for (let at = solid.indexOf(word[0]!); at >= 0; at = solid.indexOf(word[0]!, at + 1)) {
    if (isSpelled(solid[at - 1]) && breaks[at] === 0) continue
    let end = at + 1
    while (isSpelled(solid[end]) && breaks[end] === 0) end += 1
    const other = solid.slice(at, end)
    if (!found.has(other)) found.set(other, errorsBetween(word, other, most))
  }
  return [...found]
    .filter(([, errors]) => errors <= most)
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_SENSES)
    .map(([solid, errors]) => ({ solid, reason: 'typo', errors }))
}

/** Of two characters, the words of three that lack one of them. */
function longerByOne({ texts }: SearchIndex, word: string): Sense[] {
  const { solid, breaks } = texts
  const found = new Set<string>()
  let seen = 0
  for (let at = solid.indexOf(word[0]!); at >= 0 && seen < MOST_PLACES; at = solid.indexOf(word[0]!, at + 1)) {
    seen += 1
    if (solid[at + 2] !== word[1] || breaks[at + 1] === 1 || breaks[at + 2] === 1) continue
    const meant = solid.slice(at, at + 3)
    if (!GRAMMAR.has(meant[1]!) && isWord(meant)) found.add(meant)
  }
  return isWord(word) ? [] : [...found].slice(0, MOST_SENSES).map((solid) => ({ solid, reason: 'typo', errors: 1 }))
}

/** The parts of a stretch that differ from a word in no more characters than may, those with the same ends first. */
function readingsOf(text: string, word: string, errors: number): { at: number; meant: string; n: number }[] {
  const found: { at: number; meant: string; n: number }[] = []
  for (let length = word.length - errors; length <= word.length + errors; length += 1) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const meant = text.slice(at, at + length)
      const n = errorsBetween(word, meant, errors)
      if (n <= errors) found.push({ at, meant, n })
    }
  }
  const ends = ({ meant }: { meant: string }): number =>
    Number(meant[0] === word[0]) + Number(meant.at(-1) === word.at(-1))
  const apart = ({ meant }: { meant: string }): number => Math.abs(meant.length - word.length)
  return found.sort((a, b) => a.n - b.n || apart(a) - apart(b) || ends(b) - ends(a))
}

/** Words of the texts that a misspelt word comes near, nearest first: Fuse.js chooses among few stretches of them. */
export function misspeltSenses(search: SearchIndex, { solid: word }: Word): Sense[] {
  if (isSpelledWord(word)) return /^[a-z]+$/.test(word) ? latinSenses(search, word) : []
  if (word.length === 2) return longerByOne(search, word)
  const errors = errorsAllowed(word)
  if (errors === 0) return []
  const found = new Map<string, number>()
  for (const { candidate } of nearest(windowsFor(search, word, errors), ({ text }) => text, word)) {
    for (const { at, meant, n } of readingsOf(candidate.text, word, errors)) {
      if (!found.has(meant) && canBeMeant(search, word, meant, candidate.start + at)) found.set(meant, n)
    }
  }
  const least = Math.min(...found.values())
  return [...found]
    .filter(([, n]) => n === least)
    .slice(0, MOST_SENSES)
    .map(([solid, n]) => ({ solid, reason: 'typo', errors: n }))
}
