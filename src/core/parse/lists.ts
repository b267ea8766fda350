import { CLOSERS, loneBrackets, OPENERS, roundBrackets, withPartners } from './lone-brackets.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import { isBareNoun } from './vocabulary.ts'

/**
 * Splits [start, end) at characters of `separators` that stand in no bracket, trimmed; empty parts are left out. What
 * only opens holds nothing together.
 */
export function splitOutside(text: string, start: number, end: number, separators: string): Range[] {
  const parts: Range[] = []
  let depth = 0
  let from = start
  let lone: ReadonlySet<number> | null = null
  for (let i = start; i <= end; i += 1) {
    const unit = i < end ? text.charCodeAt(i) : 0
    // No ideograph is a separator or a bracket.
    if (unit >= 0x3400 && unit < 0xa000) continue
    const character = i < end ? text[i]! : ''
    if (i === end || (depth === 0 && separators.includes(character))) {
      const part = trimRange(text, from, i)
      if (part.end > part.start) parts.push(part)
      from = i + 1
    } else if (OPENERS.includes(character)) depth += (lone ??= loneBrackets(text, start, end)).has(i) ? 0 : 1
    else if (CLOSERS.includes(character) && depth > 0) depth -= 1
  }
  return parts
}

/** 各 with an administrative unit and no noun of its own: the list goes on (各区、县级市; 各省、自治区、直辖市人民政府). */
const OPEN_UNIT =
  /^(?:全?[省市区县州])?各(?:有关|相关)?(?:省|市|州|盟|区|县|旗|镇|乡|街|委|办|局|部|街道|乡镇|直辖市|设区市|地级市|自治区|自治州|县区|区县|市县|县市|市州|市区|省市|省区市|地|部委|委办)(?:\([省市州盟区县旗、,]+\))?$|^(?:有关|相关)(?:省|市|州|盟|区|县|旗|市州)(?:\([省市州盟区县旗、,]+\))?$/u
/** 各盟行政公署、市人民政府: the governments of leagues have a name of their own. */
const LEAGUE = /^各盟(?:行政公署|行署)$/u
/** 各有关部门、单位: the nouns of one 各. */
const BARE_MANY = /^(?:各|.{0,6}(?:有关|相关)).*(?:部门|单位|地区)$/u
/** A level alone is no member: 市、县两级人民政府. */
const LEVEL_ALONE = /^(?:省|市|州|盟|区|县|旗|镇|乡)$/u
const NEXT_LEVEL =
  /^(?:市|州|盟|区|县|旗|镇|乡|街道|村)(?:\([^()]*\))?(?:[两三四]级)?(?:党委和?)?(?:人民政府|政府|有关部门|相关部门|[^、]{0,6}部门)?$/u
/** No name of its own: only 各 in front makes it one. */
const BARE_UNIT = /^(?:有关|相关)?(?:省|市|州|盟|区|县|旗|镇|乡|县级市|自治区|自治州|自治县|直辖市)(?:人民政府|政府)?$/u
/** Another of the units that one 各 stands before. */
export const ANOTHER_UNIT =
  /^(?:有关|相关)?(?:(?:直辖市|自治区|自治州|县级市|县|市)[及和与])?(?:省|市|州|盟|区|县|旗|镇|乡|街|办|委|局|街道|乡镇|县级市|自治区|自治州|自治县|直辖市|计划单列市|县市区|市县区|县区|区县|市区|新区|特区|开发区|功能区|园区|高新区|管委会|委员会|直属机构|直属单位|办事处)(?:\([^()]*\))?(?:人民政府|政府|管委会|管理委员会|办事处|党委|单位|部门|机构)?(?:\([^()]*\))?$/u

/** 政府 behind 党委: the two of one place are named as one. */
export const ONE_WITH_PARTY = /^(?:人民)?政府$/u

/** Without one of these nothing is joined. */
const MAY_BE_JOINED = /各|[有相]关|地方|全|(?:^|[、,;。/|])[ \n]*[省市州盟区县旗镇乡][ \n]*(?:[、,;。/|]|$)/u

/**
 * Joins parts that are one collective name written with an enumeration comma.
 *
 * @param nameEnd where the name in a part ends, before its verb
 */
export function joinUnits(text: string, parts: readonly Range[], nameEnd: (part: Range) => number): Range[] {
  if (parts.length < 2 || !MAY_BE_JOINED.test(text.slice(parts[0]!.start, parts.at(-1)!.end))) return [...parts]
  const joined: Range[] = []
  let open = false
  let level = false
  for (const part of parts) {
    const word = withPartners(roundBrackets(squeeze(text.slice(part.start, nameEnd(part)))))
    const last = joined.at(-1)
    const party =
      last && /^(?:各|地方|全).*(?:党(?:工?委|组)|[市区县州]委)$/u.test(squeeze(text.slice(last.start, last.end)))
    if (last && party && ONE_WITH_PARTY.test(word) && text.slice(last.end, part.start).trim() === '、') {
      joined[joined.length - 1] = { start: last.start, end: part.end }
      open = false
      continue
    }
    const between = last ? text.slice(last.end, part.start).trim() : ''
    // 各区,县级市: a comma where the other should be.
    if (open && last && (between === '、' || (between === ',' && BARE_UNIT.test(word))) && ANOTHER_UNIT.test(word)) {
      joined[joined.length - 1] = { start: last.start, end: part.end }
      open = !/(?:政府|管委会|单位|部门|机构|办事处|委员会|党委)$/u.test(word)
      continue
    }
    const many = last && squeeze(text.slice(last.start, last.end))
    if (last && many && BARE_MANY.test(many) && isBareNoun(word) && text.slice(last.end, part.start).trim() === '、') {
      joined[joined.length - 1] = { start: last.start, end: part.end }
      continue
    }
    if (level && last && NEXT_LEVEL.test(word) && text.slice(last.end, part.start).trim() === '、') {
      joined[joined.length - 1] = { start: last.start, end: part.end }
      level = LEVEL_ALONE.test(word)
      continue
    }
    joined.push(part)
    level = LEVEL_ALONE.test(word)
    open = OPEN_UNIT.test(word) || LEAGUE.test(word) || OPEN_UNIT.test(word.slice(Math.max(0, word.lastIndexOf('各'))))
  }
  return joined
}

/** Whether the last of the units that one 各 stands before has no noun yet: 各省、自治区、直辖市. */
export function isOpenUnit(name: string): boolean {
  const units = name.split('、')
  return OPEN_UNIT.test(units[0]!) && units.slice(1).every((unit) => ANOTHER_UNIT.test(unit))
}
