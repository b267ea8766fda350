import type { MergeEvidence } from '../plan/model.ts'

/** A name of a plan that may be another form of one of its other names. Folded: one script, no punctuation. */
export interface Form {
  readonly key: string
  readonly count: number
}

/** The levels that a body's name begins with. */
const LEVEL = /^[省市区县州盟旗]/u
/** Words that a short name leaves out without becoming another body's. */
const GENERIC = ['监督管理', '行政管理', '管理', '服务', '监督', '行政', '事务', '人民', '和', '与', '及']
const SHORTEST = 3
const LONGEST = 30
/** In a larger family the names tell too little of each other. */
const MOST = 400

/** A name with 委員會 and 辦公室 in their short forms, and without what joins words. */
function shortened(key: string): string {
  return key
    .replace(/委员会/gu, '委')
    .replace(/办公[室厅]/gu, '办')
    .replace(/(?<=.)[和与及](?=.)/gu, '')
}

/** Whether `short` is `long` without words that any body's name can have. */
function withoutGeneric(short: string, long: string): boolean {
  return GENERIC.some((word) => {
    for (let at = long.indexOf(word, 1); at > 0; at = long.indexOf(word, at + 1)) {
      if (long.slice(0, at) + long.slice(at + word.length) === short) return true
    }
    return false
  })
}

/** Whether `short` takes single characters of the words of `long` between the same ends: 市人社局. */
function takesCharacters(short: string, long: string): boolean {
  const level = LEVEL.test(short) ? 1 : 0
  if (short.slice(0, level) !== long.slice(0, level) || short.at(-1) !== long.at(-1)) return false
  const middle = short.slice(level, -1)
  const words = long.slice(level, -1)
  // Two characters at least, each of a word of two at least, the first one of the first word.
  if (middle.length < 2 || words.length < middle.length * 2 || middle[0] !== words[0]) return false
  let at = -2
  for (const character of middle) {
    at = words.indexOf(character, at + 2)
    if (at < 0) return false
  }
  return true
}

/**
 * Whether a short name is a form of a long one by the rules of the language; the directory is not asked.
 *
 * @param one the short name, and `other` the long one, as they are shortened
 */
export function abbreviates(
  short: string,
  long: string,
  one: string = shortened(short),
  other: string = shortened(long),
): boolean {
  if (short === long || short.length < SHORTEST || long.length > LONGEST) return false
  if (one === other) return true
  return one.length < other.length && (withoutGeneric(one, other) || takesCharacters(one, other))
}

/** The form that a name has with the level in place of the whole place: 海州市財政局 → 市財政局. */
function withoutPlace(key: string, place: string): string | null {
  if (place.length < 2 || !key.startsWith(place) || key.length < place.length + 2) return null
  const level = place.at(-1)!
  return LEVEL.test(level) ? level + key.slice(place.length) : null
}

/**
 * Finds names of a plan that are other forms of a fuller one of the same plan: where exactly one fits.
 *
 * @param forms the names that are no collectives
 * @param place the plan's place, folded, '' where it is not known
 * @param same whether the directory allows two names to be one body
 * @returns for each name that is another's form the fuller name and why
 */
export function kinOf(
  forms: readonly Form[],
  place: string,
  same: (one: string, other: string) => boolean,
): Map<string, { readonly key: string; readonly evidence: MergeEvidence }> {
  const known = new Set(forms.map(({ key }) => key))
  const kin = new Map<string, { key: string; evidence: MergeEvidence }>()
  // Only names that begin and end alike can be short and long forms of one.
  const families = new Map<string, string[]>()
  const shortOf = new Map(forms.map(({ key }) => [key, shortened(key)]))
  const familyOf = (key: string): string[] => {
    const name = `${key[0]!}${shortOf.get(key)!.at(-1)!}`
    const family = families.get(name) ?? []
    if (family.length === 0) families.set(name, family)
    return family
  }
  for (const { key } of forms) familyOf(key).push(key)
  for (const { key } of forms) {
    const local = withoutPlace(key, place)
    if (local !== null && known.has(local)) {
      kin.set(key, { key: local, evidence: 'prefix' })
      continue
    }
    if (!LEVEL.test(key)) {
      const levelled = ['省', '市', '区', '县', '州', '自治区']
        .map((level) => level + key)
        .filter((name) => known.has(name))
      if (levelled.length === 1 && same(key, levelled[0]!)) {
        kin.set(key, { key: levelled[0]!, evidence: 'prefix' })
        continue
      }
    }
    if (key.length > 12) continue
    const family = familyOf(key)
    if (family.length > MOST) continue
    const short = shortOf.get(key)!
    const longer = family.filter((other) => abbreviates(key, other, short, shortOf.get(other)) && same(key, other))
    const [only] = longer
    if (only !== undefined && longer.length === 1 && key.length < only.length)
      kin.set(key, { key: only, evidence: 'abbreviation' })
  }
  return kin
}
