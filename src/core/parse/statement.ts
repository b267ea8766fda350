import type { Role } from '../plan/model.ts'
import { withoutPerson } from './beside-names.ts'
import { joinUnits, splitOutside } from './lists.ts'
import { looksLikeMember } from './names.ts'
import type { Page } from './page.ts'
import { WALL } from './page.ts'
import { readPart } from './parts.ts'
import { peel } from './peel.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'
import type { Member, Reading } from './reading.ts'
import { close } from './reading.ts'
import { findRules } from './rules.ts'
import { sectionsOf, withItsBracket } from './sections.ts'
import type { Label } from './vocabulary.ts'

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
  /** How many of its verbs say what their members do: A負責立項,B負責驗收. */
  readonly shares: number
  /** Whether words stand behind the last verb that name nobody: a remark. */
  readonly remark: boolean
}

/** Longer texts are no clauses. */
export const LONGEST_CLAUSE = 1500

/** A range without the punctuation at its end. */
function withoutMarks(text: string, range: Range): Range {
  let { end } = range
  while (end > range.start && /[,;、。. \n]/u.test(text[end - 1]!)) end -= 1
  return { start: range.start, end }
}

/** A sentence behind the names that speaks of them instead of naming anybody: 各项任务均涉及各县,不再列出. */
const REMARK =
  /。[ \n]*(?=[^。]*(?:涉及|不再|另行|除外|不一一|为准))(?![^。]*(?:牵头|负责|配合|参加|参与|落实|实施|承办|主办|会同|协助|指导|督导|由|:))/u

/** What was read of words that stand in a page again and again, and where they stood first; by the words. */
interface Known {
  readonly start: number
  readonly statement: Statement | null
}
const known = new WeakMap<Page, Map<string, Known>>()

/** A statement that may be changed, of words that stand elsewhere. */
function moved(statement: Statement, by: number): Statement {
  const move = ({ start, end }: Range): Range => ({ start: start + by, end: end + by })
  const { scope, evidence, plausible, shares, remark } = statement
  return {
    members: statement.members.map(({ start, end, role, unclear }) => ({
      start: start + by,
      end: end + by,
      role,
      unclear,
    })),
    openEnds: statement.openEnds.map(move),
    rules: statement.rules.map(move),
    deadlines: statement.deadlines.map(move),
    people: statement.people.map(move),
    scope,
    manner: statement.manner && move(statement.manner),
    evidence,
    plausible,
    shares,
    remark,
  }
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
  const words = text.slice(start, end)
  // What a line end means depends on the line, and a list can go on behind the words.
  if (words.includes('\n') || text[start - 1] === ';' || text[end] === '、') return readAfresh(page, start, end, head)
  const all = known.get(page) ?? new Map<string, Known>()
  if (all.size === 0) known.set(page, all)
  const key = head === null ? words : `${head.role ?? ''}${WALL}${words}`
  const before = all.get(key)
  if (before) return before.statement && moved(before.statement, start - before.start)
  const statement = readAfresh(page, start, end, head)
  // The scope is given as written, which the folded words do not tell.
  if (statement === null || statement.scope === null)
    all.set(key, { start, statement: statement && moved(statement, 0) })
  return statement
}

function readAfresh(page: Page, start: number, end: number, head: Label | null): Statement | null {
  const { text } = page
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
    shares: 0,
    inShare: false,
    company: false,
    stacked: head !== null,
  }
  const rules = findRules(text.slice(start, end)).map((rule) =>
    withItsBracket(text, start, end, start + rule.start, start + rule.end),
  )
  let labelled = false
  let remark = false
  let from = start
  for (const rule of [...rules, { start: end, end }]) {
    for (const section of sectionsOf(text, from, rule.start, head)) {
      const { label } = section
      const remarked = REMARK.exec(text.slice(section.start, section.end))
      remark ||= remarked !== null
      const value = trimRange(text, section.start, remarked ? section.start + remarked.index : section.end)
      if (label && label.value !== 'members') {
        const spoken = withoutMarks(text, value)
        if (spoken.end === spoken.start) continue
        if (label.value === 'deadline') reading.deadlines.push(spoken)
        else if (label.value === 'scope') reading.scopes.push(page.plain.slice(spoken.start, spoken.end))
        else reading.people.push({ start: section.from, end: spoken.end })
        continue
      }
      const parts = splitOutside(text, value.start, value.end, head ? '、,;。/|' : '、,;。|')
      const mayName = section.withPerson || head !== null
      for (const part of joinUnits(text, parts, (one) => peel(text, one).end)) {
        if (text[part.start - 1] === ';') reading.inShare = false
        readPart(reading, mayName ? withoutPerson(reading, part, section.withPerson) : part, label)
      }
      if (reading.company) {
        // 牵头单位:A会同B, and nothing behind it.
        reading.weak = true
        close(reading, 'participate')
      }
      if (label?.role) {
        labelled ||= !label.beside && reading.members.length > reading.waiting
        close(reading, label.role)
      }
      reading.inShare = false
    }
    from = rule.end
  }
  // One share alone may be any sentence.
  reading.strong ||= reading.shares > 1
  const { members, deadlines, people } = reading
  if (members.length + rules.length + deadlines.length + people.length === 0) return null
  // In a column of names, everything is one; elsewhere there can be remarks.
  if (!head && (labelled || reading.strong || reading.weak)) {
    // Behind the last verb, only what is certainly a name is a member: the rest is a remark.
    const rest = reading.members.splice(reading.waiting)
    const named = rest.filter((member) => member.role !== null || looksLikeMember(text, member))
    reading.members.push(...named)
    remark ||= named.length < rest.length
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
    shares: reading.shares,
    remark,
  }
}
