import type { ParseError } from '../core/parse/parse.ts'
import type { Plan } from '../core/plan/model.ts'
import type { Encoding } from '../intake/decode.ts'
import type { IntakeDoubt } from '../intake/intake.ts'
import type { Kind } from '../intake/kind.ts'
import type { Refusal } from '../intake/refusal.ts'

/** What a person brings: a file, or the text that was pasted. A file is read where it is worked on, not before. */
export type Given =
  | { readonly name: string; readonly file: Blob; readonly encoding: Encoding | null }
  | { readonly name: string; readonly text: string }

/** The steps that a person sees, in order. */
export const STEPS = ['text', 'units', 'agencies', 'check'] as const
export type Step = (typeof STEPS)[number]

/** What was found so far; the figures only grow. */
export interface Counts {
  readonly chapters: number
  readonly items: number
  readonly tasks: number
  readonly agencies: number
  readonly assignments: number
  /** Told first, while tasks are not yet known. */
  readonly clauses: number
}

/** How far an import is: the step at hand, and how much of all there is to do is done (0 to 1). */
export interface ImportProgress {
  readonly step: Step
  readonly done: number
  readonly counts: Counts
}

/** A plan with the text it was read from, and how that was found. */
export interface ReadPlan {
  readonly kind: Exclude<Kind, 'qiantou'>
  readonly plan: Plan
  readonly source: string
  /** Null where the file brings its own. */
  readonly encoding: Encoding | null
  readonly certain: boolean
  /** The encodings that may be chosen instead, the likeliest first. */
  readonly alternatives: readonly Encoding[]
  readonly doubts: readonly IntakeDoubt[]
}

/** A file that was exported from here: its content is for whoever knows that format. */
export interface ReadExport {
  readonly kind: 'qiantou'
  readonly content: string
}

/** What comes of an import. */
export type Imported = ReadPlan | ReadExport

/** Why there is no plan: of the file, of its text, or of the worker (`crashed`, `silent`, `incoherent`). */
export type ImportErrorCode = Refusal | ParseError | 'unreadable-file' | 'crashed' | 'silent' | 'incoherent'

/** An error as it travels. `detail` may be empty. */
export interface ImportProblem {
  readonly error: ImportErrorCode
  readonly detail: string
}

/** To the worker. */
export interface ImportRequest {
  readonly id: number
  readonly given: Given
}

/** From the worker. `ready` comes first, before anything is asked: a worker that never says so was refused. */
export type ImportMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ImportProgress }
  | { readonly type: 'result'; readonly id: number; readonly result: Imported }
  | { readonly type: 'problem'; readonly id: number; readonly problem: ImportProblem }
