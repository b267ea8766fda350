import type { Point } from './geometry.ts'
import { polar, round } from './geometry.ts'
import type { Label, LabelText } from './labels.ts'
import { EDGE } from './labels.ts'
import { widest, widthOf } from './lettering.ts'
import type { Measure } from './measure.ts'
import type { Ring, Slot } from './ring.ts'

/** A label with a leader to the place it names. */
export interface Callout extends Label {
  /** Path data of the elbow, '' where the label stands right at its place. */
  readonly leader: string
  /** Where the lines begin; the head stands before them. */
  readonly linesX: number
}

/** What a callout says and which tasks it is for. */
export interface CalloutText extends LabelText {
  /** Lit tasks of the item, in document order; the leader starts at the middle one. */
  readonly slots: readonly Slot[]
}

const CALL_HEAD = 12
const CALL_LINE = 12
const CALL_LEADING = 15
const GAP = 6
const LEAD_OUT = 14

interface Draft {
  readonly text: CalloutText
  readonly slot: Slot
  readonly lines: readonly string[]
  readonly w: number
  readonly h: number
  /** Room of the head before the lines, 0 where the head has a line of its own. */
  readonly indent: number
  y: number
}

/** How a callout sets its head: before the lines, or above them. */
export type HeadPlace = 'before' | 'above'

function calloutDraft(text: CalloutText, lines: readonly string[], head: HeadPlace): Draft {
  const slot = text.slots[Math.floor((text.slots.length - 1) / 2)]!
  const headWidth = widthOf(text.head, CALL_HEAD)
  const indent = head === 'before' && lines.length > 0 ? Math.max(headWidth + 6, 22) : 0
  const rows = head === 'above' ? lines.length + 1 : Math.max(lines.length, 1)
  return {
    text,
    slot,
    lines,
    w: (indent > 0 ? indent + widest(lines, CALL_LINE) : Math.max(headWidth, widest(lines, CALL_LINE))) + 2,
    h: rows * CALL_LEADING + 3,
    indent,
    y: polar(slot.reach + LEAD_OUT, slot.angle).y,
  }
}

/** Moves blocks of one side apart, keeping their order, as near to their places as they get within ±limit. False where they do not fit. */
function spread(drafts: Draft[], limit: number): boolean {
  const room = drafts.reduce((sum, draft) => sum + draft.h + GAP, 0)
  if (room > 2 * limit) return false
  for (let pass = 0; pass < 60; pass++) {
    let moved = false
    for (let i = 1; i < drafts.length; i++) {
      const [a, b] = [drafts[i - 1]!, drafts[i]!]
      const lack = (a.h + b.h) / 2 + GAP - (b.y - a.y)
      if (lack > 0.01) {
        a.y -= lack / 2
        b.y += lack / 2
        moved = true
      }
    }
    for (const draft of drafts) {
      const end = limit - draft.h / 2
      if (Math.abs(draft.y) > end) {
        draft.y = Math.sign(draft.y) * end
        moved = true
      }
    }
    if (!moved) break
  }
  // What the passes left: one sweep down and one up settle it for certain.
  let floor = -limit
  for (const draft of drafts) {
    draft.y = Math.max(draft.y, floor + draft.h / 2)
    floor = draft.y + draft.h / 2 + GAP
  }
  let ceiling = limit
  for (const draft of [...drafts].reverse()) {
    draft.y = Math.min(draft.y, ceiling - draft.h / 2)
    ceiling = draft.y - draft.h / 2 - GAP
  }
  return true
}

/** How far to one side the rods reach between two heights: asked for each callout, so that the points are kept. */
function clearance(ring: Ring): (side: number, top: number, bottom: number) => number {
  const points = ring.slots
    .flatMap((slot) => {
      const along: Point[] = []
      for (let radius = ring.radius; radius <= slot.reach + 2; radius += 4) along.push(polar(radius, slot.angle))
      return along
    })
    .sort((a, b) => a.y - b.y)
  return (side, top, bottom) => {
    let [low, high] = [0, points.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (points[middle]!.y > top - 8) high = middle
      else low = middle + 1
    }
    let most = 0
    for (let n = low; n < points.length && points[n]!.y < bottom + 8; n++) most = Math.max(most, points[n]!.x * side)
    return most
  }
}

