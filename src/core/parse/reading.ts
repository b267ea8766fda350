import type { Role } from '../plan/model.ts'
import type { Piece } from './members.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'

/** A member as a clause names it. */
export interface Member extends Range {
  /** Null in a bare list of names: who does what is said elsewhere, or nowhere. */
  role: Role | null
  /** True where the clause does not say what the member does, and the role is a guess. */
  unclear: boolean
  /** True where it stands above, in a cell that reaches down to this row. */
  readonly carried?: boolean
}

/** What was read of a statement so far. */
export interface Reading {
  readonly page: Page
  readonly members: Member[]
  readonly openEnds: Range[]
  readonly deadlines: Range[]
  readonly people: Range[]
  readonly scopes: string[]
  manner: Range | null
  strong: boolean
  weak: boolean
  /** First member of the group that waits for its verb. */
  waiting: number
  shares: number
  /** Behind a verb with its own words: what follows and is no name belongs to them. */
  inShare: boolean
  /** Whether names can stand one a line, as in a cell. */
  readonly stacked: boolean
  /** After 會同: what the members named next do, whatever verb closes the group. */
  company: boolean
}

/** Gives a role to those who wait for their verb. */
export function close(reading: Reading, role: Role, unclear = false): void {
  for (const member of reading.members.slice(reading.waiting)) {
    if (member.role !== null) continue
    member.role = role
    member.unclear = unclear
  }
  reading.waiting = reading.members.length
  reading.company = false
}

/** Who leads by office, not a body: 分管副市长. */
const PERSON = /(?:领导|领导同志|负责同志|[省市区县州乡镇]长|书记)$/u

/** Takes in what was found in a list of names. */
export function add(reading: Reading, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const { start, end } = piece
    if (piece.kind === 'open-end') {
      reading.openEnds.push({ start, end })
      continue
    }
    if (PERSON.test(squeeze(reading.page.text.slice(start, end)).slice(-4))) {
      reading.people.push({ start, end })
      continue
    }
    // What is marked as helping marks those in front of it, too: 市A局、市B局(配合).
    if (piece.role === 'participate') close(reading, 'participate')
    reading.members.push({ start, end, role: piece.role, unclear: false })
  }
}

/**
 * Those in front of a comma, where only those behind it help or guide: 省政府、A局,B部指導. Nobody else is said to do
 * it, so they must, though it is not written.
 */
export function sayHalf({ page, members, waiting }: Reading, role: Role): void {
  if (waiting > 0 || (role !== 'participate' && role !== 'guide')) return
  const comma = members.findLastIndex(
    ({ end }, index) => index + 1 < members.length && /,/u.test(page.text.slice(end, members[index + 1]!.start)),
  )
  for (const member of members.slice(0, comma + 1)) {
    if (member.role !== null) continue
    member.role = 'responsible'
    member.unclear = true
  }
}
