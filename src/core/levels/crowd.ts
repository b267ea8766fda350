import type { Dial } from '../network/dial.ts'
import { arcText } from '../network/dial.ts'
import { polar } from '../network/geometry.ts'
import type { Label } from '../network/labels.ts'
import { placeArcLabels, placeNumerals } from '../network/labels.ts'
import { namesOf } from '../network/links.ts'
import type { Arc, Slot } from '../network/ring.ts'
import type { Item, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Band } from './bands.ts'
import { bandsOf, sector } from './bands.ts'
import type { Field } from './bundles.ts'
import type { Part } from './parts.ts'
import { layoutParts } from './parts.ts'
import type { Warp } from './warp.ts'
import { warpOf } from './warp.ts'

/** A part as it is drawn: its bands, and its body as far as its tasks have a lead and as far as they have none. */
export interface Arched {
  readonly part: Part
  readonly bands: readonly { readonly role: Band['role']; readonly path: string }[]
  /** Path data; '' where there is nothing of it. */
  readonly full: string
  readonly hollow: string
  /** How far it reaches from the centre. */
  readonly reach: number
}

/** A dial whose tasks are too many to be shown one by one. */
export interface Crowd {
  /** The same dial with only those tasks on its ring that are shown by themselves, and with labels. */
  readonly dial: Dial
  readonly parts: readonly Part[]
  /** By the place of a task in its plan. */
  readonly partAt: readonly (Part | undefined)[]
  readonly partByKey: ReadonlyMap<string, Part>
  /** The parts that stand for several tasks, in the order of the ring. */
  readonly arched: readonly Arched[]
  /** What most of its arcs stand for. */
  readonly level: 'item' | 'chapter'
  readonly archOf: ReadonlyMap<Part, Arched>
  readonly field: Field
  /** The roles that occur. */
  readonly roles: readonly Role[]
}

/** The body of a part lies inside the ring. */
const BODY = [7, 2] as const
/** From the body to the ends of links. */
const TO_BODY = 2

/** The arcs that are labelled: those of the ring, or the items of a chapter that is opened. */
function labelledArcs({ ring }: Dial, warp: Warp, opened: ReadonlySet<number>): Arc[] {
  const half = ring.pitch / ring.radius / 2
  return ring.arcs.flatMap((arc) => {
    if (arc.item !== null || !opened.has(arc.chapter)) return { ...arc, from: warp(arc.from), to: warp(arc.to) }
    const items = new Map<Item, Slot[]>()
    for (const slot of arc.slots) {
      const own = items.get(slot.unit.item)
      if (own) own.push(slot)
      else items.set(slot.unit.item, [slot])
    }
    return [...items].map(([item, slots]) => ({
      key: `${arc.chapter}.${item.no}`,
      chapter: arc.chapter,
      item: item.no,
      from: warp(slots[0]!.angle - half),
      to: warp(slots.at(-1)!.angle + half),
      slots,
    }))
  })
}

/** A task that is shown by itself, where the ring now has it. */
function standing(part: Part, radius: number): Slot {
  const angle = (part.from + part.to) / 2
  const width = (part.to - part.from) * radius
  return { ...part.slots[0]!, angle, ...polar(radius, angle), halfRod: Math.min(4.5, width * 0.36) }
}

/** How far the ring reaches outward, sampled along it, for labels to keep clear of. */
function rimOf(
  radius: number,
  arched: readonly Arched[],
  slots: readonly Slot[],
): Pick<Slot, 'angle' | 'halfRod' | 'reach'>[] {
  const along = arched.flatMap(({ part, reach }) => {
    const length = (part.to - part.from) * radius
    const count = Math.max(1, Math.ceil(length / 6))
    return Array.from({ length: count }, (_, n) => ({
      angle: part.from + ((n + 0.5) / count) * (part.to - part.from),
      halfRod: Math.min(4.5, length / count / 2),
      reach,
    }))
  })
  return [...along, ...slots]
}

function byOrder(parts: readonly Part[]): Part[] {
  const found: Part[] = []
  for (const part of parts) for (const { unit } of part.slots) found[unit.order] = part
  return found
}

/** Among many narrow arcs a label that steps farther out than this seems to belong to another one. */
const FARTHEST_LABEL = 27

