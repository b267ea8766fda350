import type { Rect } from './rect.ts'
import { clip, inset } from './rect.ts'
import { rowsIn, tileRows } from './rows.ts'
import type { Filling } from './squares.ts'
import { squares } from './squares.ts'
import type { ChapterGroup, ItemGroup, Weigh } from './tree.ts'
import { weightOfAll } from './tree.ts'

/** Heights of headings, and the gaps between blocks of a level, in pixels. */
const CHAPTER_HEAD = 27
const ITEM_HEAD = 20
const CHAPTER_GAP = 8
const ITEM_GAP = 4
const TILE_GAP = 2
/** The heading of an item needs this much room under it, and this width; otherwise it is left out. */
const LEAST_UNDER = 14
const LEAST_WIDE = 34
/** Proportions that are tried for chapters and items; the map that reads best is taken. */
const RATIOS = [1, 1.4, 2] as const
/** Above so many tasks only one proportion is tried, and the balance is struck in fewer rounds. */
const MANY = 600
const ROUNDS = 10
/** Rounds after which it shows which of several tries reads best. */
const TRIES = 3
const FULL_STEPS = 3
/** Room this close to its due, as a logarithm, is even enough; what is further off counts against reading well. */
const EVEN = 0.02
const UNEVEN_COSTS = 6

/** The room of a map, and what its tasks count for. */
export interface Ground {
  readonly weigh: Weigh
  readonly width: number
  readonly height: number
}

/** A chapter or an item where it lies. */
export interface Placed {
  readonly block: Rect
  /** Height of the heading, or 0. */
  readonly head: number
}
export interface PlacedChapter extends Placed {
  readonly items: readonly Placed[]
  /** Fills another rectangle with the items, each among the same neighbours. */
  readonly again: Filling
}

/** Where chapters and items lie. */
export interface Arrangement {
  /** How far the room of an item is from its due at most, as a logarithm: 0.1 is a tenth. */
  readonly uneven: number
  readonly chapters: readonly PlacedChapter[]
}

/** The room that a block leaves under its heading. */
export function below({ block: { x, y, w, h }, head }: Placed): Rect {
  return { x, y: y + head, w, h: Math.max(0, h - head) }
}

/** A factor, kept from running away where a block has no room at all. */
const within = (value: number): number => Math.min(3, Math.max(1 / 3, value || 1))

const areaOf = ({ w, h }: Rect): number => w * h

/** Blocks side by side with a gap between them and none around. */
function apart(rects: readonly Rect[], into: Rect, gap: number): Rect[] {
  return rects.map((rect) => clip(inset(rect, gap / 2), into))
}

/** Squarified blocks with gaps, and how to fill another rectangle with the same ones. */
function squaresApart(
  weights: readonly number[],
  into: Rect,
  ratio: number,
  gap: number,
): { rects: Rect[]; again: Filling } {
  const { rects, again } = squares(weights, inset(into, -gap / 2), ratio)
  return {
    rects: apart(rects, into, gap),
    again: (others, other) => apart(again(others, inset(other, -gap / 2)), other, gap),
  }
}

/** How a plan, or one chapter of it, is to be filled. */
interface Manner {
  /** Chapters beside one another, each with its heading; otherwise the only one has the whole room. */
  readonly chapterRatio: number | null
  /** For each chapter the proportion of its items, or how they lay before. */
  readonly items: readonly (number | Filling)[]
}

/**
 * Places chapters and items. Headings and gaps take room from small blocks more than from large ones, so the weights
 * are corrected round by round until the room left for tiles is proportional to what they count for.
 */
