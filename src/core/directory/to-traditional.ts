import { IN_BOTH } from '../script/in-both.ts'
import { FROZEN_PAIRS } from './frozen-table.ts'

/** Of several Traditional characters, the one that the names of bodies and places use: Simplified, Traditional. */
const IN_NAMES =
  '发發局局术術产產合合家家药藥绿綠团團参參制制馆館台臺教教卫衛出出证證汇匯查查烟煙线線面面干幹表表蒙蒙苏蘇昆昆回回镇鎮云雲游遊划劃准準筑築采採范範儿兒沈瀋'

let traditional: Map<string, string> | null = null

function build(): Map<string, string> {
  const map = new Map<string, string>()
  const several = new Set<string>()
  for (let i = 0; i < FROZEN_PAIRS.length; i += 2) {
    const simplified = FROZEN_PAIRS[i + 1]!
    if (map.has(simplified)) several.add(simplified)
    map.set(simplified, FROZEN_PAIRS[i]!)
  }
  for (const character of map.keys()) {
    if (several.has(character) || IN_BOTH.has(character)) map.delete(character)
  }
  for (let i = 0; i < IN_NAMES.length; i += 2) map.set(IN_NAMES[i]!, IN_NAMES[i + 1]!)
  return map
}

/**
 * The Traditional form of a name made of the directory's own words. Not for text: of characters with several
 * Traditional forms it knows the one that names of bodies use, or leaves them.
 */
export function toTraditional(name: string): string {
  const table = (traditional ??= build())
  return name.replace(/[\u3400-\u9fff]/g, (character) => table.get(character) ?? character)
}
