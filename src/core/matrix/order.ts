import type { RowOrder } from '../view/view.ts'
import type { Column, Row } from './grid.ts'
import { optimalLeafOrder } from './leaf-order.ts'

/** More rows than this are not laid by similarity: it would take the page seconds. */
export const MOST_SIMILAR = 1000

/** What a view orders rows by; similarity needs rows that can be compared in time. */
export function orderFor(order: RowOrder, rows: number): RowOrder {
  return order === 'similarity' && rows > MOST_SIMILAR ? 'total' : order
}

/** Where in the document an agency's work lies on average: 0 the first column, 1 the next. */
function gravityOf(row: Row, places: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [key, { entries }] of row.cells) sum += places.get(key)! * entries.length
  return sum / row.total
}

/** How unlike the work of each two rows is: 1 − the cosine of their assignments by column; a square, row by row. */
function unlikeness(rows: readonly Row[]): Float64Array {
  const n = rows.length
  const distances = new Float64Array(n * n)
  const length = (row: Row): number =>
    Math.sqrt([...row.cells.values()].reduce((sum, { entries }) => sum + entries.length ** 2, 0))
  const lengths = rows.map(length)
  for (const [a, first] of rows.entries()) {
    for (let b = a + 1; b < n; b++) {
      const second = rows[b]!
      const [few, many] = first.cells.size < second.cells.size ? [first, second] : [second, first]
      let product = 0
      for (const [key, { entries }] of few.cells) product += entries.length * (many.cells.get(key)?.entries.length ?? 0)
      const distance = Math.max(0, 1 - product / (lengths[a]! * lengths[b]!))
      distances[a * n + b] = distance
      distances[b * n + a] = distance
    }
  }
  return distances
}

/**
 * Rows in the order asked for; ties by number of assignments, as the rows come. By similarity, agencies that work in
 * the same columns lie beside one another, so that blocks appear: seriation by optimal leaf ordering; it begins with
 * the end that works earlier in the document.
 *
 * @param rows by number of assignments, each with one at least.
 * @param compareNames of agencies as the reader reads them.
 */
export function orderRows(
  rows: readonly Row[],
  columns: readonly Column[],
  order: RowOrder,
  compareNames: (a: Row['agency'], b: Row['agency']) => number,
): readonly Row[] {
  const places = new Map(columns.map(({ key }, place) => [key, place]))
  switch (orderFor(order, rows.length)) {
    case 'total':
      return rows
    case 'lead':
      return [...rows].sort((a, b) => b.leads - a.leads)
    case 'name':
      return [...rows].sort((a, b) => compareNames(a.agency, b.agency))
    case 'gravity': {
      const gravity = new Map(rows.map((row) => [row, gravityOf(row, places)]))
      return [...rows].sort((a, b) => gravity.get(a)! - gravity.get(b)!)
    }
    case 'similarity': {
      const line = optimalLeafOrder(rows.length, unlikeness(rows)).map((i) => rows[i]!)
      const half = Math.floor(line.length / 2)
      const mean = (some: readonly Row[]): number => some.reduce((sum, row) => sum + gravityOf(row, places), 0)
      return mean(line.slice(0, half)) <= mean(line.slice(line.length - half)) ? line : line.reverse()
    }
  }
}
