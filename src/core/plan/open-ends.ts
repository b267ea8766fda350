import type { Unit } from './lookup.ts'
import type { Clause, Role } from './model.ts'

/** An open end and the list that it leaves open. */
export interface RoleOpenEnd {
  /** As written: 等部門. */
  readonly text: string
  /** The role of the last member named before it; null where it stands before all of them. */
  readonly role: Role | null
}

function roleBefore(clause: Clause, position: number): Role | null {
  let role: Role | null = null
  // Members whose name is implied by a rule of the document stand elsewhere, and close no list.
  for (const { span, role: own } of clause.assignments) {
    if (span.start >= clause.span.start && span.end <= position) role = own
  }
  return role
}

/** The open ends of a unit, in order, each with the role whose list it belongs to. */
export function openEndsOf({ clauses }: Unit): RoleOpenEnd[] {
  return clauses.flatMap((clause) =>
    clause.openEnded.map(({ text, span }) => ({ text, role: roleBefore(clause, span.start) })),
  )
}
