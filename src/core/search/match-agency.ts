import { theDirectory } from '../directory/entries.ts'
import { soundsOf } from '../pinyin/sounds.ts'
import { findPlace } from '../directory/places.ts'
import type { AgencyForms, Form, FormKind, Prefixes } from './agency-forms.ts'
import { bareForms, isSpelledWord, withoutPlace } from './agency-forms.ts'
import type { Word } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import type { Spelled, Spelling } from './spelled-pinyin.ts'
import { heardOf, soundsLike, spelled, spellingOf } from './spelled-pinyin.ts'
import { holds } from './term.ts'
import { errorsAllowed, errorsBetween } from './typo.ts'

/** By what an agency was found. */
export type AgencyReason =
  | 'name'
  | 'script'
  | 'part'
  | 'abbreviation'
  | 'former'
  | 'later'
  | 'english'
  | 'acronym'
  | 'code'
  | 'pinyin'
  | 'initials'
  | 'wording'
  | 'sound'
  | 'typo'

/** How a word names an agency. */
export interface AgencyMatch {
  readonly reason: AgencyReason
  /** The form that was met. */
  readonly form: Form
  /** Higher is better; see FIT. */
  readonly fit: number
  /** Whether the word is a name of the agency, or part of its very name: then its tasks are found too. */
  readonly names: boolean
  /** Characters that differ, where it is misspelt. */
  readonly errors: number
}

/**
 * Exact before folded before abbreviation before pinyin before what only comes near, the name before what else it is
 * called. The share of the form that was typed decides between equals.
 */
const FIT = {
  typed: 1000,
  name: 990,
  short: 900,
  derived: 880,
  english: 870,
  acronym: 865,
  code: 860,
  nameStart: 800,
  namePart: 760,
  shortStart: 700,
  englishWord: 690,
  everyday: 680,
  other: 640,
  full: 600,
  start: 560,
  initials: 540,
  mixed: 500,
  inside: 480,
  sound: 400,
  typo: 300,
} as const

const SHARE = 20
const SHORTEST_ALIAS_START = 2
const SHORTEST_ENGLISH = 2
const SHORTEST_EVERYDAY_START = 4

const share = (typed: string, form: string): number =>
  (SHARE * Math.min(typed.length, form.length)) / Math.max(1, form.length)

/** The reason that a form of some kind gives. */
const REASON: Readonly<Record<FormKind, AgencyReason>> = {
  name: 'name',
  short: 'abbreviation',
  derived: 'abbreviation',
  former: 'former',
  later: 'later',
  english: 'english',
  everyday: 'english',
  acronym: 'acronym',
  code: 'code',
}

const WHOLE: Readonly<Record<FormKind, number>> = {
  name: FIT.name,
  short: FIT.short,
  derived: FIT.derived,
  former: FIT.other,
  later: FIT.other,
  english: FIT.english,
  everyday: FIT.everyday,
  acronym: FIT.acronym,
  code: FIT.code,
}

function match(reason: AgencyReason, form: Form, fit: number, names = true, errors = 0): AgencyMatch {
  return { reason, form, fit, names, errors }
}

function byChinese(forms: AgencyForms, word: Word, bare: readonly string[]): AgencyMatch | null {
  for (const [n, each] of bare.entries()) {
    const form = forms.byBare.get(each)
    if (!form) continue
    if (form.kind !== 'name') return match(REASON[form.kind], form, WHOLE[form.kind] - n)
    const typed = form.text.includes(word.raw)
    const script = !typed && form.solid.includes(word.solid)
    return match(script ? 'script' : 'name', form, typed ? FIT.typed - n : FIT.name - n)
  }
  const form = forms.chinese.find((each) => each.kind === 'name' && holds(each, word))
  if (form) {
    const starts =
      form.solid.startsWith(word.solid) || bare.some((each) => form.bare.some((name) => name.startsWith(each)))
    return match(
      form.text.includes(word.raw) ? 'part' : 'script',
      form,
      (starts ? FIT.nameStart : FIT.namePart) + share(word.solid, form.solid),
    )
  }
  const starts = bare.filter((each) => each.length >= SHORTEST_ALIAS_START)
  const alias = forms.chinese.find(
    ({ kind, solid }) => kind === 'short' && starts.some((start) => solid.startsWith(start)),
  )
  return alias ? match('abbreviation', alias, FIT.shortStart + share(word.solid, alias.solid), false) : null
}

