import type { Role, Span } from '../plan/model.ts'
import type { AddedMember, Correction } from './correction.ts'

const place = ({ start, end }: Span): string => `${start}–${end}`

/** What a correction is about: of two that are about the same, only the later one is wanted. Null where both are. */
function subjectOf(correction: Correction): string | null {
  switch (correction.kind) {
    case 'role':
    case 'agency':
      return `${correction.kind} ${correction.member.clause} ${place(correction.member.span)}`
    case 'merge':
      return `merge ${correction.from}`
    case 'split':
      return `split ${correction.agency} ${correction.written}`
    case 'dismiss':
      return `dismiss ${correction.clause} ${correction.member ? place(correction.member) : ''}`
    case 'heading':
      return `heading ${correction.level} ${correction.start}`
    case 'confirm':
      return `confirm ${correction.code} ${place(correction.at)}`
    case 'add':
      return null
  }
}

/** A list of corrections without those that are about the same as one of `other`. */
export function withoutSubject(corrections: readonly Correction[], ...other: readonly Correction[]): Correction[] {
  const subjects = new Set(other.map(subjectOf))
  return corrections.filter((each) => {
    const subject = subjectOf(each)
    return subject === null || !subjects.has(subject)
  })
}

/** Adds corrections to a list; those before them that say something else of the same give way. */
export function amended(corrections: readonly Correction[], ...next: readonly Correction[]): Correction[] {
  return [...withoutSubject(corrections, ...next), ...next]
}

/**
 * Changes a member that a person has added, in the addition itself: so that one she takes out again leaves no trace.
 *
 * @param n which correction added it
 * @param change the member in place of it, or null to take it out
 */
export function amendAdded(
  corrections: readonly Correction[],
  n: number,
  { name, role }: { readonly name: string; readonly role: Role },
  change: AddedMember | null,
): Correction[] {
  return corrections.flatMap((correction, i): Correction[] => {
    if (i !== n || correction.kind !== 'add') return [correction]
    const found = correction.members.findIndex((member) => member.name === name && member.role === role)
    const members = correction.members.flatMap((member, k) => (k !== found ? [member] : change ? [change] : []))
    return members.length > 0 ? [{ ...correction, members }] : []
  })
}
