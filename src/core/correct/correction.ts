import type { DefectCode, Role, Span } from '../plan/model.ts'

/** What can be doubted: a defect, that two names are one body, or that a task was given to nobody. */
export type DoubtCode = DefectCode | 'merged' | 'nobody'

/**
 * Where a member stands: its own span, and the start of its clause, since all members that one rule implies share
 * the span of that rule. Positions in the source, which a new reading of the same text does not move.
 */
export interface MemberPlace {
  readonly clause: number
  readonly span: Span
}

/** A body that a person puts into a clause. */
export interface AddedMember {
  readonly name: string
  readonly role: Role
}

/**
 * What a person says against the reading of a plan. Kept apart from the source, which is never changed, and laid
 * over whatever a parser reads: everything is addressed by positions in the source and by names, never by ids
 * that a better parser might give differently.
 */
export type Correction =
  /** This member does something else. */
  | { readonly kind: 'role'; readonly member: MemberPlace; readonly role: Role }
  /** This member is another body: one of the plan, or one that the plan did not have. */
  | { readonly kind: 'agency'; readonly member: MemberPlace; readonly name: string }
  /** Two names are one body; the second one stays. */
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  /** A written form that was taken for a body is a body of its own. */
  | { readonly kind: 'split'; readonly agency: string; readonly written: string }
  /** This member, or with null the whole clause, does not count. */
  | { readonly kind: 'dismiss'; readonly clause: number; readonly member: Span | null }
  /** This passage says who does something: a clause of the unit around it, or further members of the clause around it. */
  | { readonly kind: 'add'; readonly at: Span; readonly members: readonly AddedMember[] }
  /** The chapter or item that starts here is called otherwise. */
  | { readonly kind: 'heading'; readonly level: 'chapter' | 'item'; readonly start: number; readonly title: string }
  /** A doubt that was looked at: it is right as it was read. */
  | { readonly kind: 'confirm'; readonly code: DoubtCode; readonly at: Span }

export type CorrectionKind = Correction['kind']