function byLatin(forms: AgencyForms, word: Word): AgencyMatch | null {
  if (word.solid.length < SHORTEST_ENGLISH) return null
  const whole = forms.latin.find((each) => each.segmented === word.segmented)
  if (whole) return match(REASON[whole.kind], whole, WHOLE[whole.kind])
  const english = forms.latin.find((each) => each.kind === 'english' && holds(each, word))
  if (english) return match('english', english, FIT.englishWord + share(word.solid, english.solid))
  const everyday = forms.latin.find(
    ({ kind, solid }) =>
      kind === 'everyday' &&
      word.solid.length >= SHORTEST_EVERYDAY_START &&
      (solid.startsWith(word.solid) || (word.solid.startsWith(solid) && word.solid.length - solid.length <= 2)),
  )
  return everyday ? match('english', everyday, FIT.everyday - 5, false) : null
}

const pinyinOf = new WeakMap<Form, readonly Spelled[]>()

/** A form in pinyin, without level and place and as it stands. */
function spellingsOf(form: Form): readonly Spelled[] {
  let found = pinyinOf.get(form)
  if (!found) {
    const all = [...new Set([...form.bare].reverse().concat(form.solid))]
    pinyinOf.set(form, (found = all.map(spelled).filter((each) => each !== null)))
  }
  return found
}

/** What pinyin of another kind of form loses against that of a name. */
const LESS: Readonly<Record<FormKind, number>> = {
  name: 0,
  short: 2,
  derived: 8,
  former: 60,
  later: 60,
  english: 0,
  everyday: 0,
  acronym: 0,
  code: 0,
}

type Reading = readonly [form: Form, name: Spelled]

const READINGS = new WeakMap<AgencyForms, { readonly byFirst: Map<string, Reading[]>; readonly ofName: Reading[] }>()

/** How the names of an agency are spelled: by the first letter, and those of its very name. */
function readingsOf(forms: AgencyForms): { readonly byFirst: Map<string, Reading[]>; readonly ofName: Reading[] } {
  let found = READINGS.get(forms)
  if (!found) {
    READINGS.set(forms, (found = { byFirst: new Map(), ofName: [] }))
    for (const form of forms.chinese) {
      for (const name of spellingsOf(form)) {
        const first = name.full[0]!
        const same = found.byFirst.get(first)
        if (same) same.push([form, name])
        else found.byFirst.set(first, [[form, name]])
        if (form.kind === 'name') found.ofName.push([form, name])
      }
    }
  }
  return found
}

function byPinyin(forms: AgencyForms, letters: string): AgencyMatch | null {
  let best: AgencyMatch | null = null
  const { byFirst, ofName } = readingsOf(forms)
  for (const readings of [byFirst.get(letters[0]!) ?? [], ofName]) {
    for (const [form, name] of readings) {
      // What stands somewhere inside another name says nothing.
      if (readings === ofName && !name.full.includes(letters)) continue
      const spelling: Spelling | null = spellingOf(letters, name)
      if (!spelling || (form.kind === 'derived' && spelling !== 'full' && spelling !== 'initials')) continue
      if (spelling === 'inside' && form.kind !== 'name') continue
      const fit = FIT[spelling] - LESS[form.kind] + share(letters, name.full) / 2
      const names = spelling === 'full' || spelling === 'initials'
      if (fit > (best?.fit ?? 0)) best = match(spelling === 'initials' ? 'initials' : 'pinyin', form, fit, names)
    }
  }
  return best
}

/** Reads all forms of an agency in pinyin, which the first query of letters would otherwise wait for. */
export function readForms(forms: AgencyForms): void {
  readingsOf(forms)
  for (const form of forms.chinese) soundsOfForm(form)
}

/** What is said for bodies of a kind, behind what they are about: 財政部門, 公安機關. */
const BODIES = /(?:主管部门|部门|机关|系统)$/

/** A typed name without level and place, and without what says only that it is a body. */
function bareOf(word: Word, prefixes: Prefixes): string[] {
  const stem = word.solid.replace(BODIES, '')
  const others = [...(stem !== word.solid && stem.length > 1 ? [stem] : []), ...withoutPlace(word.raw, prefixes)]
  return [...new Set([word.raw, ...others].flatMap((each) => bareForms(each, prefixes)))]
}

/** The agencies that a word, or a whole query taken as one word, names, and how. */
export function matchAgencies({ agencies, prefixes }: SearchIndex, word: Word): Map<AgencyForms, AgencyMatch> {
  const matches = new Map<AgencyForms, AgencyMatch>()
  if (word.solid === '') return matches
  const latin = isSpelledWord(word.solid)
  const letters = /^[a-z]+$/.test(word.solid)
  const bare = latin ? [] : bareOf(word, prefixes)
  for (const forms of agencies) {
    // Names of agencies may hold Latin letters or digits too (12345熱線).
    const found =
      byChinese(forms, word, bare) ??
      (latin ? byLatin(forms, word) : null) ??
      (letters && !word.quoted ? byPinyin(forms, word.solid) : null)
    if (found) matches.set(forms, found)
  }
  return matches
}

