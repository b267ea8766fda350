import type { Jurisdiction } from './jurisdiction.ts'
import { fitLabel } from './label.ts'
import { levelOfPlace, type Level } from './level.ts'
import { adjectiveOf, findPlace, type Place } from './places.ts'
import type { Recognised } from './recognise.ts'

/** An agency's English. Without a full name there is no source either. */
export interface English {
  readonly en: string | null
  /** Null also where no label fits the lines. */
  readonly enShort: string | null
  readonly enSource: 'official' | 'translation' | null
}

/** Nothing is known: the Chinese name stands for itself. */
export const NO_ENGLISH: English = { en: null, enShort: null, enSource: null }

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/委$/, 'Commission'],
  [/局$/, 'Bureau'],
  [/[厅部]$/, 'Department'],
  [/署$/, 'Administration'],
]

const LABEL_LEVELS: Record<Level, string> = {
  national: 'National',
  province: 'Provincial',
  city: 'City',
  county: 'District',
}

interface PlaceWords {
  /** Tianjin Municipal */
  readonly adjective: string
  /** Tianjin, '' where the place's English name is not known. */
  readonly plain: string
}

function wordsOf(place: Place | null, level: Level, name: string): PlaceWords {
  if (place) return { adjective: place.adjective, plain: place.english }
  return { adjective: name.endsWith('县') ? 'County' : adjectiveOf(level), plain: '' }
}

function fill(pattern: string, form: string, { adjective, plain }: PlaceWords): string {
  if (pattern.startsWith('=')) return pattern.slice(1)
  const body = BODIES.find(([ending]) => ending.test(form))?.[1] ?? 'Office'
  const whole = /[%@]/.test(pattern) ? pattern : `% ${pattern}`
  return whole
    .replace('*', body)
    .replace('%', adjective)
    .replace('@', plain || 'Local')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The English name and label of a body that the directory knows, from the point of view of a plan. */
export function englishOf({ entry, whose, form, place: written }: Recognised, own: Jurisdiction): English {
  const label = entry.short.replace(/ ?@/, '')
  const level = whose.kind === 'level' ? whose.level : whose.kind === 'own' ? own.level : null
  if (level === 'national' && entry.national) {
    const { en, official } = entry.national
    const enShort = whose.kind === 'own' ? label : fitLabel(`${LABEL_LEVELS.national} ${label}`)
    return { en, enShort, enSource: official ? 'official' : 'translation' }
  }
  if (entry.local === '') return NO_ENGLISH
  if (whose.kind === 'own') {
    const words = wordsOf((written === null ? null : findPlace(written)) ?? own.place, own.level, own.name)
    const enShort = words.plain ? entry.short.replace('@', words.plain) : label
    return { en: fill(entry.local, form, words), enShort: fitLabel(enShort), enSource: 'translation' }
  }
  if (whose.kind === 'level') {
    const word = adjectiveOf(whose.level)
    const en = fill(entry.local, form, { adjective: word, plain: word })
    return { en, enShort: fitLabel(`${LABEL_LEVELS[whose.level]} ${label}`), enSource: 'translation' }
  }
  const place = findPlace(whose.place)
  // Two bodies of the same function in places without an English name could not be told apart.
  if (!place) return NO_ENGLISH
  const en = fill(entry.local, form, wordsOf(place, levelOfPlace(whose.place) ?? place.level, whose.place))
  return { en, enShort: fitLabel(`${place.english} ${label}`), enSource: 'translation' }
}
