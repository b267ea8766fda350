import type { Language } from '../messages.ts'

/** What the self-test looks at, in the order in which it is shown. */
export const CHECKS = [
  'stored',
  'storage',
  'persistence',
  'room',
  'worker',
  'clipboard',
  'download',
  'print',
  'locks',
  'segmenter',
  'trusted',
] as const
export type Check = (typeof CHECKS)[number]

/** What it tells of program, plan and machine. */
export const FACTS = [
  'version',
  'form',
  'address',
  'plan',
  'text',
  'corrections',
  'language',
  'window',
  'browser',
] as const
export type Fact = (typeof FACTS)[number]

/** What the box about the program says, in one language. */
export interface AboutMessages {
  readonly title: string
  readonly close: string
  readonly purpose: string
  readonly privacy: string
  readonly versionLine: (version: string, build: string) => string
  readonly saveTitle: string
  readonly saveNote: string
  readonly save: string
  readonly saved: (name: string) => string
  readonly saveFailed: string
  readonly testTitle: string
  readonly testNote: string
  readonly testing: string
  readonly copy: string
  readonly copied: string
  readonly checks: Readonly<Record<Check, string>>
  readonly answers: Readonly<Record<'yes' | 'no' | 'unknown', string>>
  readonly facts: Readonly<Record<Fact, string>>
  readonly forms: Readonly<Record<'hosted' | 'file', string>>
  readonly characters: (n: number) => string
  readonly megabytes: (used: number, of: number) => string
  readonly licencesTitle: string
  readonly licencesNote: string
  readonly noText: string
  readonly fragile: string
  readonly fragileSave: string
  /** The sheet of shortcuts: keys, and what they do. */
  readonly keys: {
    readonly title: string
    readonly rows: readonly (readonly [string, string])[]
    readonly close: string
  }
}

/** A catalogue by language. */
export type AboutCatalogue = Readonly<Record<Language, AboutMessages>>
