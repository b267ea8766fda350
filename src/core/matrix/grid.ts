import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Assignment, Chapter, Item, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'

/** One column: a chapter, or an item of one. */
export interface Column {
  /** `4` or `4.13`. */
  readonly key: string
  readonly chapter: Chapter
  readonly item: Item | null
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

/** Agencies × chapters or items; one glyph an assignment, never a shade. */
export interface Grid {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Counts the assignments of some tasks, of the roles that count. Rows by number of assignments, most first. */
export function layoutGrid(
  index: PlanIndex,
  units: readonly Unit[],
  roles: readonly Role[],
  by: 'chapter' | 'item',
): Grid {
  const keyOf = (unit: Unit): string => (by === 'chapter' ? `${unit.chapter.no}` : `${unit.chapter.no}.${unit.item.no}`)
  const columns = new Map<string, Column & { total: number }>()
  const cells = new Map<string, Map<string, Cell['entries'][number][]>>()
  for (const unit of units) {
    const key = keyOf(unit)
    let column = columns.get(key)
    if (!column) {
      columns.set(key, (column = { key, chapter: unit.chapter, item: by === 'item' ? unit.item : null, total: 0 }))
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
