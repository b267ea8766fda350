import type { Trouble } from './trouble.ts'

/** The tables, and the field that is the key of each. */
export const TABLE_KEYS = {
  /** The list of plans, small rows. */
  plans: 'fingerprint',
  /** The plans themselves. */
  contents: 'fingerprint',
  /** The texts they were read from. */
  sources: 'fingerprint',
  /** What a person has corrected in the reading of a plan, a row a plan. */
  corrections: 'fingerprint',
  /** What the search has folded of a plan, a row a plan. It can be built anew. */
  indexes: 'fingerprint',
  /** Saved views. */
  views: 'id',
  settings: 'key',
} as const
export type Table = keyof typeof TABLE_KEYS
export const TABLES = Object.keys(TABLE_KEYS) as readonly Table[]

/** A row as it is written. What is read is `unknown` until it is rebuilt. */
export type Row = object

/** One write. */
export type Change = { readonly table: Table; readonly put: Row } | { readonly table: Table; readonly remove: string }

/** What can be read inside a transaction. */
export interface Rows {
  /** The row with this key, undefined where there is none. */
  get(table: Table, key: string): Promise<unknown>
  /** Every row, by key. */
  all(table: Table): Promise<readonly unknown[]>
}

/** What a transaction decided on: the writes, all or none of which are made, and what its caller is told. */
export interface Decision<T> {
  readonly changes: readonly Change[]
  readonly result: T
}

/** Where a write ended up: on the disk, or in memory until the page is left, and why. */
export type Kept = { readonly where: 'disk' } | { readonly where: 'memory'; readonly reason: Trouble }

/**
 * The place where everything a person keeps is kept. Nothing here rejects because of storage: what
 * cannot be stored is held in memory, what cannot be read is absent.
 */
export interface Storage {
  readonly kind: 'indexeddb' | 'memory'
  /** What a person should know, or null. Changes over time where `kind` is 'indexeddb'. */
  readonly trouble: Trouble | null
  /** Calls `listener` after each change of `trouble`; the answer ends that. */
  subscribe(listener: () => void): () => void
  /** Reads from some tables as they are at one moment. `work` awaits nothing but the rows. */
  read<T>(tables: readonly Table[], work: (rows: Rows) => Promise<T>): Promise<T>
  /**
   * Reads from some tables and writes to them in one transaction: all of the changes or none. `decide` awaits
   * nothing but the rows, has no side effects (it may be asked twice) and leaves the rows as they are.
   */
  change<T>(
    tables: readonly Table[],
    decide: (rows: Rows) => Promise<Decision<T>>,
  ): Promise<{ readonly result: T; readonly kept: Kept }>
  /** Lets go of the database. Afterwards the storage must not be used. */
  close(): void
}
