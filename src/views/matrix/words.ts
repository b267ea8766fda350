import type { Cell, Column, Row } from '../../core/matrix/grid.ts'
import type { PlanIndex } from '../../core/plan/lookup.ts'
import type { Role } from '../../core/plan/model.ts'
import type { Reader } from '../../state/reader.svelte.ts'

/** The number of a column as it is printed over it. */
export function numberOf({ chapter, item, unit }: Column, reader: Reader): string {
  if (unit) return unit.label
  if (item) return item.no > 0 ? String(item.no) : '·'
  return reader.language === 'en' || chapter.label === '' ? String(chapter.no) : chapter.label
}

/** What a column is about; a task is about what its item is. */
export function titleOf({ chapter, item }: Column, reader: Reader): string {
  return reader.name((item ?? chapter).title)
}

/** A cell by role: in which tasks the agency has it. */
export function byRole(
  { entries }: Cell,
  index: PlanIndex,
): { readonly role: Role; readonly labels: readonly string[] }[] {
  return index.roles
    .map((role) => ({
      role,
      labels: entries.filter((each) => each.assignment.role === role).map(({ unit }) => unit.label),
    }))
    .filter(({ labels }) => labels.length > 0)
}

/** A cell in words: how often in which role, in which tasks. */
export function spoken(row: Row, column: Column, index: PlanIndex, reader: Reader): string {
  const { matrix, roles, listJoin } = reader.messages
  const cell = row.cells.get(column.key)
  const parts = cell
    ? byRole(cell, index).map(({ role, labels }) => matrix.said(roles[role], labels.length, listJoin(labels)))
    : []
  const head = `${numberOf(column, reader)} ${titleOf(column, reader)}`
  return matrix.cell(reader.agency(row.agency), [head, ...parts].join(' · '))
}
