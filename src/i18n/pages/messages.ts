import type { Place } from '../../core/dossier/place.ts'
import type { Tally } from '../../core/plan/tally.ts'
import type { Language } from '../messages.ts'

/** What the pages about one thing say: dossiers and comparisons. */
export interface PagesMessages {
  readonly dossier: {
    /** What the sheets are called in their heads. */
    readonly ofAgency: string
    readonly ofTask: string
    readonly print: string
    readonly backTo: (name: string) => string
    readonly toNetwork: string
    /** Under what filter the figures stand. */
    readonly filtered: (filter: string) => string
    /** How much of the plan it carries; the others are the agencies it shares the rest with. */
    readonly sum: (figures: {
      readonly tasks: Tally
      readonly of: Tally
      readonly chapters: readonly string[]
      readonly alone: number
      readonly together: number
      readonly partners: number
    }) => string
    readonly places: string
    readonly place: (place: Place) => string
    readonly chapters: string
    readonly share: (n: number, of: number) => string
    readonly partners: string
    readonly nobodyElse: string
    readonly line: (n: number) => string
    /** How to read the sheet, at its foot. */
    readonly foot: string
    readonly dial: (name: string) => string
    readonly choose: string
    readonly chooseHint: string
    readonly none: string
    readonly dismissFilter: string
    /** Which of its item's tasks it is. */
    readonly position: (n: number, of: number) => string
    readonly sameItem: (title: string) => string
    readonly actors: string
    readonly inPlan: string
  }
  readonly compare: {
    readonly title: string
    readonly what: string
    readonly agencies: string
    readonly plans: string
    readonly first: string
    readonly second: string
    readonly choose: string
    readonly swap: string
    readonly figures: string
    readonly figure: {
      readonly tasks: string
      readonly alone: string
      readonly chapters: string
      readonly partners: string
      readonly agencies: string
      readonly noLead: string
      readonly severalLeads: string
    }
    readonly difference: string
    readonly byChapter: string
    /** How many tasks both have there. */
    readonly shared: (n: number) => string
    readonly only: (name: string) => string
    readonly both: string
    readonly tasks: (n: number) => string
    readonly partners: string
    readonly none: string
    readonly pickTwo: string
    readonly pickPlan: string
    readonly noOther: string
    readonly absent: string
    readonly openLibrary: string
    readonly loading: string
    /** How agencies and chapters of two plans were matched, and which part of the filter counts. */
    readonly matched: string
    readonly rolesOnly: string
    readonly bodies: string
    readonly bodiesCount: (n: number) => string
    readonly chapters: string
    readonly onlyThere: (n: number) => string
    readonly calledThere: (name: string) => string
  }
}

export type PagesCatalogue = Readonly<Record<Language, PagesMessages>>
