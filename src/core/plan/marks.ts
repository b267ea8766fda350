import type { Assignment, Clause, Role } from './model.ts'

/** A stretch of a clause: an agency in a role, the open end of a list, or words between. */
export interface ClausePart {
  /** Position within the clause's text. */
  readonly start: number
  readonly end: number
  readonly agency: string | null
  readonly role: Role | null
  /** The member that stands here, or null. */
  readonly member: Assignment | null
  readonly open: boolean
}

/** Cuts a clause into its agencies, its open ends and the words between, in order, without gap or overlap. */
export function clauseParts(clause: Clause): ClausePart[] {
  const offset = clause.span.start
  const marks = [
    ...clause.assignments
      // A member that a rule of the document implies stands elsewhere.
      .filter(({ span }) => span.start >= offset && span.end <= clause.span.end)
      .map((member) => ({ span: member.span, agency: member.agency, role: member.role, member, open: false })),
    ...clause.openEnded.map(({ span }) => ({ span, agency: null, role: null, member: null, open: true })),
  ].sort((a, b) => a.span.start - b.span.start)
  const parts: ClausePart[] = []
  let at = 0
  const plain = (end: number): void => {
    if (end > at) parts.push({ start: at, end, agency: null, role: null, member: null, open: false })
  }
  for (const { span, ...mark } of marks) {
    const start = span.start - offset
    const end = span.end - offset
    if (start < at || end <= start) continue
    plain(start)
    parts.push({ start, end, ...mark })
    at = end
  }
  plain(clause.text.length)
  return parts
}
