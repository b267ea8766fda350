import type { Plugin } from 'vite'
import { packedReadings } from '../core/pinyin/readings.ts'
import { packedCharacters } from '../core/script/character-pairs.ts'
import { packedSimplifiedPhrases } from '../core/script/simplified-phrases.ts'
import { packedTraditionalCharacters } from '../core/script/traditional-characters.ts'
import { packedTraditionalPhrases } from '../core/script/traditional-phrases.ts'

/** By module of the core: the name of the function that makes a packed table there, and the function. */
const TABLES: ReadonlyMap<string, readonly [name: string, make: () => string]> = new Map([
  ['pinyin/readings.ts', ['packedReadings', packedReadings]],
  ['script/character-pairs.ts', ['packedCharacters', packedCharacters]],
  ['script/simplified-phrases.ts', ['packedSimplifiedPhrases', packedSimplifiedPhrases]],
  ['script/traditional-characters.ts', ['packedTraditionalCharacters', packedTraditionalCharacters]],
  ['script/traditional-phrases.ts', ['packedTraditionalPhrases', packedTraditionalPhrases]],
])

/**
 * Puts packed tables in the place of the dictionaries that they are drawn from, which are larger and of no other use:
 * wherever something of the core is built, the page, a worker, the single file. Only in a build: everywhere else a table
 * is made when it is needed.
 */
export function packedTables(): Plugin {
  return {
    name: 'packed-tables',
    apply: 'build',
    load(id) {
      const path = /\/src\/core\/(.+)$/.exec(id)?.[1]
      const table = path === undefined ? undefined : TABLES.get(path)
      if (!table) return null
      const [name, make] = table
      return `const packed = ${JSON.stringify(make())}\nexport const ${name} = () => packed\n`
    },
  }
}
