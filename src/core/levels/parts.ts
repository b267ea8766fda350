import type { Ring, Slot } from '../network/ring.ts'
import { LEAST_PITCH } from '../network/ring.ts'
import type { RoleCounts } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import { ROLES } from '../plan/model.ts'
import type { Warp } from './warp.ts'

/** What one mark of a ring stands for. */
export type Level = 'task' | 'item' | 'chapter'

/** A run of neighbouring tasks that is drawn as one: a task, one or several items of a chapter, one or several chapters. */
export interface Part {
  /** A unit id (`4.13.6`); `4.13`, `4.13-15`; `4`, `4-7`. */
  readonly key: string
  readonly level: Level
  /** Position on the ring, from 0. */
  readonly order: number
  /** Radians, clockwise from 12 o'clock. */
  readonly from: number
  readonly to: number
  /** As the whole ring has them, unmoved. Never empty. */
  readonly slots: readonly Slot[]
  readonly counts: RoleCounts
  /** How many of the tasks have a lead. */
  readonly withLead: number
}

/** Some neighbouring slots: from the first to before the end. */
interface Run {
  readonly first: number
  readonly end: number
}

/** Splits a run wherever the key changes. */
function split(slots: readonly Slot[], { first, end }: Run, keyOf: (slot: Slot) => unknown): Run[] {
  const runs: Run[] = []
  let start = first
  for (let n = first + 1; n <= end; n++) {
    if (n < end && keyOf(slots[n]!) === keyOf(slots[start]!)) continue
    runs.push({ first: start, end: n })
    start = n
  }
  return runs
}

/** Joins neighbours until each is wide enough; what is left over at the end joins the last one. */
function gather(runs: readonly Run[], wideEnough: (run: Run) => boolean): Run[] {
  const joined: Run[] = []
  let open: Run | null = null as Run | null
  for (const run of runs) {
    open = { first: open?.first ?? run.first, end: run.end }
    if (!wideEnough(open)) continue
    joined.push(open)
    open = null
  }
  if (open) {
    const before = joined.pop()
    joined.push({ first: before?.first ?? open.first, end: open.end })
  }
  return joined
}

/** The roles, and whether there is a lead. */
const KINDS = ROLES.length + 1
const tallies = new WeakMap<Ring, Int32Array>()

/**
 * What the tasks before each slot of a ring have of each kind, kind by kind: what a run has is the difference of two of
 * them, however the ring is gathered. Kept, since each look at all assignments costs more than all else.
 */
function tallyOf(ring: Ring): Int32Array {
  let tally = tallies.get(ring)
  if (!tally) {
    const sums = new Int32Array(KINDS)
    tally = new Int32Array((ring.slots.length + 1) * KINDS)
    for (const [n, { unit, rods }] of ring.slots.entries()) {
      for (const { assignment } of rods) sums[ROLES.indexOf(assignment.role)]! += 1
      if (unit.leads > 0) sums[ROLES.length]! += 1
      tally.set(sums, (n + 1) * KINDS)
    }
    tallies.set(ring, tally)
  }
  return tally
}

const chapterOf = (slot: Slot): unknown => slot.unit.chapter
const itemOf = (slot: Slot): unknown => slot.unit.item

/** `4`, `4-7`, `4.13`, `4.13-15`, `4.13.6`. */
function keyOf(level: Level, first: Slot, last: Slot): string {
  if (level === 'task') return first.unit.id
  if (level === 'chapter') {
    const [a, b] = [first.unit.chapter.no, last.unit.chapter.no]
    return a === b ? String(a) : `${a}-${b}`
  }
  const [a, b] = [first.unit.item.no, last.unit.item.no]
  return `${first.unit.chapter.no}.${a === b ? a : `${a}-${b}`}`
}

/**
 * Gathers the tasks of a ring into parts that can be pointed at: tasks where they have the room, otherwise items,
 * otherwise chapters; neighbours that are still too narrow are one. Every task is in exactly one part, and parts keep
 * the angles of their tasks. Linear in the number of tasks.
 *
 * @param opened chapters that show what they hold, as far as there is room.
 * @param detail how many times the ring is enlarged; a part is then at least 5 CSS pixels long, except for one that
 *   stands alone between two opened chapters.
 */
export function layoutParts(ring: Ring, warp: Warp, opened: ReadonlySet<number>, detail: number): Part[] {
  const { slots, radius } = ring
  const tally = tallyOf(ring)
  const half = ring.pitch / radius / 2
  const from = (run: Run): number => warp(slots[run.first]!.angle - half)
  const to = (run: Run): number => warp(slots[run.end - 1]!.angle + half)
  const width = (run: Run): number => (to(run) - from(run)) * radius * detail
  const wideEnough = (run: Run): boolean => width(run) >= LEAST_PITCH

  const parts: Part[] = []
  const add = (level: Level, run: Run): void => {
    const own = slots.slice(run.first, run.end)
    const inRun = (kind: number): number => tally[run.end * KINDS + kind]! - tally[run.first * KINDS + kind]!
    const counts = noRoles()
    for (const [n, role] of ROLES.entries()) counts[role] = inRun(n)
    parts.push({
      key: keyOf(level, own[0]!, own.at(-1)!),
      level,
      order: parts.length,
      from: from(run),
      to: to(run),
      slots: own,
      counts,
      withLead: inRun(ROLES.length),
    })
  }
  /** Within a chapter: its tasks, or its items. */
  const addInside = (level: Level, chapter: Run): void => {
    const runs =
      level === 'task'
        ? split(slots, chapter, (slot) => slot.unit.id)
        : gather(split(slots, chapter, itemOf), wideEnough)
    for (const run of runs) add(level, run)
  }

  const chapters = split(slots, { first: 0, end: slots.length }, chapterOf)
  const isOpen = ({ first }: Run): boolean => opened.has(slots[first]!.unit.chapter.no) || chapters.length === 1
  const closed = chapters.filter((run) => !isOpen(run))
  const level = levelOf(closed)
  /** The level at which the ring's unopened chapters are shown, all alike. */
  function levelOf(runs: readonly Run[]): Level {
    const [first] = runs
    if (!first || wideEnough({ first: first.first, end: first.first + 1 })) return 'task'
    const items = runs.flatMap((run) => split(slots, run, itemOf))
    return items.reduce((sum, run) => sum + width(run), 0) >= LEAST_PITCH * items.length ? 'item' : 'chapter'
  }

  let waiting: Run[] = []
  const flush = (): void => {
    for (const run of gather(waiting, wideEnough)) {
      const one = slots[run.first]!.unit.chapter === slots[run.end - 1]!.unit.chapter
      if (level === 'chapter' || !one) add('chapter', run)
      else addInside(level, run)
    }
    waiting = []
  }
  for (const run of chapters) {
    if (!isOpen(run)) {
      if (level === 'task') addInside('task', run)
      else waiting.push(run)
      continue
    }
    flush()
    addInside(wideEnough({ first: run.first, end: run.first + 1 }) ? 'task' : 'item', run)
  }
  flush()
  return parts
}
