import type { Range } from './range.ts'
import type { FoundRule } from './rules.ts'
import type { Statement } from './statement.ts'

/** A clause found in the text, before it has a place in the outline. */
export interface FoundClause extends Range {
  readonly statement: Statement
  /** A bracket of the clause that is lost. */
  readonly lost: 'opening' | 'closing' | null
  /** Where the text begins or ends in the middle of the clause: what is left of the name there, which is not read. */
  readonly cut?: Range
  /** The clause is a heading, and names whose tasks stand below it. */
  readonly heading?: boolean
}

/** The clauses of a page in document order, and the brackets that a person should look at. */
export interface FoundClauses {
  readonly clauses: readonly FoundClause[]
  /** Brackets with responsibility words that could not be read. */
  readonly unread: readonly Range[]
  /** Sentences that say for many clauses who does what. */
  readonly rules: readonly FoundRule[]
}
