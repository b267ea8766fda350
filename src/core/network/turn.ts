import type { Dial } from './dial.ts'
import type { Link } from './links.ts'
import { mix, mixedPath } from './mix.ts'
import type { Bead, Bow, DrawnCallout, DrawnLabel, DrawnName, DrawnNumeral, Mark, Picture, Thread } from './picture.ts'
import { strengthOf } from './picture.ts'

/*
 * How one picture turns into another, so that the eye can follow who goes where: what is in both moves, what is only
 * in the one fades. A function of the two pictures and of how far the turn has gone; no clock, no page.
 */

/** A mark on its way: what it is at a share of the way, 0…1. */
type Way<T> = (t: number) => T

/** By when what goes is gone, and from when on what comes is seen, as shares of the way. */
const GONE = 0.55
const SEEN = 0.45
/** Weaker than this nothing is seen, so that it need not go. */
const FAINT = 0.02

function without<T extends Mark>(mark: T): T {
  if (mark.phase === undefined) return mark
  const { phase: _phase, was: _was, ...rest } = mark
  return rest as T
}

/** How marks of one kind are told apart and moved. */
interface Kind<T extends Mark> {
  /** The way from one place to another; the mark itself is `to`'s in all but its place. Null where it does not move. */
  readonly between: (from: T, to: T) => Way<T> | null
  /** A mark as it would stand in the picture before (`to` comes from there), or in the one after. */
  readonly before?: (mark: T) => T | undefined
  readonly after?: (mark: T) => T | undefined
}

/** A mark for as long as it is to be drawn: as it stands, or on its way. */
interface Course<T> {
  readonly mark: T | Way<T>
  /** Whether it goes: then it is left out once it is gone. */
  readonly goes: boolean
}

/**
 * All marks of one kind at a share of the way: those that go first, so that they lie under the others. Where none
 * moves they keep their identity, so that nothing has to be looked at anew.
 */
function coursesOf<T extends Mark>(
  from: readonly T[],
  to: readonly T[],
  origin: Picture,
  { between, before, after }: Kind<T>,
): (eased: number, t: number) => readonly T[] {
  const old = new Map(from.map((mark) => [mark.key, mark]))
  const kept = new Set(to.map(({ key }) => key))
  const going = from.flatMap((mark): Course<T>[] => {
    const was = strengthOf(mark, origin)
    if (kept.has(mark.key) || was < FAINT) return []
    const leaving: T = { ...mark, phase: 'out', was }
    const goal = after?.(without(mark))
    const way = goal ? between(mark, { ...leaving, ...goal, key: mark.key, phase: 'out', was }) : null
    return [{ mark: way ?? leaving, goes: true }]
  })
  const others = to.map((mark): Course<T> => {
    const same = old.get(mark.key)
    const was = same ? strengthOf(same, origin) : 0
    const coming: T = was >= 1 ? mark : { ...mark, phase: 'in', was }
    const start = same ?? before?.(mark)
    const way = start ? between(start, coming) : null
    return { mark: way && was === 0 ? unseen(way) : (way ?? coming), goes: false }
  })
  const all = [...going, ...others]
  const drawn = (courses: readonly Course<T>[]): ((eased: number) => readonly T[]) => {
    const still = courses.flatMap(({ mark }) => (typeof mark === 'function' ? [] : [mark]))
    if (still.length === courses.length) return () => still
    return (eased) => courses.map(({ mark }) => (typeof mark === 'function' ? mark(eased) : mark))
  }
  const first = drawn(all)
  const last = going.length === 0 ? first : drawn(others)
  return (eased, t) => (t < GONE ? first(eased) : last(eased))
}

/** The way of something that cannot be seen at first: it stands still as long, so that nothing is drawn for nothing. */
function unseen<T>(way: Way<T>): Way<T> {
  const hidden = easeInOut(SEEN)
  const start = way(hidden)
  return (eased) => (eased <= hidden ? start : way(eased))
}

const threads = (from: Dial, to: Dial): Kind<Thread> => {
  const linksOf = (dial: Dial): Map<string, Link> => new Map(dial.links.map((link) => [link.key, link]))
  const [old, next] = from === to ? [null, null] : [linksOf(from), linksOf(to)]
  const standing = (links: Map<string, Link> | null, thread: Thread): Thread | undefined => {
    const link = thread.link === undefined ? undefined : links?.get(thread.link)
    return link && { ...thread, path: link.path }
  }
  return {
    between: (a, b) => {
      if (a.path === b.path && a.width === b.width) return null
      const path = mixedPath(a.path, b.path)
      return (t) => {
        const moved = { ...b, path: path(t) }
        return a.width === undefined || b.width === undefined ? moved : { ...moved, width: mix(a.width, b.width, t) }
      }
    },
    before: (thread) => (thread.end ? undefined : standing(old, thread)),
    // Ends of links are many and small: they fade where they are.
    after: (thread) => (thread.end ? undefined : standing(next, thread)),
  }
}

