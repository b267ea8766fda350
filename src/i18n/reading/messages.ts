import type { DefectCode, Script } from '../../core/plan/model.ts'
import type { Language } from '../messages.ts'

/** What is said where the plan is read task by task: as its text and as a table. Apart from the rest, so that the first view does without it. */
export interface ReadingMessages {
  readonly text: {
    readonly line: (n: number) => string
    readonly contents: string
    readonly damage: string
    readonly defects: Readonly<Record<DefectCode, (raw: string, reading: string | null) => string>>
    readonly defectsFound: (n: number) => string
    readonly before: string
    readonly after: string
    /** The script that the text is read in, as a choice; whether it is the one that it was written in. */
    readonly script: string
    readonly inScript: (script: Script, own: boolean) => string
    /** How it was converted from the script of the source; `not` where it could not be. */
    readonly converted: Readonly<Record<'words' | 'characters' | 'not', (from: Script) => string>>
    /** Said where the source cannot be had. */
    readonly fromFields: string
    readonly found: (n: number) => string
    readonly previous: string
    readonly next: string
    readonly nextDamage: (n: number) => string
    readonly moreNotes: (n: number) => string
    readonly fewerNotes: string
    readonly linkTo: (label: string) => string
    readonly cite: (label: string) => string
    readonly cited: string
    readonly quotation: (c: { sentence: string; citation: string; link: string }) => string
    /** A name, or '' for the whole clause. */
    readonly uncount: (name: string) => string
    readonly uncounted: (name: string) => string
    readonly recount: string
    readonly recounted: (name: string) => string
  }
  readonly table: {
    /** Which columns stand. */
    readonly columns: string
    readonly line: string
    readonly due: string
    readonly no: string
    readonly item: string
    readonly task: string
    readonly agencies: string
    readonly none: string
    readonly etc: string
    readonly others: (n: number) => string
    /** For the edge of a column, which is moved. */
    readonly widthOf: (column: string) => string
    readonly copy: string
    readonly copied: string
    readonly sortBy: (column: string) => string
    readonly expand: string
    readonly collapse: string
    readonly csv: string
    readonly caption: (n: number) => string
    readonly sort: string
  }
}

export type ReadingCatalogue = Readonly<Record<Language, ReadingMessages>>