/** Labels of arcs; where there is no room for all of them, those of the most tasks come first. */
function labelsOf(dial: Dial, slots: ReturnType<typeof rimOf>): Label[] {
  const order = dial.ring.arcs.map((_, n) => n)
  order.sort((a, b) => dial.ring.arcs[b]!.slots.length - dial.ring.arcs[a]!.slots.length || a - b)
  const arcs = order.map((n) => dial.ring.arcs[n]!)
  const texts = order.map((n) => dial.arcTexts[n]!)
  return placeArcLabels({ radius: dial.ring.radius, slots, arcs }, texts, dial.measure, FARTHEST_LABEL)
}

/**
 * Lays out the ring of a crowded dial: names stay where they are, tasks are gathered into parts of at least 5 px.
 *
 * @param chapters those that are opened: they get a third of the ring and show what they hold.
 * @param detail how many times the drawing is enlarged; a power of two, so that zooming changes it rarely.
 */
export function layoutCrowd(dial: Dial, chapters: readonly number[], detail: number): Crowd {
  const { ring, measure } = dial
  const { radius } = ring
  const opened = new Set(chapters)
  const warp = warpOf(ring, chapters)
  const parts = layoutParts(ring, warp, opened, detail)
  const bands = bandsOf(parts, radius, measure)
  const [low, high] = [radius - BODY[0], radius - BODY[1]]
  const arched = parts
    .filter(({ level }) => level !== 'task')
    .map((part): Arched => {
      // A hair of space between neighbours, never more than a fifth of them.
      const gap = Math.min(0.6 / radius / detail, (part.to - part.from) * 0.1)
      const [from, to] = [part.from + gap, part.to - gap]
      const own = bands.get(part)!
      const middle = from + (to - from) * (part.withLead / part.slots.length)
      return {
        part,
        bands: own.map(({ role, inner, outer }) => ({ role, path: sector(inner, outer, from, to) })),
        full: part.withLead > 0 ? sector(low, high, from, middle) : '',
        hollow: part.withLead < part.slots.length ? sector(low, high, middle, to) : '',
        reach: own.at(-1)?.outer ?? radius,
      }
    })
  const slots = parts.filter(({ level }) => level === 'task').map((part) => standing(part, radius))
  const arcs = labelledArcs(dial, warp, opened)
  const arcTexts = arcs.map((arc) => arcText(arc, dial.language))
  const first = parts.find(({ level }) => level === 'task')
  const shown: Dial = {
    ...dial,
    ring: {
      radius,
      slots,
      slotById: new Map(slots.map((slot) => [slot.unit.id, slot])),
      arcs,
      pitch: first ? (first.to - first.from) * radius : ring.pitch,
    },
    arcTexts,
  }
  return {
    dial: {
      ...shown,
      arcLabels: labelsOf(shown, rimOf(radius, arched, slots)),
      numerals: placeNumerals(shown.ring, arcTexts),
    },
    parts,
    partAt: byOrder(parts),
    partByKey: new Map(parts.map((part) => [part.key, part])),
    arched,
    level: 2 * arched.filter(({ part }) => part.level === 'item').length > arched.length ? 'item' : 'chapter',
    roles: ROLES.filter((role) => parts.some(({ counts }) => counts[role] > 0)),
    archOf: new Map(arched.map((each) => [each.part, each])),
    field: { radius, inner: low - TO_BODY, detail, placeOf: dial.placeOf, names: namesOf(ring, dial.places) },
  }
}

const KEPT = 8
const crowdsOf = new WeakMap<Dial, Map<string, Crowd>>()

/** The same, kept for the next time: one opens a chapter or enlarges the dial and goes back. */
export function crowdFor(dial: Dial, chapters: readonly number[], detail: number): Crowd {
  const crowds = crowdsOf.get(dial) ?? new Map<string, Crowd>()
  crowdsOf.set(dial, crowds)
  const key = `${chapters.join()} ${detail}`
  let crowd = crowds.get(key)
  if (!crowd) {
    if (crowds.size >= KEPT) crowds.clear()
    crowds.set(key, (crowd = layoutCrowd(dial, chapters, detail)))
  }
  return crowd
}
