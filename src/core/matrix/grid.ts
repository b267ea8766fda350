import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Assignment, Chapter, Item, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Columns } from '../view/view.ts'

/** One column: a chapter, an item of one, or a task of one. */
export interface Column {
  /** `4`, `4.13` or `4.13.6`. */
  readonly key: string
  readonly chapter: Chapter
  /** Null for a chapter. */
  readonly item: Item | null
  /** Null for a chapter or an item. */
  readonly unit: Unit | null
  /** Assignments in the column. */
  readonly total: number
}

/** Where an agency and a column meet: one entry an assignment, by role. */
export interface Cell {
  readonly entries: readonly { readonly unit: Unit; readonly assignment: Assignment }[]
}

/** One row. */
export interface Row {
  readonly agency: Agency
  readonly total: number
  readonly leads: number
  /** By column key; columns without an entry are absent. */
  readonly cells: ReadonlyMap<string, Cell>
}

/** Agencies × chapters, items or tasks; one glyph an assignment, never a shade. */
export interface Grid {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

const KEYS: Readonly<Record<Columns, (unit: Unit) => string>> = {
  chapter: (unit) => String(unit.chapter.no),
  item: (unit) => `${unit.chapter.no}.${unit.item.no}`,
  task: (unit) => unit.id,
}

/** Counts the assignments of some tasks, of the roles that count. Rows by number of assignments, most first. */
export function layoutGrid(index: PlanIndex, units: readonly Unit[], roles: readonly Role[], by: Columns): Grid {
  const columns = new Map<string, Column & { total: number }>()
  const cells = new Map<string, Map<string, Cell['entries'][number][]>>()
  for (const unit of units) {
    const key = KEYS[by](unit)
    let column = columns.get(key)
    if (!column) {
      const { chapter } = unit
      column = {
        key,
        chapter,
        item: by === 'chapter' ? null : unit.item,
        unit: by === 'task' ? unit : null,
        total: 0,
      }
      columns.set(key, column)
    }
    for (const assignment of unit.assignments) {
      if (!roles.includes(assignment.role)) continue
      column.total += 1
      let own = cells.get(assignment.agency)
      if (!own) cells.set(assignment.agency, (own = new Map<string, Cell['entries'][number][]>()))
      const entries = own.get(key)
      if (entries) entries.push({ unit, assignment })
      else own.set(key, [{ unit, assignment }])
    }
  }
  const order = (role: Role): number => ROLES.indexOf(role)
  const rows = index.plan.agencies
    .filter((agency) => cells.has(agency.id))
    .map((agency): Row => {
      const own = cells.get(agency.id)!
      const all = [...own.values()].flat()
      for (const entries of own.values()) entries.sort((a, b) => order(a.assignment.role) - order(b.assignment.role))
      return {
        agency,
        total: all.length,
        leads: all.filter(({ assignment }) => assignment.role === 'lead').length,
        cells: new Map([...own].map(([key, entries]) => [key, { entries }])),
      }
    })
    .sort((a, b) => b.total - a.total)
  return { columns: [...columns.values()], rows }
}

/** The chapters of some columns: where each begins, and how many columns it has. */
export function chaptersOf(
  columns: readonly Column[],
): { readonly chapter: Chapter; readonly first: number; readonly count: number }[] {
  const groups: { chapter: Chapter; first: number; count: number }[] = []
  for (const [first, { chapter }] of columns.entries()) {
    const last = groups.at(-1)
    if (last?.chapter === chapter) last.count += 1
    else groups.push({ chapter, first, count: 1 })
  }
  return groups
}
