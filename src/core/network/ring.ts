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
function inRodOrder(assignments: readonly Assignment[]): Assignment[] {
  return assignments.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

/** The gaps before each task, in slots, and by what tasks are gathered into arcs. */
function gapsOf(units: readonly Unit[]): { gaps: number[]; single: boolean; keyOf: (unit: Unit) => string } {
  const single = new Set(units.map((unit) => unit.chapter.no)).size <= 1
  const keyOf = (unit: Unit): string => (single ? `${unit.chapter.no}.${unit.item.no}` : String(unit.chapter.no))
  const gapBefore = (unit: Unit, previous: Unit | undefined): number => {
    if (!previous) return 0
    if (keyOf(unit) !== keyOf(previous)) return single ? 0.5 : CHAPTER_GAP
    return unit.item === previous.item ? 0 : ITEM_GAP
  }
  return { gaps: units.map((unit, i) => gapBefore(unit, units[i - 1])), single, keyOf }
}

/** Radians of one slot. The closing gap stands at 12 o'clock; few tasks still leave it visible. */
function stepOf(gaps: readonly number[]): number {
  return (2 * Math.PI) / (gaps.length + gaps.reduce((sum, gap) => sum + gap, 0) + CHAPTER_GAP)
}

/** Below this pitch a task is too narrow to be pointed at: the ring then shows items or chapters (DESIGN.md, "Scale"). */
export const LEAST_PITCH = 5

/** Whether tasks would stand closer on a ring than one can point at, in a window that just fits the measure. */
export function isCrowded(units: readonly Unit[], measure: Measure): boolean {
  return stepOf(gapsOf(units).gaps) * measure.radius < LEAST_PITCH
}

/**
 * Lays tasks out on a ring. A slot is 1 wide, with a gap of 0.32 between items and 1.5 between chapters;
 * where all tasks are of one chapter its items are set apart instead.
 */
export function layoutRing(units: readonly Unit[], measure: Measure): Ring {
  const { radius } = measure
  const { gaps, single, keyOf } = gapsOf(units)
  const step = stepOf(gaps)
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
    return {
      unit,
      angle,
      ...polar(radius, angle),
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
      key: keyOf(first.unit),
      chapter: first.unit.chapter.no,
      item: single ? first.unit.item.no : null,
      from: first.angle - step * 0.5,
      to: last.angle + step * 0.5,
      slots: run,
    })
  }
  for (const slot of slots) {
    if (run[0] && keyOf(run[0].unit) !== keyOf(slot.unit)) {
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
  const turn = 2 * Math.PI
  return ring.slots.reduce((most, slot) => {
    const apart = Math.abs(((slot.angle - angle + turn * 1.5) % turn) - Math.PI)
    return apart <= spread ? Math.max(most, slot.reach) : most
  }, ring.radius + ROD_START)
}
