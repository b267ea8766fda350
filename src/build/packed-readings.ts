import type { Plugin } from 'vite'
import { packedReadings } from '../core/pinyin/readings.ts'

/**
 * Puts the packed table of readings in the place of the package that it is drawn from. Only in a build: everywhere else
 * the table is made when it is needed.
 */
export function packedReadingTable(): Plugin {
  return {
    name: 'packed-readings',
    apply: 'build',
    load(id) {
      if (!/\/src\/core\/pinyin\/readings\.ts$/.test(id)) return null
      return `const packed = ${JSON.stringify(packedReadings())}\nexport const packedReadings = () => packed\n`
    },
  }
}
