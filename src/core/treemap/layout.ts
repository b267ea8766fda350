import type { HierarchyRectangularNode } from 'd3-hierarchy'
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'
import type { Unit } from '../plan/lookup.ts'
import type { Chapter, Item } from '../plan/model.ts'
import type { Rect } from './rect.ts'
import { tileRows } from './rows.ts'
import { drilled, weightOf } from './tree.ts'

export type { Rect } from './rect.ts'
export { drilled, weightOf } from './tree.ts'

/** A task's tile. */
export interface Tile extends Rect {
  readonly unit: Unit
}

/** An item's block: its tiles, below a heading where it has one of its own. */
export interface ItemBlock extends Rect {
  /** Unique: `chapter.item`. */
  readonly key: string
  readonly item: Item
  readonly units: readonly Unit[]
  /** Height of the heading, 0 for an item that is itself the task. */
  readonly head: number
  readonly tiles: readonly Tile[]
}

/** A chapter's block. */
export interface ChapterBlock extends Rect {
  readonly chapter: Chapter
  readonly units: readonly Unit[]
  /** Height of the heading; 0 where the chapter, or less, fills the map. */
  readonly head: number
  readonly items: readonly ItemBlock[]
}

/** What a map is laid out from. */
export interface TreemapOptions {
  readonly units: readonly Unit[]
  readonly area: 'tasks' | 'assignments'
  /** What fills the map: null the plan, `4` a chapter, `4.13` an item. */
  readonly drill: string | null
  readonly width: number
  readonly height: number
  /** Without headings of items. */
  readonly coarse?: boolean
}

const CHAPTER_HEAD = 27
const ITEM_HEAD = 20

interface Node {
  readonly chapter?: Chapter
  readonly item?: Item
  readonly unit?: Unit
  readonly children?: readonly Node[]
}

function grouped(units: readonly Unit[]): Node {
  const chapters = new Map<Chapter, Map<Item, Unit[]>>()
  for (const unit of units) {
    let items = chapters.get(unit.chapter)
    if (!items) chapters.set(unit.chapter, (items = new Map()))
    const list = items.get(unit.item)
    if (list) list.push(unit)
    else items.set(unit.item, [unit])
  }
  return {
    children: [...chapters].map(([chapter, items]) => ({
      chapter,
      children: [...items].map(([item, own]) => ({ chapter, item, children: own.map((unit) => ({ unit })) })),
    })),
  }
}

const rectOf = (node: HierarchyRectangularNode<Node>): Rect => ({
  x: node.x0,
  y: node.y0,
  w: Math.max(0, node.x1 - node.x0),
  h: Math.max(0, node.y1 - node.y0),
})

const unitsOf = (node: HierarchyRectangularNode<Node>): Unit[] =>
  node.leaves().flatMap((leaf) => (leaf.data.unit ? [leaf.data.unit] : []))

/** Lays out a map: chapter › item › task, chapters and items squarified, tasks in rows. */
export function layoutTreemap({ units, area, drill, width, height, coarse = false }: TreemapOptions): ChapterBlock[] {
  const shown = drilled(units, drill)
  if (shown.length === 0 || width <= 0 || height <= 0) return []
  const root = hierarchy<Node>(grouped(shown), (node) => (node.children ? [...node.children] : null)).sum((node) =>
    node.unit ? weightOf(node.unit, area) : 0,
  )
  const chapterHead = drill === null ? (coarse ? 44 : CHAPTER_HEAD) : 0
  const itemHead = (node: HierarchyRectangularNode<Node>): number =>
    !coarse && !drill?.includes('.') && unitsOf(node).some(({ task }) => (task?.no ?? 0) > 0) ? ITEM_HEAD : 0
  const rectangular = treemap<Node>()
    .size([width, height])
    .round(true)
    .paddingTop((node) => (node.depth === 1 ? chapterHead : node.depth === 2 ? itemHead(node) : 0))
    .paddingInner((node) => (node.depth === 0 ? 8 : node.depth === 1 ? 4 : 2))
    .tile((node, x0, y0, x1, y1) => {
      const own = node as HierarchyRectangularNode<Node>
      if (own.depth !== 2) return treemapSquarify(node, x0, y0, x1, y1)
      const children = own.children ?? []
      const tiles = tileRows(
        children.map(({ value }) => value ?? 1),
        { x: x0, y: y0, w: Math.max(1, x1 - x0), h: Math.max(1, y1 - y0) },
      )
      for (const [i, { x, y, w, h }] of tiles.entries()) {
        Object.assign(children[i]!, { x0: x, y0: y, x1: x + w, y1: y + h })
      }
    })(root)
  return (rectangular.children ?? []).map((chapter) => ({
    ...rectOf(chapter),
    chapter: chapter.data.chapter!,
    units: unitsOf(chapter),
    head: chapterHead,
    items: (chapter.children ?? []).map((item) => ({
      ...rectOf(item),
      key: `${chapter.data.chapter!.no}.${item.data.item!.no}`,
      item: item.data.item!,
      units: unitsOf(item),
      head: itemHead(item),
      tiles: (item.children ?? []).map((leaf) => ({ ...rectOf(leaf), unit: leaf.data.unit! })),
    })),
  }))
}
