import type { Language, Messages } from '../messages.ts'

/** What is said only where several plans are open together, in one language. */
export interface SeveralMessages {
  /** What several plans are called together. */
  readonly title: (plans: number) => string
  /** Opens one of them alone. */
  readonly alone: string
  /** Opens the document of a task, at the task. */
  readonly inPlan: string
  readonly oneText: string
  /** How several plans are handed on. */
  readonly byLink: string
  readonly notSaved: string
  readonly chooseText: string
  readonly oneCompared: string
}

/** What a catalogue says otherwise where chapters are plans and items are their chapters. */
export interface Reworded {
  readonly messages: SeveralMessages
  readonly reword: (messages: Messages) => Messages
}

export type SeveralCatalogue = Readonly<Record<Language, Reworded>>