const beads: Kind<Bead> = {
  between: (a, b) => {
    const stands = a.angle === b.angle && a.radius === b.radius && a.slot.halfRod === b.slot.halfRod
    if (stands && a.ink === b.ink) return null
    if (stands) return (t) => ({ ...b, ink: mix(a.ink, b.ink, t) })
    return (t) => ({
      ...b,
      angle: mix(a.angle, b.angle, t),
      radius: mix(a.radius, b.radius, t),
      slot: { ...b.slot, halfRod: mix(a.slot.halfRod, b.slot.halfRod, t) },
      ink: mix(a.ink, b.ink, t),
    })
  },
}

const bows: Kind<Bow> = {
  between: (a, b) => {
    if (a.from === b.from && a.to === b.to && a.radius === b.radius) return null
    return (t) => ({
      ...b,
      from: mix(a.from, b.from, t),
      to: mix(a.to, b.to, t),
      radius: mix(a.radius, b.radius, t),
    })
  },
}

/** A name that becomes a dot goes there while it fades, and the dot comes from where the name stood. */
const names = (from: Picture, to: Picture): Kind<DrawnName> => {
  const byAgency = (picture: Picture): Map<string, DrawnName> =>
    new Map(picture.names.map((name) => [name.place.agency.id, name]))
  const [old, next] = [byAgency(from), byAgency(to)]
  const at = (name: DrawnName, place: DrawnName | undefined): DrawnName | undefined =>
    place && { ...name, x: place.x, y: place.y }
  return {
    between: (a, b) => {
      if (a.x === b.x && a.y === b.y && a.size === b.size && a.w === b.w) return null
      return (t) => ({
        ...b,
        x: mix(a.x, b.x, t),
        y: mix(a.y, b.y, t),
        w: mix(a.w, b.w, t),
        h: mix(a.h, b.h, t),
        size: mix(a.size, b.size, t),
      })
    },
    before: (name) => at(name, old.get(name.place.agency.id)),
    after: (name) => at(name, next.get(name.place.agency.id)),
  }
}

const labels: Kind<DrawnLabel> = {
  between: (a, b) => {
    if (a.x === b.x && a.y === b.y) return null
    return (t) => ({
      ...b,
      x: mix(a.x, b.x, t),
      y: mix(a.y, b.y, t),
      textX: mix(a.textX, b.textX, t),
      headY: mix(a.headY, b.headY, t),
      lineYs: b.lineYs.map((y, n) => mix(a.lineYs[n]!, y, t)),
    })
  },
}

const callouts: Kind<DrawnCallout> = {
  between: (a, b) => {
    if (a.x === b.x && a.y === b.y && a.leader === b.leader) return null
    const leader = mixedPath(a.leader, b.leader)
    return (t) => ({
      ...b,
      x: mix(a.x, b.x, t),
      y: mix(a.y, b.y, t),
      textX: mix(a.textX, b.textX, t),
      linesX: mix(a.linesX, b.linesX, t),
      headY: mix(a.headY, b.headY, t),
      lineYs: b.lineYs.map((y, n) => mix(a.lineYs[n]!, y, t)),
      leader: leader(t),
    })
  },
}

const numerals: Kind<DrawnNumeral> = {
  between: (a, b) => {
    if (a.x === b.x && a.y === b.y) return null
    return (t) => ({ ...b, x: mix(a.x, b.x, t), y: mix(a.y, b.y, t) })
  },
}

/** How a picture gives way to another: marks move, or only fade, or it is another drawing altogether. */
export function turnOf(from: Picture, to: Picture): 'move' | 'fade' | 'cut' {
  const [a, b] = [from.dial, to.dial]
  if (a === b) return 'fade'
  // Another language or window is no step that anybody follows; and what is gathered has other marks.
  if (a.language !== b.language || a.measure.name !== b.measure.name) return 'cut'
  return a.crowded || b.crowded ? 'cut' : 'move'
}

/**
 * The pictures between two pictures: of how far the turn has gone (0…1), as far as places are concerned (`eased`) and
 * as far as coming and going is (`t`). The first may itself be one that was on its way: the turn goes on from there.
 */
export function turned(from: Picture, to: Picture): (eased: number, t: number) => Picture {
  const ways = {
    threads: coursesOf(from.threads, to.threads, from, threads(from.dial, to.dial)),
    beads: coursesOf(from.beads, to.beads, from, beads),
    bows: coursesOf(from.bows, to.bows, from, bows),
    names: coursesOf(from.names, to.names, from, names(from, to)),
    labels: coursesOf(from.labels, to.labels, from, labels),
    callouts: coursesOf(from.callouts, to.callouts, from, callouts),
    numerals: coursesOf(from.numerals, to.numerals, from, numerals),
  }
  return (eased, t) => ({
    dial: to.dial,
    stage: to.stage,
    threads: ways.threads(eased, t),
    beads: ways.beads(eased, t),
    bows: ways.bows(eased, t),
    names: ways.names(eased, t),
    labels: ways.labels(eased, t),
    callouts: ways.callouts(eased, t),
    numerals: ways.numerals(eased, t),
    calm: mix(from.calm, to.calm, eased),
    coming: Math.min(1, Math.max(0, (t - SEEN) / (1 - SEEN))),
    going: Math.max(0, 1 - t / GONE),
  })
}

/** Half of a turn is behind when half of the time is: slow, fast, slow. */
export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)
