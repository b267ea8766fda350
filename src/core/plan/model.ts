/**
 * The model of a responsibility plan (責任分工). Plain, serialisable data: what the parser returns,
 * what storage keeps and what every view reads. Nothing here is derived from anything else here,
 * except where a comment says so; derived figures live in `lookup.ts`.
 */

/** A half-open range [start, end) of UTF-16 code units in the plan's decoded source text (BOM removed, line ends kept). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What an agency does in a task, in the order in which roles are always listed. */
export const ROLES = ['lead', 'responsible', 'participate', 'guide'] as const
/** lead 牽頭 · responsible 負責 · participate 參加 · guide 指導 (only some plans use it). */
export type Role = (typeof ROLES)[number]

/** The two scripts a plan may be written in. */
export type Script = 'zh-Hant' | 'zh-Hans'

/** One name in the three interface languages. `en` is null where nobody has rendered it. */
export interface Names {
  readonly zhHant: string
  readonly zhHans: string
  readonly en: string | null
}

/** What sort of body an agency is. */
export const AGENCY_KINDS = [
  'department', // a department of the government that issues the plan
  'party', // an organ of the Communist Party
  'central', // a branch of a central agency, or a central agency itself
  'district', // a district or county government
  'zone', // a development zone
  'collective', // a body of bodies: 各區縣人民政府, 市有關部門
  'other',
] as const
export type AgencyKind = (typeof AGENCY_KINDS)[number]

/** A body that stands as a member in at least one clause of the plan. */
export interface Agency {
  /** Short, stable and ASCII: from the directory (`drc`) or a hash of the folded name (`x4k2m7q`). Unique within the plan. */
  readonly id: string
  /** The canonical name, in the plan's own script. */
  readonly name: string
  readonly kind: AgencyKind
  /** True where the name stands for many bodies (各區縣人民政府). */
  readonly collective: boolean
  /** Full names. */
  readonly names: Names
  /** Short English name for labels, or null. */
  readonly enShort: string | null
  /** Where the English name comes from: the body itself, our translation, or nowhere (null, when `names.en` is null). */
  readonly enSource: 'official' | 'translation' | null
}

/** One agency in one role in one clause. */
export interface Assignment {
  /** `Agency.id`. */
  readonly agency: string
  /** The name as it is written, mended only where it is damaged. */
  readonly written: string
  readonly role: Role
  /**
   * The sentence of the document that implies this member or its role (排在第一位的部門為牽頭部門), or the name in
   * a cell above that reaches down to this row; null where the clause itself says it.
   */
  readonly implied: Span | null
  /** Where the name stands: in the clause, or for a member implied by something else in that. */
  readonly span: Span
}

/** The open end of a list, kept as written: 等部門, 等市有關部門. It names no member. */
export interface OpenEnd {
  readonly text: string
  readonly span: Span
}

/** A time by which, or in which, something is to be done, as written and as dates. */
export interface Deadline {
  readonly text: string
  readonly span: Span
  /** ISO dates, both included. 2016年底前 has no first day; 持續推進 has neither. */
  readonly from: string | null
  readonly to: string | null
}

/** A person in charge, as written: 分管省領導:…, 聯繫人:…. Never an agency. */
export interface PersonInCharge {
  readonly text: string
  readonly span: Span
}

/** An office inside one agency, and what it does in the task. It counts as no assignment of the plan. */
export interface InternalAssignment {
  readonly office: string
  /** The agency whose office it is, as the plan writes it (市衛健委). */
  readonly within: string
  readonly role: Role
  readonly span: Span
}

/** A place where the plan says who does something: a bracket, labelled lines or a table row. */
export interface Clause {
  /** From the opening bracket to the closing one (both included where they stand); of a table, the row's line. */
  readonly span: Span
  /** `source.slice(span.start, span.end)`, kept so that a clause can be shown without the source. */
  readonly text: string
  readonly assignments: readonly Assignment[]
  readonly openEnded: readonly OpenEnd[]
  readonly deadline: Deadline | null
  readonly scope: string | null
  readonly people: readonly PersonInCharge[]
  readonly internalAssignments: readonly InternalAssignment[]
  /** What the clause adds after the last member without naming one (按照職責分工分別負責), as written, or null. */
  readonly manner: string | null
}

/** A task (條): the smallest unit that carries responsibility, and one dot on the dial. */
export interface Task {
  /** Always three parts, `chapter.item.task`; 0 for a level that the plan does not have there (`3.7.0`). Unique within the plan. */
  readonly id: string
  /** The number within its item; 0 where the item is itself the task. */
  readonly no: number
  /** What the task says, without number and clause. A break inside a sentence is mended; paragraphs are separated by '\n'. */
  readonly text: string
  /** From the number to the end of the clause. */
  readonly span: Span
  readonly clauses: readonly Clause[]
  /** Those in the task's own text, in order; a clause keeps its own. */
  readonly deadlines: readonly Deadline[]
}

