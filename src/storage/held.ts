import type { Change, Row, Rows, Table } from './contract.ts'
import { TABLE_KEYS } from './contract.ts'

/** Rows of an empty store, or of one that cannot be read. */
export const NO_ROWS: Rows = {
  get: () => Promise.resolve(undefined),
  all: () => Promise.resolve([]),
}

function keyOf(table: Table, row: unknown): string {
  return String((row as Readonly<Record<string, unknown>>)[TABLE_KEYS[table]])
}

function target(change: Change): string {
  return 'put' in change ? keyOf(change.table, change.put) : change.remove
}

/** Changes held in memory, seen as if they had been made: the whole of a memory storage, or what a disk did not take. */
export class Held {
  /** Null marks a row as removed. */
  readonly #tables = new Map<Table, Map<string, Row | null>>()

  get isEmpty(): boolean {
    return this.changes.length === 0
  }

  /** What is held, as changes that would make it so. */
  get changes(): Change[] {
    return [...this.#tables].flatMap(([table, rows]) =>
      [...rows].map(([key, row]) => (row ? { table, put: row } : { table, remove: key })),
    )
  }

  keep(changes: readonly Change[]): void {
    for (const change of changes) {
      const rows = this.#tables.get(change.table) ?? new Map<string, Row | null>()
      this.#tables.set(change.table, rows)
      rows.set(target(change), 'put' in change ? change.put : null)
    }
  }

  /** Lets go of every row that these changes are about: they are stored now. */
  forget(changes: readonly Change[]): void {
    for (const change of changes) this.#tables.get(change.table)?.delete(target(change))
  }

  /** The rows of a store with what is held laid over them. */
  over(below: Rows): Rows {
    return {
      get: (table, key) => {
        const row = this.#tables.get(table)?.get(key)
        return row === undefined ? below.get(table, key) : Promise.resolve(row ?? undefined)
      },
      all: async (table) => {
        const rows = this.#tables.get(table)
        const stored = await below.all(table)
        if (!rows) return stored
        const untouched = stored.filter((row) => !rows.has(keyOf(table, row)))
        const merged = [...untouched, ...[...rows.values()].filter((row) => row !== null)]
        return merged.sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1))
      },
    }
  }
}
