import type { Correction } from '../../core/correct/correction.ts'
import type { PlanIndex } from '../../core/plan/lookup.ts'
import type { Role, Span } from '../../core/plan/model.ts'
import { DOUBTFUL } from '../../core/review/doubts.ts'
import { membersIn } from '../../core/review/members.ts'
import type { ReviewMessages } from '../../i18n/review/messages.ts'

/** How the words of the plan and the names of roles are put for the reader. */
export interface Voice {
  readonly m: ReviewMessages
  readonly role: (role: Role) => string
  readonly text: (text: string) => string
}

/** Where in the text a correction applies; null for one that is about names. */
export function placeOf(correction: Correction): number | null {
  switch (correction.kind) {
    case 'role':
    case 'agency':
      return correction.member.clause
    case 'dismiss':
      return correction.clause
    case 'add':
    case 'confirm':
      return correction.at.start
    case 'heading':
      return correction.start
    case 'merge':
    case 'split':
      return null
  }
}

/** A correction in words. `read` is the plan before corrections, where the names that they change are found. */
export function sayCorrection(correction: Correction, read: PlanIndex, { m, role, text }: Voice): string {
  const nameAt = (span: Span): string => text(membersIn(read, span)[0]?.member.written ?? '…')
  const { says } = m
  switch (correction.kind) {
    case 'role':
      return says.role(nameAt(correction.member.span), role(correction.role))
    case 'agency':
      return says.agency(nameAt(correction.member.span), text(correction.name))
    case 'merge':
      return says.merge(text(correction.from), text(correction.into))
    case 'split':
      return says.split(text(correction.written), text(correction.agency))
    case 'dismiss':
      return correction.member ? says.member(nameAt(correction.member)) : says.clause
    case 'add':
      return says.add(correction.members.map((each) => says.addedMember(text(each.name), role(each.role))).join(m.join))
    case 'heading':
      return says.heading(text(correction.title))
    case 'confirm': {
      const code = DOUBTFUL.find((each) => each === correction.code)
      return says.confirm(code ? m.right[code] : '…')
    }
  }
}
