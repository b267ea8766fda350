import type {
  Agency,
  Assignment,
  Chapter,
  Clause,
  Deadline,
  Defect,
  DefectCode,
  InternalAssignment,
  Item,
  Merge,
  MergeEvidence,
  Names,
  OpenEnd,
  PersonInCharge,
  Plan,
  Reading,
  Role,
  Rule,
  RuleCode,
  Span,
  Task,
} from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'

/** One role of a clause and who has it, in the order in which they are named. */
export interface MemberDraft {
  readonly agency: string
  readonly role: Role
  /** Whether the plan's rule implies the role, rather than the clause. */
  readonly implied?: boolean
}

export interface ClauseDraft {
  readonly members: readonly MemberDraft[]
  readonly openEnded?: readonly string[]
  /** Written behind the members. */
  readonly deadline?: string | null
  readonly people?: readonly string[]
  readonly offices?: readonly string[]
  readonly scope?: string | null
  readonly manner?: string | null
}

export interface TaskDraft {
  readonly text: string
  /** Words of the text that are a deadline. */
  readonly deadline?: string | null
  readonly clauses: readonly ClauseDraft[]
}

/** `tasks` below a heading, or `itself` where the item is the task. */
export type ItemDraft = { readonly title: Names } & (
  | { readonly text?: string; readonly clauses?: readonly ClauseDraft[]; readonly tasks: readonly TaskDraft[] }
  | { readonly itself: TaskDraft }
)

export interface ChapterDraft {
  readonly title: Names
  readonly clauses?: readonly ClauseDraft[]
  readonly items: readonly ItemDraft[]
}

/** What a plan says; spans, numbers, ids and line starts follow from writing it out. */
export interface PlanDraft {
  readonly fingerprint: string
  readonly parserVersion?: number
  readonly script?: Plan['script']
  readonly place: string | null
  readonly title: Names
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly rule?: string | null
  readonly ruleCode?: RuleCode
  /** Of the agency that is named first. */
  readonly merge?: { readonly written: string; readonly evidence: MergeEvidence } | null
  /** Every agency that may be named; those that are not named do not become part of the plan. */
  readonly agencies: readonly Agency[]
  readonly chapters: readonly ChapterDraft[]
  /** Written as lines at the end. */
  readonly defects?: readonly { readonly code: DefectCode; readonly raw: string; readonly reading: string | null }[]
}

const WORDS: Readonly<Record<Role, string>> = {
  lead: '牽頭',
  responsible: '負責',
  participate: '參加',
  guide: '指導',
}

class PlanWriter {
  /** What is written, piece by piece: to cut each clause out of one growing text would take the square of its length. */
  readonly #pieces: string[] = []
  #length = 0
  readonly named = new Set<string>()
  readonly #draft: PlanDraft
  #rule: Span | null = null

  constructor(draft: PlanDraft) {
    this.#draft = draft
  }

  get source(): string {
    return this.#pieces.join('')
  }

