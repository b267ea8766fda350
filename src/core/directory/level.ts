import { frozenFold } from './frozen-fold.ts'

/** A level of government, from the State Council down. */
export type Level = 'national' | 'province' | 'city' | 'county'

/** 區 of a 自治區 is a province, of a city a county; so the longer endings come first. */
const ENDINGS: readonly (readonly [RegExp, Level])[] = [
  [/(?:省|自治区|特别行政区)$/, 'province'],
  [/(?:自治州|.{2}州|[市盟]|地区)$/, 'city'],
  [/[区县旗镇乡]$/, 'county'],
]

/**
 * The level of a place by how its name ends, either script: 天津市 is a city here, since its bodies are named
 * 市…. Null for a name that does not tell.
 */
export function levelOfPlace(place: string): Level | null {
  const folded = frozenFold(place)
  return ENDINGS.find(([ending]) => ending.test(folded))?.[1] ?? null
}

const WORDS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:中华人民共和国|国务院|国家|中国|全国|中央|最高)/, 'national'],
  [/^(?:省|自治区)/, 'province'],
  [/^[市州盟](?!场监管)/, 'city'],
  [/^[区县旗](?!域)/, 'county'],
]

/**
 * The level of the government that issued a plan, by the names it gives to bodies: a plan that writes 市財政局
 * is a city's. For plans whose place is not known. National where nothing tells.
 */
export function levelOfNames(names: readonly string[]): Level {
  const counts: Record<Level, number> = { national: 0, province: 0, city: 0, county: 0 }
  for (const name of names) {
    const folded = frozenFold(name)
    const level = WORDS.find(([word]) => word.test(folded))?.[1]
    if (level) counts[level] += 1
  }
  const levels = Object.keys(counts) as Level[]
  return levels.reduce((best, level) => (counts[level] > counts[best] ? level : best), 'national')
}
