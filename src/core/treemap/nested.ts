import type { Unit } from '../plan/lookup.ts'
import type { View } from '../view/view.ts'
import type { Rect } from './rect.ts'
import { clip, inset, onPixels } from './rect.ts'
import { tileRows, unreadable } from './rows.ts'
import type { Spot, TreemapLayout } from './spot.ts'
import { squares } from './squares.ts'
import type { ChapterGroup, ItemGroup, Weigh } from './tree.ts'
import { drilled, groupUnits, weighing, weightOfAll } from './tree.ts'

/** What a map is laid out from. */
export interface TreemapOptions {
  readonly units: readonly Unit[]
  readonly area: View['area']
  /** What fills the map: null the plan, `4` a chapter, `4.13` an item. */
  readonly drill: string | null
  /** The room there is, in CSS pixels. */
  readonly width: number
  readonly height: number
}

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
const FULL_STEPS = 3
/** Room this close to its due, as a logarithm, is even enough; what is further off counts against reading well. */
const EVEN = 0.02
const UNEVEN_COSTS = 6

/** What chapters and items are placed by. */
type Ground = Pick<TreemapOptions, 'drill' | 'width' | 'height'> & { readonly weigh: Weigh }

interface Placed {
  readonly block: Rect
  /** Height of the heading, or 0. */
  readonly head: number
}

interface Arrangement {
  /** How far the room of an item is from its due at most, as a logarithm: 0.1 is a tenth. */
  readonly uneven: number
  readonly chapters: readonly (Placed & { readonly items: readonly Placed[] })[]
}

const below = ({ block: { x, y, w, h }, head }: Placed): Rect => ({ x, y: y + head, w, h: Math.max(0, h - head) })

/** A factor, kept from running away where a block has no room at all. */
const within = (value: number): number => Math.min(3, Math.max(1 / 3, value || 1))

const areaOf = ({ w, h }: Rect): number => w * h

/** Blocks side by side with a gap between them and none around. */
function apart(weights: readonly number[], into: Rect, ratio: number, gap: number): Rect[] {
  return squares(weights, inset(into, -gap / 2), ratio).map((rect) => clip(inset(rect, gap / 2), into))
}

/**
 * Places chapters and items. Headings and gaps take room from small blocks more than from large ones, so the weights
 * are corrected round by round until the room left for tiles is proportional to what they count for.
 */
