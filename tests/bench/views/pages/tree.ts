import { lookUp } from '../../../../src/core/plan/lookup.ts'
import type { Plan } from '../../../../src/core/plan/model.ts'

/** A plan as nested data. */
export interface Node {
  readonly name: string
  readonly value?: number
  readonly colour?: string
  /** Agencies of a task. */
  readonly agencies?: readonly string[]
  readonly children?: readonly Node[]
}

const COLOURS = ['#f6f4ee', '#f3ddd6', '#e4b3a8'] as const
/** What the filter leaves out. */
export const DIM = '#fbfaf7'

/** A plan by chapters, items and tasks, coloured by how many lead; and its agencies, those with most to do first. */
export function treeOf(plan: Plan): { root: Node; agencies: string[] } {
  const index = lookUp(plan)
  const chapters = plan.chapters.map((chapter) => ({
    name: `${chapter.label} ${chapter.title.zhHant}`,
    children: chapter.items.map((item) => ({
      name: `${item.no} ${item.title.zhHant}`,
      children: index.units
        .filter((unit) => unit.item === item)
        .map(({ label, leads, agencies }) => ({
          name: label,
          value: 1,
          colour: COLOURS[Math.min(2, leads)]!,
          agencies,
        })),
    })),
  }))
  return { root: { name: plan.title.zhHant, children: chapters }, agencies: index.byTotal.map(({ id }) => id) }
}
