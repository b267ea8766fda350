import type { PlanIndex, Unit } from '../../src/core/plan/lookup.ts'
import type { Role } from '../../src/core/plan/model.ts'
import type { TaskRow } from '../../src/core/table/rows.ts'
import { rowMaker } from '../../src/core/table/rows.ts'

/** Tasks as rows, in the order given. */
export function rowsOf(index: PlanIndex, units: readonly Unit[], roles: readonly Role[]): TaskRow[] {
  return units.map(rowMaker(index, roles))
}
