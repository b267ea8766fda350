/** What the `parse` command prints. Words are English: this is for people at a terminal and for scripts. */
import { readPlanFile } from '../core/export/plan-file.ts'
import type { ParseError } from '../core/parse/parse.ts'
import { parsePlan } from '../core/parse/parse.ts'
import type { Assignment, Chapter, Clause, Defect, DefectCode, Item, Names, Plan, Task } from '../core/plan/model.ts'
import { readFile } from '../intake/intake.ts'
import type { Refusal } from '../intake/refusal.ts'

/** The plan as JSON, or one line that says why there is none. */
export type Outcome = { readonly json: string } | { readonly problem: string }

const PROBLEMS: Readonly<Record<Refusal | ParseError | 'not-ours' | 'newer', string>> = {
  empty: 'is empty',
  'no-clause': 'holds no clause that says who does what',
  'not-text': 'is not a text file',
  binary: 'is not a text file',
  'unknown-encoding': 'is in none of the encodings of Chinese texts (UTF-8, UTF-16, GB18030, Big5)',
  'too-large': 'is too large: 20 MB of text, or a Word document of 50 MB, is the most',
  'broken-zip': 'is damaged: it cannot be unpacked as a Word document',
  'zip-bomb': 'is too large once it is unpacked',
  encrypted: 'is protected by a password: save a copy without one',
  pdf: 'is a PDF: save it as text or as a Word document (.docx)',
  image: 'is an image, and holds no text that could be read',
  media: 'is a sound or a film',
  doc: 'is an old Word document: save it as .docx',
  rtf: 'is an RTF document: save it as .docx',
  wps: 'is a WPS document: save it as .docx',
  xls: 'is an old Excel file: copy its cells into a text file',
  xlsx: 'is an Excel file: copy its cells into a text file',
  ppt: 'is an old PowerPoint file',
  pptx: 'is a PowerPoint file',
  odt: 'is an OpenDocument file: save it as .docx',
  ofd: 'is an OFD document: save it as text or as .docx',
  zip: 'is a zip archive: unpack it first',
  archive: 'is an archive: unpack it first',
  'not-ours': 'looks like an export of a plan, but is damaged',
  newer: 'was exported by a newer version',
}

const MESSAGES: Readonly<Record<DefectCode, string>> = {
  'bracket-missing': 'A bracket is missing.',
  'number-missing': 'A number is missing.',
  'number-out-of-order': 'A number repeats or jumps.',
  'name-misspelt': 'The name of an agency is misspelt.',
  'line-broken': 'A line ends in the middle of a sentence.',
  'paragraph-joined': 'A task goes on in a second paragraph.',
  'stray-punctuation': 'A punctuation mark belongs to nothing.',
  'document-number-damaged': 'A document number has lost characters.',
  'date-damaged': 'A date has lost characters.',
  'page-furniture': 'This is part of the page, not of the document.',
  'text-truncated': 'A sentence stops before its end.',
  'gloss-removed': 'A gloss stands inside a word.',
  'clause-unread': 'This speaks of responsibility, but could not be read as a clause.',
  'role-unclear': 'The role of this member is a guess.',
  'name-unclear': 'This does not look like the name of a body.',
  'column-unclear': 'This does not fit the columns of its table.',
}

function messageOf({ code, reading }: Defect): string {
  if (reading === null) return MESSAGES[code]
  return `${MESSAGES[code]} ${reading === '' ? 'Left out.' : `Read as: ${reading}`}`
}

/** Whether a task is a row of a table: its clause is the whole of it. */
function isRow({ span, clauses }: Task): boolean {
  return clauses[0]?.span.start === span.start
}

/** The cells of a row; a clause of another kind is one. */
function cellsOf(clause: string): string[] {
  if (clause.includes('\t')) return clause.split('\t').map((cell) => cell.trim())
  const bars = clause.startsWith('|') ? clause.replace(/^\||\|$/gu, '').split('|') : [clause]
  return bars.length > 1 ? bars.map((cell) => cell.trim()) : [clause]
}

class Report {
  readonly #plan: Plan
  readonly #source: string
  readonly #canonical: ReadonlyMap<string, { readonly name: string; readonly collective: boolean }>

  constructor(plan: Plan, source: string) {
    this.#plan = plan
    this.#source = source
    this.#canonical = new Map(plan.agencies.map((agency) => [agency.id, agency]))
  }