/** Whether the directory knows a name as that of another body, or of another place: then it is no misspelling. */
function isBody(bare: readonly string[], prefixes: Prefixes): boolean {
  const [whole = ''] = bare
  for (let length = 2; length <= 4 && length < whole.length; length += 1) {
    const place = whole.slice(0, length)
    if (findPlace(place) && !prefixes.includes(place)) return true
  }
  const { byForm, byNationalForm } = theDirectory()
  return bare.some((each) => byForm.has(each) || byNationalForm.has(each))
}

const SOUNDS = new WeakMap<Form, readonly string[]>()

function soundsOfForm(form: Form): readonly string[] {
  let found = SOUNDS.get(form)
  if (!found) SOUNDS.set(form, (found = form.bare.map(soundsOf)))
  return found
}

/** A shortened name with its ending written out, as it is mistyped too (商务委员会). */
function inFull(name: string): string[] {
  const long = name.endsWith('委') ? `${name}员会` : name.endsWith('办') ? `${name}公室` : null
  return long === null ? [name] : [name, long]
}

function sharesOne(a: string, b: string): boolean {
  return [...a].some((character) => b.includes(character))
}

function nearChinese(
  forms: AgencyForms,
  bare: readonly string[],
  sounds: readonly string[],
  known: boolean,
): AgencyMatch | null {
  let best: AgencyMatch | null = null
  for (const form of forms.chinese) {
    if (form.kind === 'derived' && form.solid.length < 3) continue
    for (const [n, name] of form.bare.entries()) {
      for (const [i, typed] of bare.entries()) {
        if (typed.length < 2) continue
        if (sounds[i] === soundsOfForm(form)[n] && (typed.length > 3 || sharesOne(typed, name))) {
          const fit = FIT.sound - LESS[form.kind]
          if (fit > (best?.fit ?? 0)) best = match('sound', form, fit, true, 1)
        }
        if (known || form.kind === 'derived' || form.kind === 'former' || form.kind === 'later') continue
        if (typed.length < 3 || name.length < 3) continue
        const errors = Math.min(...inFull(name).map((each) => errorsBetween(typed, each, errorsAllowed(typed))))
        const fit = FIT.typo - 20 * errors - LESS[form.kind]
        if (errors < Infinity && fit > (best?.fit ?? 0)) best = match('typo', form, fit, true, errors)
      }
    }
  }
  return best
}

function nearLatin(forms: AgencyForms, word: string): AgencyMatch | null {
  const letters = /^[a-z]+$/.test(word)
  const heard = heardOf(word)
  for (const form of letters ? forms.chinese : []) {
    if (form.kind === 'derived' || form.kind === 'former' || form.kind === 'later') continue
    for (const name of spellingsOf(form)) {
      if (soundsLike(heard, name)) return match('sound', form, FIT.sound, true, 1)
      const errors =
        word.length >= 6 && name.syllables.length > 2
          ? errorsBetween(word.replaceAll('v', 'u'), name.full, 1)
          : Infinity
      if (errors < Infinity) return match('typo', form, FIT.typo - 30, true, errors)
    }
  }
  const most = word.length >= 5 ? errorsAllowed(word) : 0
  if (most === 0) return null
  let best: AgencyMatch | null = null
  for (const form of forms.latin) {
    if (form.kind !== 'english' && form.kind !== 'everyday') continue
    for (const each of form.segmented.split(' ')) {
      if (each.length < 4 || each[0] !== word[0]) continue
      const errors = errorsBetween(word, each, most)
      if (errors < Infinity && FIT.typo - 40 * errors > (best?.fit ?? 0)) {
        best = match('typo', form, FIT.typo - 40 * errors, false, errors)
      }
    }
  }
  return best
}

/** The agencies one of whose names comes near a word by sound or spelling. */
export function nearAgencies({ agencies, prefixes }: SearchIndex, word: Word): Map<AgencyForms, AgencyMatch> {
  const matches = new Map<AgencyForms, AgencyMatch>()
  if (word.solid === '' || word.quoted) return matches
  const latin = isSpelledWord(word.solid)
  const bare = latin ? [] : bareForms(word.raw, prefixes)
  const known = isBody(bare, prefixes)
  const sounds = bare.map(soundsOf)
  for (const forms of agencies) {
    const found = latin ? nearLatin(forms, word.solid) : nearChinese(forms, bare, sounds, known)
    if (found) matches.set(forms, found)
  }
  return matches
}
