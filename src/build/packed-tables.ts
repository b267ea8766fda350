import type { Plugin } from 'vite'
import { packedCharacterTable } from './packed-characters.ts'
import { packedReadingTable } from './packed-readings.ts'

/** What packs the large tables of the core, wherever something of it is built: the page, a worker, the single file. */
export function packedTables(): Plugin[] {
  return [packedCharacterTable(), packedReadingTable()]
}
