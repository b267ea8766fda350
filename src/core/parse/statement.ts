import type { Role } from '../plan/model.ts'
import type { Page } from './page.ts'
import type { Piece } from './members.ts'
import { joinUnits, looksLikeMember, piecesOf, splitOutside } from './members.ts'
import { peel } from './peel.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import { findRules } from './rules.ts'
import { sectionsOf, withItsBracket } from './sections.ts'
import type { Label } from './vocabulary.ts'
import { DEADLINE } from './vocabulary.ts'

/** A member as a clause names it. */
export interface Member extends Range {
  /** Null in a bare list of names: who does what is said elsewhere, or nowhere. */
  role: Role | null
  /** True where the clause does not say what the member does, and the role is a guess. */
  unclear: boolean
  /** True where it stands above, in a cell that reaches down to this row. */
  readonly carried?: boolean
}

/** An office inside an agency, as a cell names it. */
export interface Office extends Range {
  readonly within: string
  readonly role: Role
}

/** What a piece of text says about who does what. */
export interface Statement {
  readonly members: readonly Member[]
  readonly openEnds: readonly Range[]
  readonly rules: readonly Range[]
  readonly deadlines: readonly Range[]
  /** Those in charge by name, with the label before them. */
  readonly people: readonly Range[]
  readonly offices?: readonly Office[]
  readonly scope: string | null
  /** How the last group does it (按照職責分工分別負責). */
  readonly manner: Range | null
  /** How sure the text is a clause: by a label, by a verb that says so, by a verb that occurs everywhere, or by names alone. */
  readonly evidence: 'label' | 'verb' | 'weak-verb' | 'names'
  /** How many of the members look like bodies. */
  readonly plausible: number
}

/** Longer texts are no clauses. */
export const LONGEST_CLAUSE = 1500

interface Reading {
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
  /** After 會同: what the members named next do, whatever verb closes the group. */
  company: boolean
}

function close(reading: Reading, role: Role, unclear = false): void {
  for (const member of reading.members.slice(reading.waiting)) {
    if (member.role !== null) continue
    member.role = role
    member.unclear = unclear
  }
  reading.waiting = reading.members.length
  reading.company = false
}

function add(reading: Reading, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const { start, end } = piece
    if (piece.kind === 'open-end') reading.openEnds.push({ start, end })
    else reading.members.push({ start, end, role: piece.role, unclear: false })
  }
}

const WITH = /(?:会同|会商|商)(?=.)/u

/** What stands before the first name: 以上工作由. */
const LEAD_IN =
  /^(?:(?:以上|上述|此|该|本|各)(?:各)?(?:项|条|款)?(?:工作|任务|事项|措施|内容){0,2})?(?:均|分别)?(?:由|请)(?=.{2})/u

/** Reads the names of a part; those behind 會同 (together with) take part, and who stands before it leads. */
function readNames(reading: Reading, part: Range): void {
  const { text } = reading.page
  const body = text.slice(part.start, part.end)
  const start = part.start + (LEAD_IN.exec(body)?.[0].length ?? 0)
  const company = WITH.exec(text.slice(start, part.end))
  const left = company && trimRange(text, start, start + company.index)
  // 商 is a word of its own only between two bodies (工商局, 商务部).
  const really =
    company &&
    left &&
    (company[0] !== '商' ||
      (looksLikeMember(text, left) && looksLikeMember(text, { start: start + company.index + 1, end: part.end })))
  if (!really) {
    add(reading, piecesOf(text, { start, end: part.end }))
    return
  }
  add(reading, piecesOf(text, left))
  close(reading, 'lead')
  reading.company = true
  add(reading, piecesOf(text, trimRange(text, start + company.index + company[0].length, part.end)))
}

/** A leader named in front of others without a comma: A牵头B、C配合. */
function readLeaderInside(reading: Reading, part: Range): Range {
  const { text } = reading.page
  const body = text.slice(part.start, part.end)
  const inside = /(?:牵头负责|负责牵头|牵头|主办)(?!单位|部门)(?=.{2})/u.exec(body)
  if (!inside) return part
  const left = trimRange(text, part.start, part.start + inside.index)
  const right = trimRange(text, left.end + inside[0].length, part.end)
  if (
    !looksLikeMember(text, left) ||
    (!looksLikeMember(text, right) && !/^会同/u.test(text.slice(right.start, right.end)))
  )
    return part
  readNames(reading, left)
  close(reading, 'lead')
  reading.strong = true
  return right
}