  #title({ zhHant, zhHans }: Names): string {
    return this.#plan.script === 'zh-Hant' ? zhHant : zhHans
  }

  #assignment({ agency, written, role, implied }: Assignment) {
    const { name, collective } = this.#canonical.get(agency)!
    return { agency: written, canonical: name, role, collective, implied: implied !== null }
  }

  /** The clauses of one unit as the fields of its JSON. */
  #clauses(clauses: readonly Clause[]) {
    return {
      clause: clauses.length === 0 ? null : clauses.map(({ text }) => text).join(''),
      assignments: clauses.flatMap((clause) => clause.assignments.map((assignment) => this.#assignment(assignment))),
      openEnded: clauses.flatMap(({ openEnded }) => openEnded.map(({ text }) => text)),
    }
  }

  #task(task: Task) {
    return { id: task.id, no: task.no, text: task.text, ...this.#clauses(task.clauses), span: task.span }
  }

  #item(item: Item) {
    return {
      no: item.no,
      title: this.#title(item.title),
      text: item.text,
      ...this.#clauses(item.clauses),
      tasks: item.tasks.map((task) => this.#task(task)),
      span: item.span,
    }
  }

  /** A number of the outline with the brackets it is printed in. */
  #number(label: string, start: number): string {
    const printed = this.#source.slice(start, start + label.length + 2)
    return /^[（(]|[）)]/u.test(printed) ? `（${label}）` : label
  }

  /** The number of a task; for one without, the words that head the list it stands in (具体措施). */
  #taskNumber({ no, span }: Task): string {
    if (/^(?:[（(]?[\d０-９]{1,3}[)）.．、]|[.．、①-⑳⑴-⒛])/u.test(this.#source.slice(span.start, span.start + 8)))
      return String(no)
    const before = this.#source.slice(Math.max(0, span.start - 12), span.start)
    return /([\u3400-\u9fff]{2,6})[:：]\s*$/u.exec(before)?.[1] ?? String(no)
  }

  #flat(chapter: Chapter, item: Item, task: Task | null, clauses: readonly Clause[]) {
    const numbers = [
      ...(chapter.label ? [this.#number(chapter.label, chapter.span.start)] : []),
      ...(item.label ? [this.#number(item.label, item.span.start)] : []),
      // The rows of an item have its number, and none of their own.
      ...(task && task.no > 0 && !(item.label && isRow(task)) ? [this.#taskNumber(task)] : []),
    ]
    return clauses.map((clause) => {
      // Of a heading, the words behind its number: title and text.
      const heading = item.label ? item.titleSpan.start : chapter.label ? chapter.titleSpan.start : item.span.start
      const text =
        task && (task.no > 0 || isRow(task))
          ? task.text
          : this.#source.slice(heading, clause.span.start).replace(/\s+/gu, '') || (task?.text ?? '')
      const { text: raw, assignments, openEnded, deadline, scope, people, internalAssignments } = clause
      return {
        heading: numbers.join(' > '),
        taskStart: [...text.trim()].slice(0, 15).join(''),
        clause: cellsOf(raw).join(' | '),
        assignments: assignments.map((assignment) => this.#assignment(assignment)),
        openEnded: openEnded.map((end) => end.text),
        deadline: deadline?.text ?? null,
        scope,
        ...(people.length > 0 && { people: people.map((person) => person.text) }),
        ...(internalAssignments.length > 0 && {
          internalAssignments: internalAssignments.map(({ office, within, role }) => ({
            agency: office,
            role,
            collective: false,
            within,
          })),
        }),
      }
    })
  }

  toJSON() {
    const plan = this.#plan
    return {
      title: this.#title(plan.title),
      documentNumber: plan.documentNumber?.value ?? null,
      issuer: plan.issuer?.value ?? null,
      issuedOn: plan.issuedOn?.value ?? null,
      chapters: plan.chapters.map((chapter) => ({
        no: chapter.no,
        title: this.#title(chapter.title),
        items: chapter.items.map((item) => this.#item(item)),
        span: chapter.span,
      })),
      agencies: plan.agencies.map(({ id, name, kind, collective, names }) => ({ id, name, kind, collective, names })),
      clauses: plan.chapters.flatMap((chapter) =>
        chapter.items.flatMap((item) => [
          ...this.#flat(chapter, item, null, item.clauses),
          ...item.tasks.flatMap((task) => this.#flat(chapter, item, task, task.clauses)),
        ]),
      ),
      defects: plan.defects.map((defect) => ({
        code: defect.code,
        message: messageOf(defect),
        raw: defect.raw,
        reading: defect.reading,
        span: defect.span,
      })),
    }
  }
}

/** A plan with its text, or what is wrong with the text, as the end of a sentence. */
export type ReadText = { readonly plan: Plan; readonly source: string } | { readonly problem: string }

function readText(source: string): ReadText {
  const parsed = parsePlan(source)
  return 'error' in parsed ? { problem: PROBLEMS[parsed.error] } : { plan: parsed.plan, source }
}

/**
 * Reads the bytes of a file as a plan: a text, a page, a Word document or a plan exported from the app.
 *
 * @param name the name of the file, which helps to tell what it is
 */
export async function readPlanOf(bytes: Uint8Array, name = ''): Promise<ReadText> {
  const intake = await readFile({ bytes, name })
  if ('error' in intake) return { problem: PROBLEMS[intake.error] }
  if (intake.kind !== 'qiantou') return readText(intake.text)
  const exported = readPlanFile(intake.text)
  return 'error' in exported ? { problem: PROBLEMS[exported.error] } : readText(exported.file.source)
}

/**
 * Reads the bytes of a file as a plan and describes it.
 *
 * @param name the name of the file, which helps to tell what it is
 * @returns the plan as JSON, or what is wrong with the file, as the end of a sentence
 */
export async function describeFile(bytes: Uint8Array, name = ''): Promise<Outcome> {
  const read = await readPlanOf(bytes, name)
  if ('problem' in read) return read
  return { json: JSON.stringify(new Report(read.plan, read.source), null, 2) }
}
