import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Names } from '../plan/model.ts'
import type { Pin } from '../view/view.ts'
import type { Label, LabelText } from './labels.ts'
import { placeArcLabels, placeNumerals } from './labels.ts'
import type { Language } from './lettering.ts'
import { wrap } from './lettering.ts'
import type { Link, RestLinks } from './links.ts'
import { layoutLinks, restLinks } from './links.ts'
import type { Measure } from './measure.ts'
import type { NamePlace } from './names.ts'
import { layoutNames } from './names.ts'
import { nudged } from './nudge.ts'
import type { Point } from './geometry.ts'
import type { Arc, Ring } from './ring.ts'
import { layoutRing } from './ring.ts'

/** Everything of a dial that does not depend on what is selected: a function of plan, language and measure. */
export interface Dial {
  readonly measure: Measure
  readonly language: Language
  readonly ring: Ring
  /** Agencies of the ring's tasks: the named ones first, by number of assignments. */
  readonly places: readonly NamePlace[]
  readonly placeOf: ReadonlyMap<string, NamePlace>
  readonly links: readonly Link[]
  readonly rest: RestLinks
  readonly arcTexts: readonly LabelText[]
  readonly arcLabels: readonly Label[]
  /** The numerals of the arcs, inside the ring. */
  readonly numerals: readonly (Point & { readonly key: string; readonly text: string })[]
  /** Whether only part of the plan is on the ring. */
  readonly isolated: boolean
  /** Whether its tasks are too many to be shown one by one: then it has no links and labels of its own. */
  readonly crowded: boolean
}

/**
 * Whether a name has a form in a language, so that it need not be shown in the plan's own words. Simplified is
 * always made; Traditional from Simplified and English exist only for what has been rendered by hand.
 */
export function isRendered(names: Names, language: Language): boolean {
  return language === 'zh-Hans' || names.en !== null
}

/** The form of a name in a language; falls back to the plan's own words, which stand as `zhHant` where nobody has rendered them. */
export function nameIn(names: Names, language: Language): string {
  if (language === 'en') return names.en ?? names.zhHant
  return language === 'zh-Hans' ? names.zhHans : names.zhHant
}

/** Characters a line, from DESIGN.md: chapters 7 (English 18), items 7 (English 14). */
export function titleLines(names: Names, language: Language, what: 'chapter' | 'item'): string[] {
  const title = nameIn(names, language)
  if (language === 'en' && names.en !== null) return wrap(title, what === 'chapter' ? 18 : 14, 3)
  return wrap(title, 7, 3)
}

/** The same title in shorter lines. */
function narrower(names: Names, language: Language): string[][] {
  const title = nameIn(names, language)
  const limits = language === 'en' && names.en !== null ? [13, 10] : [5, 4]
  return limits.map((limit) => wrap(title, limit, 4))
}

/** What is written at an arc: the item's number and title, or else the chapter's. */
export function arcText(arc: Arc, language: Language): LabelText {
  const { chapter, item } = arc.slots[0]!.unit
  if (arc.item !== null && item.no > 0) {
    return {
      key: arc.key,
      head: String(item.no),
      lines: titleLines(item.title, language, 'item'),
      rendered: isRendered(item.title, language),
      narrower: narrower(item.title, language),
    }
  }
  return {
    key: arc.key,
    head: language === 'en' ? String(chapter.no) : chapter.label,
    lines: titleLines(chapter.title, language, 'chapter'),
    rendered: isRendered(chapter.title, language),
    narrower: narrower(chapter.title, language),
  }
}

/** What a dial is laid out from. */
export interface DialOptions {
  readonly language: Language
  readonly measure: Measure
  /** The tasks on the ring; all of the plan's, or those an isolated view keeps. */
  readonly units: readonly Unit[]
  /** The agency at the centre of an isolated dial, or null. */
  readonly centre: string | null
  readonly isolated: boolean
  /** Agencies that somebody has put somewhere. */
  readonly pins?: readonly Pin[]
  /** Leaves out what is drawn task by task, for a ring that is going to show items or chapters instead. */
  readonly crowded?: boolean
}

/** How often names give way to links, which then pass elsewhere. */
const NUDGES = 2
/** Share of the measure's radius left to the ring where every task is labelled outside it. */
const LABELLED = 0.76

/**
 * Lays out a dial. Deterministic: the same plan, tasks, language and measure give the same coordinates,
 * rounded to a tenth of a plan unit. About 0.1 s for 117 tasks and 57 agencies.
 */
export function layoutDial(index: PlanIndex, options: DialOptions): Dial {
  const { language, measure, units, centre, isolated, pins = [], crowded = false } = options
  const oneItem = new Set(units.map(({ item }) => item)).size === 1
  const shrunk: Measure =
    isolated && (centre !== null || oneItem) && measure.labels === 'titles'
      ? { ...measure, radius: Math.round(measure.radius * LABELLED) }
      : measure
  const ring = layoutRing(units, shrunk)
  let places = layoutNames(index, ring, { language, measure: shrunk, fixed: centre, pins, all: isolated, crowded })
  let links = crowded ? [] : layoutLinks(ring, places)
  if (isolated && !crowded) {
    // All of its links are drawn whole: names give way to them as far as they can.
    const fixed = new Set([...(centre === null ? [] : [centre]), ...pins.map(({ agency }) => agency)])
    for (let round = 0; round < NUDGES; round++) {
      places = nudged(ring, places, links, fixed)
      links = layoutLinks(ring, places)
    }
  }
  const arcTexts = ring.arcs.map((arc) => arcText(arc, language))
  return {
    measure: shrunk,
    language,
    ring,
    places,
    placeOf: new Map(places.map((place) => [place.agency.id, place])),
    links,
    rest: restLinks(ring, places, links),
    arcTexts,
    arcLabels: crowded ? [] : placeArcLabels(ring, arcTexts, shrunk),
    numerals: placeNumerals(ring, arcTexts),
    isolated,
    crowded,
  }
}
