import type { Assignment, Chapter, Clause, Deadline, Item, Plan, Role, Task } from '../plan/model.ts'
import type { Directory } from './agencies.ts'
import type { FoundClause, FoundClauses } from './found.ts'
import type { FoundDeadline } from './deadlines.ts'
import { findDeadlines, readDays } from './deadlines.ts'
import type { ChapterDraft } from './draft.ts'
import { namesOf } from './front.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import type { FoundRule } from './rules.ts'

/** The rules under which a clause stands: those said before its end, or anywhere if said behind all clauses. */
function rulesFor(rules: readonly FoundRule[], clause: FoundClause, last: FoundClause): FoundRule[] {
  return rules.filter(({ start }) => start < clause.end || start >= last.end)
}

/** The role that a rule gives to a member of a clause that names no leader; null where it gives none. */
function roleByRule({ code }: FoundRule, index: number): Role | null {
  if (code === 'listed-together-lead') return 'lead'
  if (index === 0) return 'lead'
  return code === 'others-participate' ? 'participate' : null
}

/** Turns what was read, in positions of the page, into the model, in positions of the source. */
export class Assembly {
  readonly #page: Page
  readonly #directory: Directory
  readonly #found: Pick<FoundClauses, 'clauses' | 'rules'>
  readonly #script: Plan['script']
  readonly #year: number | null

  /** @param year when the plan was issued: what 年內 and 6月底前 mean */
  constructor(
    page: Page,
    directory: Directory,
    found: Pick<FoundClauses, 'clauses' | 'rules'>,
    { script, year }: { readonly script: Plan['script']; readonly year: number | null },
  ) {
    this.#page = page
    this.#directory = directory
    this.#found = found
    this.#script = script
    this.#year = year
  }

  #span({ start, end }: Range): { start: number; end: number } {
    return this.#page.span(start, end)
  }

  #text({ start, end }: Range): string {
    const span = this.#page.span(start, end)
    return this.#page.source.slice(span.start, span.end)
  }

  /** Where the title of a unit stands: an empty one beside what the page leaves out could lie outside the unit. */
  #titleSpan(title: Range, unit: Range): { start: number; end: number } {
    const { start, end } = this.#span(title)
    const whole = this.#span(unit)
    return { start: Math.min(start, whole.end), end: Math.min(end, whole.end) }
  }

  #deadline({ start, end, from, to }: FoundDeadline): Deadline {
    return { text: this.#text({ start, end }), span: this.#span({ start, end }), from, to }
  }

  /** The deadline of a clause: of several those that stand together. */
  #deadlineOf(ranges: readonly Range[]): Deadline | null {
    const { text } = this.#page
    const [first, ...more] = ranges
    if (!first) return null
    const end = more.reduce(
      (end, range) => (/^[,;、。 \n]*$/u.test(text.slice(end, range.start)) ? range.end : end),
      first.end,
    )
    const whole = { start: first.start, end }
    return this.#deadline({ ...whole, ...readDays(text, whole, this.#year) })
  }

  /** What a clause says, by place, with the members that a rule adds to it where it does not name them itself. */
  #withEverywhere(said: readonly Assignment[], rules: readonly FoundRule[]): Assignment[] {
    const all = [...said]
    for (const rule of rules) {
      for (const member of rule.members) {
        const { id, written } = this.#directory.nameAt(member)
        const span = this.#span(member)
        // Words of a rule that a clause has taken for its own name nobody else once more.
        if (all.some((one) => one.agency === id || (one.span.start < span.end && span.start < one.span.end))) continue
        all.push({ agency: id, written, role: rule.role, implied: this.#span(rule), span })
      }
    }
    return all.sort((a, b) => a.span.start - b.span.start)
  }

  #clause(found: FoundClause): Clause {
    const { statement } = found
    const last = this.#found.clauses.at(-1)!
    const rules = rulesFor(this.#found.rules, found, last)
    const rule = rules.find(({ code }) => code !== 'member-everywhere')
    const led = statement.members.some(({ role }) => role === 'lead')
    const said = statement.members.map((member, index): Assignment => {
      const { id, written } = this.#directory.nameAt(member)
      // A name that reaches down from a row above is said there.
      const above = member.carried ? this.#span(member) : null
      const role = rule && !led && member.role === 'responsible' ? roleByRule(rule, index) : null
      return {
        agency: id,
        written,
        role: role ?? member.role ?? 'responsible',
        implied: above ?? (rule && role ? this.#span(rule) : null),
        span: this.#span(member),
      }
    })
    return {
      span: this.#span(found),
      text: this.#text(found),
      assignments: this.#withEverywhere(said, rules),
      openEnded: statement.openEnds.map((range) => ({ text: this.#text(range), span: this.#span(range) })),
      deadline: this.#deadlineOf(statement.deadlines),
      scope: statement.scope,
      people: statement.people.map((range) => ({ text: this.#text(range), span: this.#span(range) })),
      internalAssignments: (statement.offices ?? []).map((office) => ({
        office: this.#text(office),
        within: office.within,
        role: office.role,
        span: this.#span(office),
      })),
      manner: statement.manner && this.#text(statement.manner),
    }
  }

  /** A chapter with all that is in it. */
  chapter(draft: ChapterDraft): Chapter {
    return {
      no: draft.no,
      label: draft.label,
      title: namesOf(draft.titleText, this.#script),
      span: this.#span(draft.range),
      titleSpan: this.#titleSpan(draft.title, draft.range),
      // A clause on a chapter's own line is its item 0's: so every clause belongs to a unit with an id.
      clauses: [],
      items: draft.items.map((item): Item => ({
        no: item.no,
        label: item.label,
        title: namesOf(item.titleText, this.#script),
        text: item.text,
        span: this.#span(item.range),
        titleSpan: this.#titleSpan(item.title, item.range),
        clauses: item.clauses.map((clause) => this.#clause(clause)),
        tasks: item.tasks.map((task): Task => ({
          id: `${draft.no}.${item.no}.${task.no}`,
          no: task.no,
          text: task.text,
          span: this.#span(task.range),
          clauses: task.clauses.map((clause) => this.#clause(clause)),
          deadlines: task.prose.flatMap((range) =>
            findDeadlines(this.#page.text, range, this.#year).map((found) => this.#deadline(found)),
          ),
        })),
      })),
    }
  }
}
