import type { Marker } from './accept.ts'
import type { FoundClause } from './found.ts'
import type { Rank } from './numbering.ts'
import { firstAtLeast } from './range.ts'

/** A numbered heading or task with what stands directly under it, before its first child. */
export interface Node {
  readonly level: 0 | 1 | 2
  /** Null for what stands before the first number. */
  readonly marker: Marker | null
  /** Where its number starts. */
  readonly start: number
  /** Behind the number. */
  readonly contentStart: number
  /** Where its own text ends: at the next number, or where the plan ends. */
  readonly contentEnd: number
  /** Clauses in its own text. */
  readonly clauses: readonly FoundClause[]
  readonly children: Node[]
}

type Level = 0 | 1 | 2 | null
const ABOVE_ARABIC: readonly Rank[] = ['part', 'chapter', 'section', 'article', 'paren']

/**
 * What the kinds of number mean in this plan: chapter, item, task, or (null) a division inside a task.
 * Usually 一、 › （一） › 1.; where parts or articles are used, what is below them moves.
 *
 * @param carries whether clauses stand on the units of a kind, and not on those above them
 */
function levelsOf(markers: readonly Marker[], carries: (rank: Rank) => boolean): (rank: Rank) => Level {
  const used = new Set(markers.map(({ rank }) => rank))
  const levels = new Map<Rank, Level>([
    ['part', 0],
    ['chapter', 0],
    ['section', 1],
    ['article', 1],
    ['paren', 1],
    ['arabic', 2],
  ])
  if (used.has('part') && used.has('chapter')) {
    levels.set('chapter', 1)
    levels.set('paren', 2)
    if (used.has('paren')) levels.set('arabic', null)
  } else if ((used.has('article') || used.has('section')) && used.has('paren')) {
    levels.set('paren', 2)
    levels.set('arabic', null)
  }
  const deepest = (['paren-arabic', 'circle'] as const).find((rank) => used.has(rank))
  // 1. › (1) and nothing above, where the clauses stand on the latter: below a chapter, (1) divides a task.
  if (deepest && carries(deepest) && used.has('arabic') && !ABOVE_ARABIC.some((rank) => used.has(rank)))
    levels.set('arabic', 1)
  const tasks = [...used].some((rank) => levels.get(rank) === 2)
  if (!tasks && deepest) levels.set(deepest, 2)
  return (rank) => levels.get(rank) ?? null
}

/**
 * Builds the tree of a plan's numbers. Its roots are chapters; where the plan starts below that level there
 * is one without a number.
 *
 * @param start where the plan's own text begins
 * @param end where it ends
 */
export function buildOutline(
  markers: readonly Marker[],
  clauses: readonly FoundClause[],
  start: number,
  end: number,
): Node[] {
  const within = (from: number, to: number): FoundClause[] =>
    clauses.slice(
      firstAtLeast(clauses, from, (clause) => clause.start),
      firstAtLeast(clauses, to, (clause) => clause.start),
    )
  const levelOf = levelsOf(markers, (rank) => {
    const own = markers.filter((marker) => marker.rank === rank)
    const carrying = markers.filter(
      (marker, index) => marker.rank === rank && within(marker.end, markers[index + 1]?.start ?? end).length > 0,
    )
    return carrying.length > 2 && carrying.length * 2 > own.length
  })
  const units = markers.flatMap((marker) => {
    const level = levelOf(marker.rank)
    return level === null || marker.start < start || marker.start >= end ? [] : [{ marker, level }]
  })
  const roots: Node[] = []
  const firstStart = units[0]?.marker.start ?? end
  const loose = within(start, firstStart)
  if (loose.length > 0 || units[0]?.level !== 0) {
    roots.push({
      level: 0,
      marker: null,
      start,
      contentStart: start,
      // Text before the first number that names nobody is an introduction, not the plan's.
      contentEnd: loose.length > 0 ? firstStart : start,
      clauses: loose,
      children: [],
    })
  }
  units.forEach(({ marker, level }, index) => {
    const contentEnd = units[index + 1]?.marker.start ?? end
    const node: Node = {
      level,
      marker,
      start: marker.start,
      contentStart: marker.end,
      contentEnd,
      clauses: within(marker.end, contentEnd),
      children: [],
    }
    const chapter = roots.at(-1)
    const item = chapter?.children.at(-1)
    if (level === 0 || !chapter) roots.push(node)
    else if (level === 2 && item?.level === 1) item.children.push(node)
    else chapter.children.push(node)
  })
  return roots
}
