import type { Plugin } from 'vite'
import { packedCharacters } from '../core/script/character-pairs.ts'

/**
 * Puts the packed table of characters in the place of the dictionaries that it is made from, which are twice its size
 * and of no other use. Only in a build: everywhere else the table is made when it is needed.
 */
export function packedCharacterTable(): Plugin {
  return {
    name: 'packed-characters',
    apply: 'build',
    load(id) {
      if (!/\/src\/core\/script\/character-pairs\.ts$/.test(id)) return null
      return `const packed = ${JSON.stringify(packedCharacters())}\nexport const packedCharacters = () => packed\n`
    },
  }
}