/** An item (項) of a chapter. `no` is 0 for tasks that stand directly under a chapter. */
export interface Item {
  readonly no: number
  /** The number as the plan prints it, without brackets or point: 十三, 1, ①. */
  readonly label: string
  readonly title: Names
  /** Text between title and first task, '' where there is none. Where the item is itself the task this is '' and the task holds the text. */
  readonly text: string
  readonly span: Span
  readonly titleSpan: Span
  /** Clauses of the heading itself, beside those of the tasks below it. Empty where the item is itself the task. */
  readonly clauses: readonly Clause[]
  readonly tasks: readonly Task[]
}

/** A chapter (章). */
export interface Chapter {
  readonly no: number
  readonly label: string
  readonly title: Names
  readonly span: Span
  readonly titleSpan: Span
  readonly clauses: readonly Clause[]
  readonly items: readonly Item[]
}

/** A thing read off the document that may have been damaged. */
export interface Reading {
  readonly value: string
  /** As it stands in the source. */
  readonly raw: string
  readonly span: Span
  /** False where `value` had to be reconstructed. */
  readonly certain: boolean
}

/** What a sentence can say once for all following clauses. */
export const RULE_CODES = [
  'first-named-leads', // 列第一位者為牽頭單位
  'others-participate', // 列第一位者為牽頭單位,其他為配合單位
  'listed-together-lead', // 並列的單位均為牽頭單位
  'member-everywhere', // 以下各項均需各地區落實,不再列出
] as const
export type RuleCode = (typeof RULE_CODES)[number]

/** A sentence that says once how all following clauses are to be read. */
export interface Rule {
  readonly code: RuleCode
  readonly span: Span
}

export const DEFECT_CODES = [
  'bracket-missing', // an opening or closing parenthesis of a number or a clause is lost
  'number-missing', // a unit lost its number
  'number-out-of-order', // a number repeats or jumps
  'name-misspelt', // an agency's name, read by its closeness to another of the plan
  'line-broken', // a line end in the middle of a sentence
  'paragraph-joined', // a task that goes on in a second paragraph
  'stray-punctuation', // a mark that belongs to nothing
  'document-number-damaged',
  'date-damaged',
  'page-furniture', // text around the plan that is not the plan
  'text-truncated', // a sentence that stops before its end
  'gloss-removed', // a pinyin gloss inside a word
  'clause-unread', // responsibility words that were not read as a clause
  'role-unclear', // a member whose role had to be guessed
  'name-unclear', // a member whose name does not look like that of a body
  'column-unclear', // a column of a table whose head was not understood, or a row that does not fit its table
] as const
export type DefectCode = (typeof DEFECT_CODES)[number]

/** Damage or doubt found in the source. The source itself is never changed. Words for people are in `i18n`. */
export interface Defect {
  readonly code: DefectCode
  /** As it stands in the source: `source.slice(span.start, span.end)`. */
  readonly raw: string
  /** How it was read, '' where it was left out, null where no reading was possible. */
  readonly reading: string | null
  readonly span: Span
}

/** Why two names of a plan were taken for one agency. */
export const MERGE_EVIDENCES = [
  'directory', // both are known names of one body
  'misspelt', // one slip away from another name of the plan
  'prefix', // the place or level before it is left out or written in full (省工業和信息化廳、廣電局)
  'abbreviation', // made of characters of the one full name that it fits (人社局)
  'script', // the same name damaged by a conversion between the scripts
] as const
export type MergeEvidence = (typeof MERGE_EVIDENCES)[number]

/** A written form that was resolved to an agency of another name. */
export interface Merge {
  /** `Agency.id`. */
  readonly agency: string
  /** As it stands in the source. */
  readonly written: string
  readonly evidence: MergeEvidence
  /** Where it stands, in order. */
  readonly spans: readonly Span[]
}

/** A responsibility plan, parsed. */
export interface Plan {
  /** Hex fingerprint of the decoded source text; the plan's identity. */
  readonly fingerprint: string
  /** The version of the parser that read it. */
  readonly parserVersion: number
  readonly script: Script
  /** The place whose government issued the plan (天津市, 國 for the State Council …), as written, or null. Part of who `drc` is. */
  readonly place: string | null
  readonly title: Names
  readonly titleSpan: Span | null
  readonly documentNumber: Reading | null
  readonly issuer: Reading | null
  /** ISO date. */
  readonly issuedOn: Reading | null
  readonly chapters: readonly Chapter[]
  /** By first appearance in the text. */
  readonly agencies: readonly Agency[]
  /** By first appearance. */
  readonly merges: readonly Merge[]
  readonly rules: readonly Rule[]
  /** By position. */
  readonly defects: readonly Defect[]
  /** Start of every source line (UTF-16 code units), for line numbers: `lineStarts[0] === 0`. */
  readonly lineStarts: readonly number[]
}
