import type { Role } from '../../core/plan/model.ts'
import type { TableColumn } from '../../core/view/view.ts'

/** A column as it stands: what it says, its head, and of a role's column the role. */
export interface Column {
  readonly by: TableColumn
  readonly text: string
  readonly role: Role | null
}