function arrange(
  groups: readonly ChapterGroup[],
  { weigh, width, height }: Ground,
  { chapterRatio, items: manners }: Manner,
  rounds: number,
): Arrangement {
  const weights = groups.map(({ units, items }) => ({
    own: weightOfAll(units, weigh),
    items: items.map((item) => weightOfAll(item.units, weigh)),
  }))
  const factors = groups.map(({ items }) => ({ own: 1, items: items.map(() => 1) }))
  // A heading once left out stays out: otherwise the rounds could go to and fro.
  const without = new Set<string>()
  const headOf = (key: string, { w, h }: Rect): number => {
    if (w < LEAST_WIDE || h < ITEM_HEAD + LEAST_UNDER) without.add(key)
    return without.has(key) ? 0 : ITEM_HEAD
  }
  // A chapter keeps its heading, and grows under it until its tiles have their due.
  const chapterHead = ({ h }: Rect): number => (chapterRatio === null ? 0 : Math.min(CHAPTER_HEAD, h / 2))
  const room = { x: 0, y: 0, w: width, h: height }
  const place = (): PlacedChapter[] => {
    const own = weights.map((each, c) => each.own * factors[c]!.own)
    const blocks = chapterRatio === null ? [room] : squaresApart(own, room, chapterRatio, CHAPTER_GAP).rects
    return blocks.map((block, c) => {
      const group = groups[c]!
      const head = chapterHead(block)
      const manner = manners[c]!
      const into = below({ block, head })
      const values = weights[c]!.items.map((each, i) => each * factors[c]!.items[i]!)
      const { rects, again } =
        typeof manner === 'number'
          ? squaresApart(values, into, manner, ITEM_GAP)
          : { rects: manner(values, into), again: manner }
      const items = rects.map((inner, i) => {
        const { key, headed } = group.items[i]!
        return { block: inner, head: headed ? headOf(key, inner) : 0 }
      })
      return { block, head, items, again }
    })
  }
  const total = weights.reduce((sum, { own }) => sum + own, 0)
  let best: Arrangement | null = null
  for (let round = 0; round < rounds; round++) {
    const chapters = place()
    const rooms = chapters.map(({ items }) => items.map((item) => areaOf(below(item))))
    const sums = rooms.map((items) => items.reduce((sum, each) => sum + each, 0))
    const all = sums.reduce((sum, each) => sum + each, 0)
    // Full steps first, then shorter ones: they settle where full ones would swing.
    const step = round < FULL_STEPS ? 1 : 0.6
    let uneven = 0
    for (const [c, { own, items }] of weights.entries()) {
      factors[c]!.own *= within((all * own) / total / sums[c]!) ** step
      for (const [i, weight] of items.entries()) {
        uneven = Math.max(uneven, Math.abs(Math.log(within((all * weight) / total / rooms[c]![i]!))))
        factors[c]!.items[i]! *= within((sums[c]! * weight) / own / rooms[c]![i]!) ** step
      }
    }
    // A correction can turn a row of blocks round, and then be none: the most even round counts.
    if (best === null || uneven < best.uneven) best = { chapters, uneven }
    if (uneven < EVEN) break
  }
  return best!
}

/** The room of an item's tiles with the gap around each. */
const tileRoom = (placed: Placed): Rect => inset(below(placed), -TILE_GAP / 2)

/** The tiles of an item, with gaps between them, in rows that read best or that begin where they are said to. */
export function tilesOf(group: ItemGroup, placed: Placed, weigh: Weigh, starts?: readonly number[]): Rect[] {
  return apart(tileRows(group.units.map(weigh), tileRoom(placed), starts), below(placed), TILE_GAP)
}

/** Where the rows of an item's tiles begin. */
export function startsOf(group: ItemGroup, placed: Placed, weigh: Weigh): readonly number[] {
  return rowsIn(group.units.map(weigh), tileRoom(placed)).starts
}

/** How badly the tiles of each chapter read, all together. */
function costs(groups: readonly ChapterGroup[], { chapters }: Arrangement, weigh: Weigh): number[] {
  return groups.map(({ items }, c) => {
    let sum = 0
    for (const [i, { units }] of items.entries()) {
      sum += rowsIn(units.map(weigh), tileRoom(chapters[c]!.items[i]!)).cost
    }
    return sum
  })
}

/**
 * The arrangement of a plan that reads best and is not uneven: some proportions of chapters are tried, and for each
 * chapter its own of items.
 */
export function arrangePlan(groups: readonly ChapterGroup[], ground: Ground): Arrangement {
  const n = groups.reduce((sum, { units }) => sum + units.length, 0)
  const alike = (ratio: number): number[] => groups.map(() => ratio)
  if (n > MANY) return arrange(groups, ground, { chapterRatio: RATIOS[1], items: alike(RATIOS[1]) }, ROUNDS / 2)
  interface Try {
    readonly manner: Manner & { readonly chapterRatio: number }
    readonly own: readonly number[]
    readonly cost: number
  }
  const attempt = (chapterRatio: number, items: readonly number[]): Try => {
    const manner = { chapterRatio, items }
    const arrangement = arrange(groups, ground, manner, TRIES)
    const own = costs(groups, arrangement, ground.weigh)
    const cost = own.reduce((all, each) => all + each, 0) / n + UNEVEN_COSTS * arrangement.uneven
    return { manner, own, cost }
  }
  const better = (a: Try, b: Try): Try => (b.cost < a.cost ? b : a)
  const tries = RATIOS.map((chapterRatio) => RATIOS.map((ratio) => attempt(chapterRatio, alike(ratio))))
  const among = tries.map((some) => some.reduce(better))
  const best = among.reduce(better)
  // Among the chapters that lie best, each with the items that suit it.
  const beside = tries[among.indexOf(best)]!
  const least = (c: number): number => Math.min(...beside.map(({ own }) => own[c]!))
  const suited = groups.map((_, c) => RATIOS[beside.findIndex(({ own }) => own[c]! === least(c))]!)
  return arrange(groups, ground, better(best, attempt(best.manner.chapterRatio, suited)).manner, ROUNDS)
}

/** A chapter that has the whole room, its items where they lay in the map of the plan. */
export function arrangeChapter(group: ChapterGroup, { again }: PlacedChapter, ground: Ground): PlacedChapter {
  return arrange([group], ground, { chapterRatio: null, items: [again] }, ROUNDS).chapters[0]!
}
