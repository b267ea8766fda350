import type { Unit } from '../plan/lookup.ts'
import type { Assignment } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Measure } from './measure.ts'
import type { Point } from './geometry.ts'
import { polar } from './geometry.ts'

/** One rod outside a task's dot: one assignment. */
export interface Rod {
  readonly assignment: Assignment
  /** Distance of the rod's middle from the dial's centre. */
  readonly radius: number
}

/** A task on the ring. */
export interface Slot extends Point {
  readonly unit: Unit
  /** Radians, clockwise from 12 o'clock. */
  readonly angle: number
  readonly rods: readonly Rod[]
  /** From one rod to the next. */
  readonly rodPitch: number
  /** Half of a rod's length, along the ring. */
  readonly halfRod: number
  /** Distance of the hollow tick of an open-ended list, or null. */
  readonly openAt: number | null
  /** How far rods and tick reach from the centre. */
  readonly reach: number
}

/** A run of tasks drawn as one arc: a chapter, or an item where one chapter fills the ring. */
export interface Arc {
  readonly key: string
  readonly chapter: number
  readonly item: number | null
  readonly from: number
  readonly to: number
  readonly slots: readonly Slot[]
}

/** The ring: tasks in document order, clockwise from 12 o'clock. */
export interface Ring {
  readonly radius: number
  readonly slots: readonly Slot[]
  readonly slotById: ReadonlyMap<string, Slot>
  readonly arcs: readonly Arc[]
  /** Plan units from one task to the next. */
  readonly pitch: number
}

const ITEM_GAP = 0.32
const CHAPTER_GAP = 1.5
/** From the ring to the middle of the first rod. */
const ROD_START = 9

/** The order of rods, innermost first: by role, then as the clause names them. */
function inRodOrder(assignments: readonly Assignment[]): readonly Assignment[] {
  const ordered: Assignment[] = []
  // Thousands of tasks are laid out at once: no sorting, nothing that is thrown away.
  for (const role of ROLES) for (const each of assignments) if (each.role === role) ordered.push(each)
  return ordered
}

/** Tasks with the gaps before each, in slots; and whether they are all of one chapter, so that items are arcs. */
interface Gaps {
  readonly gaps: readonly number[]
  readonly sum: number
  readonly single: boolean
}
const gapsOfUnits = new WeakMap<readonly Unit[], Gaps>()

/** Whether two tasks stand in one arc. */
const inOneArc = (a: Unit, b: Unit, single: boolean): boolean =>
  a.chapter.no === b.chapter.no && (!single || a.item.no === b.item.no)

/** The gaps between tasks; asked for with every step, they are kept. */
function gapsOf(units: readonly Unit[]): Gaps {
  let found = gapsOfUnits.get(units)
  if (!found) {
    const single = units.every((unit) => unit.chapter.no === units[0]!.chapter.no)
    let previous: Unit | undefined
    const gaps = units.map((unit) => {
      const before = previous
      previous = unit
      if (!before) return 0
      if (!inOneArc(unit, before, single)) return single ? 0.5 : CHAPTER_GAP
      return unit.item === before.item ? 0 : ITEM_GAP
    })
    found = { gaps, sum: gaps.reduce<number>((sum, gap) => sum + gap, 0), single }
    gapsOfUnits.set(units, found)
  }
  return found
}

/** Radians of one slot. The closing gap stands at 12 o'clock; few tasks still leave it visible. */
function stepOf({ gaps, sum }: Gaps): number {
  return (2 * Math.PI) / (gaps.length + sum + CHAPTER_GAP)
}

/** Below this pitch a task is too narrow to be pointed at: the ring then shows items or chapters (DESIGN.md, "Scale"). */
export const LEAST_PITCH = 5

/** Whether tasks would stand closer on a ring than one can point at, in a window that just fits the measure. */
export function isCrowded(units: readonly Unit[], measure: Measure): boolean {
  return stepOf(gapsOf(units)) * measure.radius < LEAST_PITCH
}

/**
 * Lays tasks out on a ring. A slot is 1 wide, with a gap of 0.32 between items and 1.5 between chapters;
 * where all tasks are of one chapter its items are set apart instead.
 */
export function layoutRing(units: readonly Unit[], measure: Measure): Ring {
  const { radius } = measure
  const found = gapsOf(units)
  const { gaps, single } = found
  const step = stepOf(found)
  const start = ROD_START * Math.min(1, measure.rodPitch / 2.4)
  const halfRod = Math.min(4.5, step * radius * 0.36)

  let position = CHAPTER_GAP / 2 + 0.5
  const slots: Slot[] = units.map((unit, i) => {
    position += gaps[i]!
    const angle = position * step
    position += 1
    const ordered = inRodOrder(unit.assignments)
    const pitch = Math.min(measure.rodPitch, measure.rodMax / Math.max(ordered.length, 1))
    const rods = ordered.map((assignment, k) => ({ assignment, radius: radius + start + k * pitch }))
    const end = radius + start + Math.max(ordered.length - 1, 0) * pitch
    const openAt = unit.openEnded ? end + measure.rodPitch : null
    const { x, y } = polar(radius, angle)
    return {
      unit,
      angle,
      x,
      y,
      rods,
      rodPitch: pitch,
      halfRod,
      openAt,
      reach: (openAt ?? end) + 2,
    }
  })

  const arcs: Arc[] = []
  let run: Slot[] = []
  const close = (): void => {
    const first = run[0]
    const last = run.at(-1)
    if (!first || !last) return
    arcs.push({
      key: single ? `${first.unit.chapter.no}.${first.unit.item.no}` : String(first.unit.chapter.no),
      chapter: first.unit.chapter.no,
      item: single ? first.unit.item.no : null,
      from: first.angle - step * 0.5,
      to: last.angle + step * 0.5,
      slots: run,
    })
  }
  for (const slot of slots) {
    if (run[0] && !inOneArc(run[0].unit, slot.unit, single)) {
      close()
      run = []
    }
    run.push(slot)
  }
  close()
  return { radius, slots, slotById: new Map(slots.map((slot) => [slot.unit.id, slot])), arcs, pitch: step * radius }
}

/** How far the rods within `spread` radians of an angle reach from the centre. */
export function reachAround(
  ring: { readonly radius: number; readonly slots: readonly Pick<Slot, 'angle' | 'reach'>[] },
  angle: number,
  spread: number,
): number {
  let most = ring.radius + ROD_START
  for (const slot of ring.slots) {
    if (slot.reach <= most) continue
    const apart = Math.abs(slot.angle - angle) % (2 * Math.PI)
    if (Math.min(apart, 2 * Math.PI - apart) <= spread) most = slot.reach
  }
  return most
}
