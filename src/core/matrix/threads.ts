import type { Grid } from './grid.ts'

/** From where to where the work of each row reaches over the columns, and that of each column over the rows. */
export interface Threads {
  /** By row; null where it has nothing. */
  readonly across: readonly (readonly [number, number] | null)[]
  /** By column. */
  readonly down: readonly (readonly [number, number] | null)[]
}

/** The threads of a weave: what joins the agencies of a task, and the tasks of an agency. */
export function threadsOf({ rows, columns }: Grid): Threads {
  const place = new Map(columns.map(({ key }, c) => [key, c]))
  const down: ([number, number] | null)[] = columns.map(() => null)
  const across = rows.map(({ cells }, r) => {
    let reach: [number, number] | null = null
    for (const key of cells.keys()) {
      const c = place.get(key)!
      reach = reach ? [Math.min(reach[0], c), Math.max(reach[1], c)] : [c, c]
      const own = down[c]
      // Rows come one after the other: the first is the uppermost, the last the lowest.
      if (own) own[1] = r
      else down[c] = [r, r]
    }
    return reach
  })
  return { across, down }
}