function arrange(
  groups: readonly ChapterGroup[],
  { weigh, drill, width, height }: Ground,
  { chapterRatio, itemRatios }: { readonly chapterRatio: number; readonly itemRatios: readonly number[] },
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
  const chapterHead = ({ h }: Rect): number => (drill === null ? Math.min(CHAPTER_HEAD, h / 2) : 0)
  const place = (): Arrangement['chapters'] =>
    apart(
      weights.map(({ own }, c) => own * factors[c]!.own),
      { x: 0, y: 0, w: width, h: height },
      chapterRatio,
      CHAPTER_GAP,
    ).map((block, c) => {
      const group = groups[c]!
      const head = chapterHead(block)
      const items = apart(
        weights[c]!.items.map((own, i) => own * factors[c]!.items[i]!),
        below({ block, head }),
        itemRatios[c]!,
        ITEM_GAP,
      ).map((inner, i) => {
        const { key, headed } = group.items[i]!
        return { block: inner, head: headed ? headOf(key, inner) : 0 }
      })
      return { block, head, items }
    })
  const total = weights.reduce((sum, { own }) => sum + own, 0)
  let best: Arrangement | null = null
  for (let round = 0; round < rounds; round++) {
    const chapters = place()
    const rooms = chapters.map(({ items }) => items.map((item) => areaOf(below(item))))
    const sums = rooms.map((items) => items.reduce((sum, room) => sum + room, 0))
    const all = sums.reduce((sum, room) => sum + room, 0)
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

function tilesOf(group: ItemGroup, placed: Placed, weigh: Weigh): Rect[] {
  const into = below(placed)
  const weights = group.units.map(weigh)
  return tileRows(weights, inset(into, -TILE_GAP / 2)).map((rect) => clip(inset(rect, TILE_GAP / 2), into))
}

/** How badly the tiles of each chapter read, all together. */
function costs(groups: readonly ChapterGroup[], { chapters }: Arrangement, weigh: Weigh): number[] {
  return groups.map(({ items }, c) => {
    let sum = 0
    for (const [i, group] of items.entries()) {
      for (const { w, h } of tilesOf(group, chapters[c]!.items[i]!, weigh)) sum += unreadable(w, h)
    }
    return sum
  })
}

/** The arrangement that reads best and is not uneven: some proportions of chapters, and for each its own of items. */
function bestArrangement(groups: readonly ChapterGroup[], options: Ground, n: number): Arrangement {
  const many = n > MANY
  const rounds = many ? ROUNDS / 2 : ROUNDS
  const alike = (ratio: number): number[] => groups.map(() => ratio)
  if (many) return arrange(groups, options, { chapterRatio: RATIOS[1], itemRatios: alike(RATIOS[1]) }, rounds)
  let best: Arrangement | null = null
  let least = Infinity
  for (const chapterRatio of options.drill === null ? RATIOS : RATIOS.slice(0, 1)) {
    const tried = RATIOS.map((ratio) => {
      const arrangement = arrange(groups, options, { chapterRatio, itemRatios: alike(ratio) }, rounds)
      return { ratio, arrangement, own: costs(groups, arrangement, options.weigh) }
    })
    const itemRatios = groups.map((_, c) => tried.reduce((a, b) => (b.own[c]! < a.own[c]! ? b : a)).ratio)
    const mixed = arrange(groups, options, { chapterRatio, itemRatios }, rounds)
    for (const arrangement of [...tried.map((each) => each.arrangement), mixed]) {
      const sum = costs(groups, arrangement, options.weigh).reduce((all, cost) => all + cost, 0)
      const cost = sum / n + UNEVEN_COSTS * arrangement.uneven
      if (best === null || cost < least) [best, least] = [arrangement, cost]
    }
  }
  return best!
}

/**
 * Lays out a map with all its levels nested: chapter › item › task, chapters and items squarified, tasks in rows.
 * The area of a tile is proportional to what its task counts for, over the whole map, as near as whole headings let
 * it be. Deterministic; no spot where there is no task or no room.
 */
export function layoutNested(options: TreemapOptions): TreemapLayout {
  const { area, drill, width, height } = options
  const units = drilled(options.units, drill)
  if (units.length === 0 || width <= 0 || height <= 0) return { spots: [], height: Math.max(0, height) }
  const groups = groupUnits(units)
  const weigh = weighing(units, area)
  const total = weightOfAll(units, weigh)
  const shareOf = (some: readonly Unit[]): number => weightOfAll(some, weigh) / total
  const itemLevel = drill?.includes('.') ?? false

  const block = { x: 0, y: 0, w: width, h: height }
  const { chapters } = itemLevel
    ? { chapters: [{ block, head: 0, items: [{ block, head: 0 }] }] }
    : bestArrangement(groups, { weigh, drill, width, height }, units.length)

  const spots: Spot[] = []
  for (const [c, { key, chapter, units: own, items }] of groups.entries()) {
    const placed = chapters[c]!
    const chapterBlock = onPixels(placed.block)
    if (placed.head > 0) {
      const heading = onPixels({ ...placed.block, h: placed.head })
      const at = { key, kind: 'chapter', chapter, item: null, unit: null, units: own } as const
      spots.push({ ...heading, ...at, block: chapterBlock, into: key, share: shareOf(own) })
    }
    for (const [i, group] of items.entries()) {
      const { item, units: tasks } = group
      const inner = placed.items[i]!
      const itemBlock = onPixels(inner.block)
      if (inner.head > 0) {
        const heading = onPixels({ ...inner.block, h: inner.head })
        const at = { key: group.key, kind: 'item', chapter, item, unit: null, units: tasks } as const
        spots.push({ ...heading, ...at, block: itemBlock, into: group.key, share: shareOf(tasks) })
      }
      // Pressing a tile goes one level deeper towards its task, as long as that leads to more than this one task.
      const deeper = itemLevel ? null : drill === null ? key : group.headed ? group.key : null
      const into = (drill === null ? own : tasks).length > 1 ? deeper : null
      for (const [t, rect] of tilesOf(group, inner, weigh).entries()) {
        const unit = tasks[t]!
        const tile = onPixels(rect)
        const at = { key: unit.id, kind: 'task', chapter, item, unit, units: [unit] } as const
        spots.push({ ...tile, ...at, block: tile, into, share: shareOf([unit]) })
      }
    }
  }
  return { spots, height }
}
