import { fingerprintOf } from './fingerprint.ts'
import type { Chapter, Clause, Deadline, Item, Plan, Span, Task } from './model.ts'

class Check {
  readonly found: string[] = []
  readonly #plan: Plan
  readonly #source: string
  readonly #agencies: ReadonlySet<string>

  constructor(plan: Plan, source: string) {
    this.#plan = plan
    this.#source = source
    this.#agencies = new Set(plan.agencies.map(({ id }) => id))
  }

  #expect(holds: boolean, code: string, where: string): void {
    if (!holds) this.found.push(`${code} ${where}`)
  }

  #text({ start, end }: Span): string {
    return this.#source.slice(start, end)
  }

  #span(span: Span, where: string, within?: Span): void {
    const whole = Number.isInteger(span.start) && Number.isInteger(span.end)
    this.#expect(
      whole && span.start >= 0 && span.start <= span.end && span.end <= this.#source.length,
      'span-outside',
      where,
    )
    if (within) this.#expect(within.start <= span.start && span.end <= within.end, 'span-not-nested', where)
  }

  /** Each ends before the next one starts. */
  #inOrder(spans: readonly Span[], where: string): void {
    spans.forEach((span, index) => {
      const next = spans[index + 1]
      if (next) this.#expect(span.end <= next.start, 'overlap', `${where} ${index}`)
    })
  }

  #distinct(values: readonly (string | number)[], code: string, where: string): void {
    this.#expect(new Set(values).size === values.length, code, where)
  }

  #clauses(clauses: readonly Clause[], where: string, within: Span): void {
    this.#inOrder(
      clauses.map(({ span }) => span),
      `${where} clauses`,
    )
    for (const clause of clauses) {
      this.#span(clause.span, `${where} clause`, within)
      this.#expect(clause.text === this.#text(clause.span), 'clause-text', where)
      this.#expect(clause.assignments.length > 0, 'clause-empty', where)
      for (const assignment of clause.assignments) {
        this.#expect(this.#agencies.has(assignment.agency), 'agency-unknown', `${where} ${assignment.agency}`)
        this.#expect(assignment.written.trim() !== '', 'name-empty', where)
        if (assignment.implied) this.#span(assignment.implied, `${where} implied`)
        // The name stands in the clause, or in the sentence that implies it.
        const { implied, span } = assignment
        const elsewhere = implied !== null && implied.start <= span.start && span.end <= implied.end
        this.#span(span, `${where} assignment`, elsewhere ? implied : clause.span)
      }
      this.#inOrder(
        clause.assignments.map(({ span }) => span),
        `${where} assignments`,
      )
      for (const end of clause.openEnded) {
        this.#span(end.span, `${where} open end`, clause.span)
        this.#expect(end.text === this.#text(end.span), 'open-end-text', where)
      }
      if (clause.deadline) this.#deadlines([clause.deadline], where, clause.span)
      for (const { text, span } of clause.people) {
        this.#span(span, `${where} person`, clause.span)
        this.#expect(text === this.#text(span), 'person-text', where)
      }
      for (const { office, span } of clause.internalAssignments) {
        this.#span(span, `${where} office`, clause.span)
        this.#expect(office.trim() !== '', 'office-empty', where)
      }
      if (clause.manner !== null) this.#expect(clause.text.includes(clause.manner), 'manner', where)
    }
  }

  #deadlines(deadlines: readonly Deadline[], where: string, within: Span): void {
    for (const { text, span, from, to } of deadlines) {
      this.#span(span, `${where} deadline`, within)
      this.#expect(text === this.#text(span), 'deadline-text', where)
      this.#expect(from === null || to === null || from <= to, 'deadline-reversed', where)
    }
    this.#inOrder(
      deadlines.map(({ span }) => span),
      `${where} deadlines`,
    )
  }

  #task(task: Task, item: Item, where: string): void {
    this.#span(task.span, where, item.span)
    this.#expect(task.text === task.text.trim(), 'text-untrimmed', where)
    this.#expect(task.id === where, 'id', where)
    this.#clauses(task.clauses, where, task.span)
    this.#deadlines(task.deadlines, where, task.span)
  }

  #item(item: Item, chapter: Chapter): void {
    const where = `${chapter.no}.${item.no}`
    this.#span(item.span, where, chapter.span)
    this.#span(item.titleSpan, `${where} title`, item.span)
    this.#clauses(item.clauses, `${where}.0`, item.span)
    this.#distinct(
      item.tasks.map(({ no }) => no),
      'number-repeated',
      where,
    )
    this.#inOrder(
      [...item.clauses, ...item.tasks].map(({ span }) => span),
      where,
    )
    for (const task of item.tasks) this.#task(task, item, `${where}.${task.no}`)
  }

  #chapter(chapter: Chapter): void {
    const where = String(chapter.no)
    this.#span(chapter.span, where)
    this.#span(chapter.titleSpan, `${where} title`, chapter.span)
    this.#clauses(chapter.clauses, where, chapter.span)
    this.#distinct(
      chapter.items.map(({ no }) => no),
      'number-repeated',
      where,
    )
    this.#inOrder(
      chapter.items.map(({ span }) => span),
      where,
    )
    for (const item of chapter.items) this.#item(item, chapter)
  }

  #agenciesInUse(): void {
    const used: string[] = []
    const seen = new Set<string>()
    for (const chapter of this.#plan.chapters) {
      const clauses = [
        ...chapter.clauses,
        ...chapter.items.flatMap((item) => [...item.clauses, ...item.tasks.flatMap((task) => task.clauses)]),
      ]
      for (const { agency } of clauses.flatMap((clause) => clause.assignments)) {
        if (!seen.has(agency)) used.push(agency)
        seen.add(agency)
      }
    }
    const listed = this.#plan.agencies.map(({ id }) => id)
    this.#distinct(listed, 'agency-repeated', 'plan')
    this.#expect(
      listed.length === used.length && listed.every((id, index) => id === used[index]),
      'agency-order',
      'plan',
    )
    for (const { id, names, enSource, collective, kind } of this.#plan.agencies) {
      this.#expect(/^[a-z0-9][a-z0-9-]*$/u.test(id), 'agency-id', id)
      this.#expect((names.en === null) === (enSource === null), 'english-unsourced', id)
      this.#expect(collective === (kind === 'collective'), 'collective-kind', id)
    }
  }

  #merges(): void {
    const ids = new Set(this.#plan.agencies.map(({ id }) => id))
    for (const { agency, written, spans } of this.#plan.merges) {
      this.#expect(ids.has(agency), 'merge-unknown', agency)
      this.#expect(written.trim() !== '', 'merge-empty', agency)
      this.#expect(spans.length > 0, 'merge-nowhere', written)
      for (const span of spans) this.#span(span, `merge ${written}`)
      this.#inOrder(spans, `merge ${written}`)
    }
  }

  run(): void {
    const plan = this.#plan
    this.#expect(plan.fingerprint === fingerprintOf(this.#source), 'fingerprint', 'plan')
    this.#expect(plan.chapters.length > 0, 'no-chapter', 'plan')
    if (plan.titleSpan) this.#span(plan.titleSpan, 'title')
    for (const reading of [plan.documentNumber, plan.issuer, plan.issuedOn]) {
      if (!reading) continue
      this.#span(reading.span, 'reading')
      this.#expect(reading.raw === this.#text(reading.span), 'reading-raw', reading.value)
    }
    this.#distinct(
      plan.chapters.map(({ no }) => no),
      'number-repeated',
      'plan',
    )
    this.#inOrder(
      plan.chapters.map(({ span }) => span),
      'plan',
    )
    for (const chapter of plan.chapters) this.#chapter(chapter)
    this.#agenciesInUse()
    this.#merges()
    for (const rule of plan.rules) this.#span(rule.span, 'rule')
    plan.defects.forEach((defect, index) => {
      this.#span(defect.span, `defect ${index}`)
      this.#expect(defect.raw === this.#text(defect.span), 'defect-raw', `${index} ${defect.code}`)
      const before = plan.defects[index - 1]
      if (before) this.#expect(before.span.start <= defect.span.start, 'defect-order', String(index))
    })
    const rising = plan.lineStarts.every((start, index) => index === 0 || start > plan.lineStarts[index - 1]!)
    this.#expect(plan.lineStarts[0] === 0 && rising, 'line-starts', 'plan')
    this.#expect((plan.lineStarts.at(-1) ?? 0) <= this.#source.length, 'line-starts', 'end')
  }
}

/**
 * What in a plan contradicts its source text or itself; empty for every plan of the parser. Spans lie in the
 * text and in one another, in order; what is quoted stands there; numbers and ids are unique; agencies are
 * listed once, by first appearance, and all of them have something to do.
 *
 * @returns a code and a place each, in English, for tests and builds
 */
export function violations(plan: Plan, source: string): string[] {
  const check = new Check(plan, source)
  check.run()
  return check.found
}
