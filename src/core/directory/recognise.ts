import { theDirectory } from './entries.ts'
import { frozenFold } from './frozen-fold.ts'
import { isOwnPlace, type Jurisdiction } from './jurisdiction.ts'
import { levelOfPlace, type Level } from './level.ts'
import { findPlace } from './places.ts'
import { shorten, type Entry } from './row.ts'

/** Where a body belongs, seen from the plan that names it. */
export type Whose =
  | { readonly kind: 'own' }
  /** Another level than the plan's own: 國家發展改革委 in a city's plan. */
  | { readonly kind: 'level'; readonly level: Level }
  /** Another place: 北京市發展改革委 in Tianjin's plan. Folded. */
  | { readonly kind: 'place'; readonly place: string }

/** A name that the directory knows. */
export interface Recognised {
  readonly entry: Entry
  readonly whose: Whose
  /** The form it was known by: Simplified, shortened, without the place. */
  readonly form: string
  /** The place inside the name, folded, as far as it is written: 广州 in 人民銀行廣州分行. */
  readonly place: string | null
}

type Found = Pick<Recognised, 'entry' | 'form'>

const OWN: Whose = { kind: 'own' }

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:国务院|国家|中国|全国|中央|最高)/, 'national'],
  [/^(?:省|自治区)/, 'province'],
  [/^[市州盟]/, 'city'],
  [/^(?:新区|[区县旗])/, 'county'],
]

function ofLevel(level: Level, own: Jurisdiction): Whose {
  return level === own.level ? OWN : { kind: 'level', level }
}

function ofPlace(place: string, own: Jurisdiction): Whose {
  return isOwnPlace(place, own) ? OWN : { kind: 'place', place }
}

/** Looks a name up that has lost its place: as it is, behind 市委 (委宣傳部), behind 市政府 (政府法制辦). */
function findForm(name: string, own: Jurisdiction | null): Found | null {
  const { byForm, ofPlace: special } = theDirectory()
  const form = shorten(name)
  const entry = (own && special.get(own.core)?.get(form)) ?? byForm.get(form)
  if (entry) return { entry, form }
  const party = /^(?:党委|委)(.+)$/.exec(form)?.[1]
  const ofParty = party === undefined ? undefined : byForm.get(party)
  if (ofParty?.kind === 'party') return { entry: ofParty, form: party! }
  const office = /^(?:人民)?政府(.+)$/.exec(form)?.[1]
  const ofGovernment = office === undefined ? undefined : byForm.get(office)
  return ofGovernment?.kind === 'department' ? { entry: ofGovernment, form: office! } : null
}

/** 財政部; 發展改革委 behind 國家. Bodies that do not exist nationally are not found. */
function findNational(name: string): Found | null {
  const form = shorten(name)
  const entry = theDirectory().byNationalForm.get(form)
  if (entry) return { entry, form }
  const found = findForm(name, null)
  return found?.entry.national ? found : null
}

/** 市發展改革委, 國家發展改革委. */
function behindLevel(name: string, own: Jurisdiction): Recognised | null {
  for (const [word, level] of LEVELS) {
    const prefix = word.exec(name)?.[0]
    if (prefix === undefined) continue
    const rest = name.slice(prefix.length)
    const whose = ofLevel(level, own)
    const found = level === 'national' ? findNational(rest) : findForm(rest, whose === OWN ? own : null)
    if (found) return { ...found, whose, place: null }
  }
  return null
}

/** 天津市發展改革委, 北京市發展改革委, 北京發展改革委. */
function behindPlace(name: string, own: Jurisdiction): Recognised | null {
  for (let end = 2; end <= 10 && end < name.length; end += 1) {
    const place = name.slice(0, end)
    if (!/[省市区县州盟旗]$/.test(place) && !findPlace(place) && place !== own.core) continue
    const whose = ofPlace(place, own)
    const found = findForm(name.slice(end), whose === OWN ? own : null)
    if (found) return { ...found, whose, place }
  }
  return null
}

/** Whose a branch of a central agency is: a province's own branch sits in the capital (人民銀行廣州分行). */
function ofBranch(place: string, own: Jurisdiction): Whose {
  if (place === '' || (own.place !== null && own.place.capital === place)) return OWN
  return ofPlace(place, own)
}

/** 人民銀行天津分行, 天津海關. */
function asBranch(name: string, own: Jurisdiction): Recognised | null {
  const { around, suffixes } = theDirectory()
  const form = shorten(name)
  for (const text of [form, form.replace(/^(?:中国|国家)/, '')]) {
    for (const { before, after, entry } of around) {
      if (text.length < before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) continue
      const place = text.slice(before.length, text.length - after.length)
      // 天津市金融監管局 and 天津地方金融監管局 are the city's own, 天津金融監管局 is the centre's branch.
      if (place.length > 10 || (before === '' && (place.length < 2 || levelOfPlace(place) || place.endsWith('地方'))))
        continue
      return { entry, form: `${before}@${after}`, whose: ofBranch(place, own), place }
    }
  }
  for (const { suffix, entry } of suffixes) {
    const place = form.slice(0, -suffix.length)
    if (!form.endsWith(suffix) || place.length < 2 || place.length > 8 || place.endsWith('地方')) continue
    return { entry, form: suffix, whose: ofBranch(place, own), place }
  }
  return null
}

/**
 * Finds the function that a name stands for, and whose body it is. A name without a place or level is the
 * plan's own (發展改革委 in a city's plan is the city's), but a ministry is always the State Council's.
 *
 * @returns null where the directory does not know the name
 */
export function recognise(name: string, own: Jurisdiction): Recognised | null {
  const folded = frozenFold(name).replace(/^(?:中共|中华人民共和国)(?=.)/, '')
  const national = theDirectory().byNationalForm.get(shorten(folded))
  if (national) return { entry: national, form: shorten(folded), whose: ofLevel('national', own), place: null }
  // 天津市濱海新區財政局: what follows the plan's own place first, and else the whole.
  const inner = own.name !== '' && folded.startsWith(own.name) ? [folded.slice(own.name.length)] : []
  for (const text of [...inner, folded]) {
    const plain = findForm(text, own)
    if (plain) return { ...plain, whose: OWN, place: null }
    const found = behindLevel(text, own) ?? asBranch(text, own) ?? behindPlace(text, own)
    if (found) return found
  }
  return null
}