function readPart(reading: Reading, whole: Range, label: Label | null): void {
  const { text } = reading.page
  const spoken = squeeze(text.slice(whole.start, whole.end))
  if (/^(?:以?下同|无|\/|[-—]+|略|等)$/u.test(spoken)) return
  if (DEADLINE.test(spoken) && !looksLikeMember(text, whole)) {
    reading.deadlines.push(whole)
    return
  }
  const peeled = peel(text, whole)
  const names = trimRange(text, whole.start, peeled.end)
  // A verb that occurs everywhere counts only behind a name.
  const verb = peeled.strong || peeled.weak || peeled.manner
  const rest = readLeaderInside(reading, verb ? names : whole)
  if (rest.end > rest.start) readNames(reading, rest)
  if (!verb) return
  if (peeled.manner) reading.manner = trimRange(text, names.end, whole.end)
  else if (reading.members.length > reading.waiting) reading.manner = null
  const role = reading.company ? 'participate' : (peeled.role ?? label?.role ?? 'responsible')
  if (reading.members.length === reading.waiting) return
  reading.strong ||= peeled.strong
  reading.weak ||= peeled.weak || peeled.manner
  close(reading, role)
}

/** A range without the punctuation at its end. */
function withoutMarks(text: string, range: Range): Range {
  let { end } = range
  while (end > range.start && /[,;、。. \n]/u.test(text[end - 1]!)) end -= 1
  return { start: range.start, end }
}

/**
 * Reads [start, end) as a statement of who does what: groups of names with their verbs, labels with
 * their values, or names alone. Null where nobody is named, or where it is too long. What it returns
 * is what the words allow; whether it is a clause is for the caller to judge by `evidence`.
 *
 * @param head the label under which all of it stands, as a cell does under the head of its column
 */
export function readStatement(page: Page, start: number, end: number, head: Label | null = null): Statement | null {
  const { text } = page
  if (end - start > LONGEST_CLAUSE) return null
  const reading: Reading = {
    page,
    members: [],
    openEnds: [],
    deadlines: [],
    people: [],
    scopes: [],
    manner: null,
    strong: false,
    weak: false,
    waiting: 0,
    company: false,
  }
  const rules = findRules(text.slice(start, end)).map((rule) =>
    withItsBracket(text, start, end, start + rule.start, start + rule.end),
  )
  let labelled = false
  let from = start
  for (const rule of [...rules, { start: end, end }]) {
    for (const section of sectionsOf(text, from, rule.start, head)) {
      const { label } = section
      const value = trimRange(text, section.start, section.end)
      if (label && label.value !== 'members') {
        const spoken = withoutMarks(text, value)
        if (spoken.end === spoken.start) continue
        if (label.value === 'deadline') reading.deadlines.push(spoken)
        else if (label.value === 'scope') reading.scopes.push(page.plain.slice(spoken.start, spoken.end))
        else reading.people.push({ start: section.from, end: spoken.end })
        continue
      }
      const parts = splitOutside(text, value.start, value.end, head ? '、,;。/' : '、,;。')
      for (const part of joinUnits(text, parts, (one) => peel(text, one).end)) readPart(reading, part, label)
      if (label?.role) {
        labelled ||= reading.members.length > reading.waiting
        close(reading, label.role)
      }
    }
    from = rule.end
  }
  if (reading.members.length === 0 && rules.length === 0) return null
  // In a column of names, everything is one; elsewhere there can be remarks.
  if (!head && (labelled || reading.strong || reading.weak)) {
    // Behind the last verb, only what is certainly a name is a member: the rest is a remark.
    const rest = reading.members.splice(reading.waiting)
    reading.members.push(...rest.filter((member) => member.role !== null || looksLikeMember(text, member)))
  }
  const evidence = labelled ? 'label' : reading.strong ? 'verb' : reading.weak ? 'weak-verb' : 'names'
  if (evidence !== 'names') close(reading, 'participate', true)
  return {
    members: reading.members,
    openEnds: reading.openEnds,
    rules,
    deadlines: reading.deadlines,
    people: reading.people,
    scope: reading.scopes.join(',') || null,
    manner: reading.manner,
    evidence,
    plausible: reading.members.filter((member) => looksLikeMember(text, member)).length,
  }
}
