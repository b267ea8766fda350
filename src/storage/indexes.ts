import type { Correction } from '../core/correct/correction.ts'
import { own } from '../core/plan/fields.ts'
import { INDEX_VERSION } from '../core/search/index-version.ts'
import type { StoredTexts } from '../core/search/search-index.ts'
import type { Storage } from './contract.ts'

/** A search index as it is kept: what it was built from and by, and the folded texts. */
export interface IndexRow {
  readonly fingerprint: string
  /** Says from what and by which version it was built; another one makes it worthless. */
  readonly stamp: string
  readonly texts: StoredTexts
}

/** Says what an index is built from and by: the version of the search and of the parser, and the corrections. */
export function indexStamp(parserVersion: number, corrections: readonly Correction[]): string {
  let hash = 0x811c9dc5
  for (const unit of JSON.stringify(corrections)) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193)
  return `${INDEX_VERSION}.${parserVersion}.${(hash >>> 0).toString(36)}`
}

function restoreTexts(value: unknown): StoredTexts | null {
  if (typeof value !== 'object' || value === null) return null
  const [solid, breaks, starts, sounds] = ['solid', 'breaks', 'starts', 'sounds'].map((key) => own(value, key))
  if (typeof solid !== 'string' || typeof sounds !== 'string' || sounds.length !== solid.length) return null
  if (!(breaks instanceof Uint8Array) || breaks.length !== solid.length || !(starts instanceof Uint32Array)) return null
  if (starts.length === 0 || starts[0] !== 0 || starts.at(-1) !== solid.length) return null
  for (let i = 1; i < starts.length; i += 1) if (starts[i]! <= starts[i - 1]!) return null
  return { solid, breaks, starts, sounds }
}

/** The index of a plan; null where none is kept, where it was built from or by something else, and where it does not hold. */
export async function readIndex(storage: Storage, fingerprint: string, stamp: string): Promise<StoredTexts | null> {
  const row = await storage.read(['indexes'], (rows) => rows.get('indexes', fingerprint))
  if (typeof row !== 'object' || row === null || own(row, 'stamp') !== stamp) return null
  return restoreTexts(own(row, 'texts'))
}

/** Keeps the index of a plan in the place of the one before. */
export async function saveIndex(storage: Storage, row: IndexRow): Promise<void> {
  await storage.change(['indexes'], () =>
    Promise.resolve({ changes: [{ table: 'indexes', put: row }], result: undefined }),
  )
}