/**
 * Places labels with leaders beside the ring, for the tasks that are lit. Each stands on its own side at about its
 * own height; where one side has no room for all, lines are given up, longest labels first in the end numbers only.
 */
export function placeCallouts(
  ring: Ring,
  texts: readonly CalloutText[],
  measure: Measure,
  head: HeadPlace = 'before',
): Callout[] {
  if (texts.length === 0) return []
  const limit = measure.halfHeight - EDGE
  const numbers = measure.labels === 'numbers'
  const clearX = clearance(ring)
  return [1, -1].flatMap((side) => {
    const own = texts.filter(({ slots }) => {
      const { angle } = slots[Math.floor((slots.length - 1) / 2)]!
      return (Math.sin(angle) >= 0 ? 1 : -1) === side
    })
    const attempts = numbers ? [0] : head === 'above' ? [2, 1, 0] : [3, 2, 1, 0]
    for (const most of attempts) {
      const drafts = own
        .map((text) => calloutDraft(text, text.lines.slice(0, most), head))
        .sort((a, b) => a.y - b.y || a.slot.angle - b.slot.angle)
      if (spread(drafts, limit)) return drafts.map((draft) => callout(draft, clearX, side, measure))
    }
    // More labels than lines: as many numbers as fit, evenly chosen.
    const slots = Math.max(1, Math.floor((2 * limit) / (CALL_LEADING + 3 + GAP)))
    const every = Math.ceil(own.length / slots)
    const drafts = own
      .filter((_, n) => n % every === 0)
      .map((text) => calloutDraft(text, [], head))
      .sort((a, b) => a.y - b.y)
    spread(drafts, limit)
    return drafts.map((draft) => callout(draft, clearX, side, measure))
  })
}

function callout(wide: Draft, clearX: ReturnType<typeof clearance>, side: number, measure: Measure): Callout {
  const room = measure.halfWidth - EDGE - clearX(side, wide.y - wide.h / 2, wide.y + wide.h / 2) - 4
  // Where rods leave too little room beside them, the number alone stands for the label.
  const draft =
    wide.w <= room || wide.lines.length === 0 ? wide : { ...calloutDraft(wide.text, [], 'before'), y: wide.y }
  const { text, slot, w, h, y, indent, lines } = draft
  const top = y - h / 2
  const start = polar(slot.reach + 3, slot.angle)
  const clear = clearX(side, top, y + h / 2)
  const wanted = Math.max(clear + 16, start.x * side + 12)
  const near = Math.min(wanted, measure.halfWidth - EDGE - w)
  const edge = near * side
  const anchor = side > 0 ? 'start' : 'end'
  const elbow = edge - side * 5
  const before = indent > 0
  const baseline = top + CALL_LEADING - 3
  return {
    key: text.key,
    x: round(edge + (side * w) / 2),
    y: round(y),
    w: round(w),
    h,
    anchor,
    head: text.head,
    rendered: text.rendered,
    headSize: CALL_HEAD,
    lines,
    lineSize: CALL_LINE,
    // On the left the head stands outermost too: it reads before its lines.
    textX: round(before && side < 0 ? edge - w + indent - 6 : edge),
    linesX: round(before && side > 0 ? edge + indent : edge),
    headY: round(baseline),
    lineYs: lines.map((_, n) => round(baseline + (before ? n : n + 1) * CALL_LEADING)),
    leader:
      measure.labels === 'numbers'
        ? ''
        : `M${round(start.x)} ${round(start.y)}L${round(elbow - side * 6)} ${round(top + 8)}L${round(elbow)} ${round(top + 8)}`,
  }
}