  write(text: string): Span {
    const start = this.#length
    this.#pieces.push(text)
    this.#length += text.length
    return { start, end: this.#length }
  }

  /** The span of all that `body` writes. */
  around<T>(body: () => T): { span: Span; made: T } {
    const start = this.#length
    const made = body()
    return { span: { start, end: this.#length }, made }
  }

  reading(value: string | null): Reading | null {
    if (value === null) return null
    const span = this.write(value)
    this.write('\n')
    return { value, raw: value, span, certain: true }
  }

  rules(): Rule[] {
    if (!this.#draft.rule) return []
    this.#rule = this.write(this.#draft.rule)
    this.write('\n')
    return [{ code: this.#draft.ruleCode ?? 'first-named-leads', span: this.#rule }]
  }

  clause(draft: ClauseDraft): Clause {
    const assignments: Assignment[] = []
    const openEnded: OpenEnd[] = []
    const people: PersonInCharge[] = []
    const offices: InternalAssignment[] = []
    let deadline: Deadline | null = null
    const before = this.#pieces.length
    const { span } = this.around(() => {
      this.write('(')
      for (const role of ROLES) {
        const members = draft.members.filter((member) => member.role === role)
        members.forEach((member, i) => {
          const written = this.#draft.agencies.find(({ id }) => id === member.agency)!.name
          if (i > 0) this.write('、')
          const span = this.write(written)
          const implied = member.implied ? this.#rule : null
          this.named.add(member.agency)
          assignments.push({ agency: member.agency, written, role, implied, span: implied ?? span })
        })
        if (members.length > 0) this.write(`${WORDS[role]},`)
      }
      for (const text of draft.openEnded ?? []) openEnded.push({ text, span: this.write(text) })
      if (draft.deadline)
        deadline = { text: draft.deadline, span: this.write(draft.deadline), from: null, to: '2016-12-31' }
      for (const text of draft.people ?? []) people.push({ text, span: this.write(text) })
      for (const office of draft.offices ?? [])
        offices.push({ office, within: '市衛健委', role: 'lead', span: this.write(office) })
      this.write(')')
    })
    return {
      span,
      text: this.#pieces.slice(before).join(''),
      assignments,
      openEnded,
      deadline,
      scope: draft.scope ?? null,
      people,
      internalAssignments: offices,
      manner: draft.manner ?? null,
    }
  }

  clauses(drafts: readonly ClauseDraft[] = []): Clause[] {
    return drafts.map((draft) => this.clause(draft))
  }

  task(draft: TaskDraft, path: string, no: number): Task {
    const deadlines: Deadline[] = []
    const { span, made } = this.around(() => {
      if (no > 0) this.write(`${no}.`)
      const { start } = this.write(draft.text)
      const at = draft.deadline ? start + draft.text.indexOf(draft.deadline) : -1
      if (draft.deadline && at >= start)
        deadlines.push({
          text: draft.deadline,
          span: { start: at, end: at + draft.deadline.length },
          from: '2016-01-01',
          to: null,
        })
      return this.clauses(draft.clauses)
    })
    this.write('\n')
    return { id: `${path}.${no}`, no, text: draft.text, span, clauses: made, deadlines }
  }

  item(draft: ItemDraft, chapter: number, no: number): Item {
    const { span, made } = this.around(() => {
      this.write(`(${no})`)
      const titleSpan = this.write(draft.title.zhHant)
      const path = `${chapter}.${no}`
      if ('itself' in draft) {
        return { titleSpan, text: '', clauses: [], tasks: [this.task(draft.itself, path, 0)] }
      }
      const text = draft.text ?? ''
      this.write(`\n${text}`)
      const clauses = this.clauses(draft.clauses)
      this.write('\n')
      return { titleSpan, text, clauses, tasks: draft.tasks.map((task, i) => this.task(task, path, i + 1)) }
    })
    return { no, label: `${no}`, title: draft.title, span, ...made }
  }

  chapter(draft: ChapterDraft, no: number): Chapter {
    const { span, made } = this.around(() => {
      this.write(`第${no}章 `)
      const titleSpan = this.write(draft.title.zhHant)
      const clauses = this.clauses(draft.clauses)
      this.write('\n')
      return { titleSpan, clauses, items: draft.items.map((item, i) => this.item(item, no, i + 1)) }
    })
    return { no, label: `${no}`, title: draft.title, span, ...made }
  }

  merges(): Merge[] {
    const { merge } = this.#draft
    const [agency] = this.named
    if (!merge || agency === undefined) return []
    const span = this.write(merge.written)
    this.write('\n')
    return [{ agency, ...merge, spans: [span] }]
  }

  defects(): Defect[] {
    return (this.#draft.defects ?? []).map(({ code, raw, reading }) => {
      const span = this.write(raw)
      this.write('\n')
      return { code, raw, reading, span }
    })
  }
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** Writes the draft out as a source text, and gives the plan that a reader of that text would find. */
export function writePlan(draft: PlanDraft): { plan: Plan; source: string } {
  const writer = new PlanWriter(draft)
  const titleSpan = writer.write(draft.title.zhHant)
  writer.write('\n')
  const documentNumber = writer.reading(draft.documentNumber)
  const issuer = writer.reading(draft.issuer)
  const issuedOn = writer.reading(draft.issuedOn)
  const rules = writer.rules()
  const chapters = draft.chapters.map((chapter, i) => writer.chapter(chapter, i + 1))
  const merges = writer.merges()
  const defects = writer.defects()
  const { source } = writer
  const plan: Plan = {
    fingerprint: draft.fingerprint,
    parserVersion: draft.parserVersion ?? 1,
    script: draft.script ?? 'zh-Hant',
    place: draft.place,
    title: draft.title,
    titleSpan,
    documentNumber,
    issuer,
    issuedOn,
    chapters,
    agencies: [...writer.named].map((id) => draft.agencies.find((agency) => agency.id === id)!),
    merges,
    rules,
    defects,
    lineStarts: lineStarts(source),
  }
  return { plan, source }
}
