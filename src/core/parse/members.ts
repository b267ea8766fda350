import type { Role } from '../plan/model.ts'
import { isKnownName } from '../directory/known.ts'
import { isCollectiveName } from '../directory/collective.ts'
import { CLOSERS, loneBrackets, OPENERS, withoutMarksAround, withPartners } from './lone-brackets.ts'
import { matchesOf } from './matches.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import { endsLikeBody, isBareNoun } from './vocabulary.ts'

/** A name found in a list, in positions of the page. */
export interface Piece extends Range {
  readonly kind: 'name' | 'open-end'
  /** The role that the name carries itself: 市A局(牵头). */
  readonly role: Role | null
}

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
const NEXT_UNIT =
  /^(?:有关|相关)?(?:(?:直辖市|自治区|自治州|县级市|县|市)[及和与])?(?:省|市|州|盟|区|县|旗|镇|乡|街|办|委|局|街道|乡镇|县级市|自治区|自治州|自治县|直辖市|计划单列市|县市区|市县区|县区|区县|市区|新区|特区|开发区|功能区|园区|高新区|管委会|委员会|直属机构|直属单位|办事处)(?:\([^()]*\))?(?:人民政府|政府|管委会|管理委员会|办事处|党委|单位|部门|机构)?(?:\([^()]*\))?$/u

/** A name with round brackets in place of others: 各市、县〔市、区〕政府. */
function roundBrackets(name: string): string {
  return /[[【〔〈]/u.test(name) ? name.replace(/[[【〔〈]/gu, '(').replace(/[\]】〕〉]/gu, ')') : name
}

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
    if (open && last && (between === '、' || (between === ',' && BARE_UNIT.test(word))) && NEXT_UNIT.test(word)) {
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

const NOUN_THAT_GOES_ON = /^(?:单位|部门|地区|机构|企业|组织|团体)(?:以及|[和及与])/u
const ONE_WITH_PARTY = /^(?:人民)?政府$/u
/** Marks before a name that are no part of it: —— and the stars of a list. */
const MARKS = /^[—–\-─→★☆▲△●○◆◇■□※*·•|/ ]+(?=.)/u
const ONLY_MARKS = /^[—–─→|★☆▲△●○◆◇■□※*·• ]*$/u
const JOINT = /[ \n]*(?:以及|[和及与暨/])[ \n]*/gu
/** White space, and a point where a comma should be. */
const WHITE = /(?<![和及与暨/ \n.·])[ \n.·]+(?![和及与暨/ \n.·]|以及)/gu
/** Names that stand one a line are no longer. */
const LONGEST_STACKED = 20
const MAY_JOIN = /[和及与暨/ \n.·]/u

/** What the name of a collective ends in, besides what a body's does. */
const MANY = /(?:地|级|街|方|村|居|户|社区|主体|成员|人员|党委|政府)$/u

/** No name says when, or to whom something is sent. */
const SAYS_WHEN = /\d[月日](?!报|刊)|每[年月季]|报送|报告给|提交/u

/** What begins with what is to be done is no name: 成立雙向轉診管理中心. A group may be called by its aim. */
const BEGINS_WITH_ACTION =
  /^(?:进一步|加快|加大|大力|积极|深入|统筹|整合|支持|推动|推进|依托|发挥|利用|围绕|聚焦|提升|扩大|培育|引进|选取|选择|纳入|涵盖|涉及|面向|针对|覆盖|成立|建立|设立|组建|打造|加强|开展|完善|健全|制定|做好|强化|鼓励|引导|督促|根据|按照|确保|实现)(?!.*(?:小组|专班|委员会|办公室|办)$)/u

/** What no name holds: a mark that ends a part, the verb of a clause; and no name begins with a bracket. */
const NO_NAME = /^[([【〔〈]|[;:。!?]|负责(?!人)/u

/** Answers by name: a plan writes the same names again and again. Emptied when it is full. */
const answers = new Map<string, boolean>()
const MOST_ANSWERS = 20_000

/** Whether a name can stand alone as one member. */
function standsAlone(name: string): boolean {
  const known = answers.get(name)
  if (known !== undefined) return known
  const answer =
    !isBareNoun(name) &&
    !SAYS_WHEN.test(name) &&
    !BEGINS_WITH_ACTION.test(name) &&
    !NO_NAME.test(name) &&
    (endsLikeBody(name) || (MANY.test(name.replace(/\([^()]*\)$/u, '').slice(-2)) && isCollectiveName(name)))
  if (answers.size >= MOST_ANSWERS) answers.clear()
  if (name.length <= 60) answers.set(name, answer)
  return answer
}

/** Words that white space got into, at whose first character a name could end: 人力资源社 会保障部. */
const BROKEN_WORD = /^(?:部门|社会|委员|办公|政府|区县|县区|乡镇|场监|单位|机构|行政|会议)$/u
/** What a body does, behind whose name it stands alone: 国家税务 总局. */
const GOVERNS = /(?:国务院|政府|[省市区县级直]|税务|烟草|邮政|气象|海事|电力|燃气|石油|电信|移动|联通)$/u
const BELONGS = /^(?:管理|专卖|监测|服务|监督|总局|总公司|分公司|公司|集团|局|办事处|[有相]关(?:部门|单位|地区|机构))/u

/**
 * Whether white space stands between two names, and is no slip inside one: the directory does not know them as one,
 * and either half is whole.
 */
function areTwoNames(left: string, right: string): boolean {
  const next = /^.+?(?=[等及和与])/u.exec(right)?.[0] ?? right
  if (left.length < 3 || next.length < 3 || left.endsWith('等')) return false
  if (BROKEN_WORD.test(left.at(-1)! + next[0]!)) return false
  if (BELONGS.test(next) && GOVERNS.test(left)) return false
  return !isKnownName(left + next) || (isKnownName(left) && isKnownName(next))
}

/** Whether a line end is that of the page, not of a name: the line before it is longer than one name. */
function isWrapped(text: string, newline: number): boolean {
  const at = text.indexOf('\n', newline)
  return at - (text.lastIndexOf('\n', at - 1) + 1) > LONGEST_STACKED
}

/** Whether the last of the units that one 各 stands before has no noun yet: 各省、自治区、直辖市. */
function isOpenUnit(name: string): boolean {
  const units = name.split('、')
  return OPEN_UNIT.test(units[0]!) && units.slice(1).every((unit) => NEXT_UNIT.test(unit))
}

/** Cuts a part at 和, 及, 与 and at white space where a whole name stands on either side; names that contain them stay whole. */
function splitJoined(text: string, part: Range, stacked: boolean): Range[] {
  const body = text.slice(part.start, part.end)
  if (!MAY_JOIN.test(body)) return [part]
  const cuts: Range[] = []
  let from = 0
  for (const match of [...matchesOf(JOINT, body), ...matchesOf(WHITE, body)].sort((a, b) => a.index - b.index)) {
    const left = squeeze(body.slice(from, match.index))
    const right = squeeze(body.slice(match.index + match[0].length))
    const openEnd = /等(?:[^等]*(?:部门|单位|地区|机构|企业|组织|团体))?$/u.test(left)
    const white = !/[^ \n.·]/u.test(match[0])
    if (!(standsAlone(left) || openEnd) || !standsAlone(right)) continue
    if (white && !areTwoNames(left, right)) continue
    if (white && match[0].includes('\n') && !stacked && isWrapped(text, part.start + match.index)) continue
    // 有關部門和單位及各地區: a bare noun goes with what stands before it.
    if (NOUN_THAT_GOES_ON.test(right)) continue
    // 党委和政府 of one place are named as one.
    if (ONE_WITH_PARTY.test(right) && /党(?:工?委|组)$/u.test(left)) continue
    // 各直辖市及县(市)政府: one 各 for both.
    if (!white && isOpenUnit(left) && NEXT_UNIT.test(right)) continue
    // 工商联和 … 商会: brackets are not cut open.
    if (body.slice(from, match.index).split('(').length !== body.slice(from, match.index).split(')').length) continue
    cuts.push(trimRange(text, part.start + from, part.start + match.index))
    from = match.index + match[0].length
  }
  cuts.push(trimRange(text, part.start + from, part.end))
  return cuts.filter(({ start, end }) => end > start)
}

/** Parts of the place, which no body below its government has. */
const OWN_DISTRICTS = /^各(?:有关|相关)?(?:区|县|市|镇|乡|街|地|州)/u

/** A name in which nothing has to be looked for. */
const ONE_NAME = /^[^和及与暨/ \n.·各等()[\]【】〔〕〈〉《》“”「」『』,、;:。!?—–\-─→★☆▲△●○◆◇■□※*•|]+$/u

/** Two collectives without anything between them: 各地区各有关部门. */
function splitCollectives(text: string, part: Range): Range[] {
  const body = text.slice(part.start, part.end)
  const second = body.indexOf('各', 1)
  if (second < 2) return [part]
  const left = body.slice(0, second)
  // A comma is lost in front of 各区: 市财政局各区政府.
  const lost =
    second > 3 &&
    OWN_DISTRICTS.test(body.slice(second)) &&
    !/[省市区县州级直国政府委]$/u.test(left) &&
    standsAlone(left)
  if (
    !lost &&
    !/^各(?:有关|相关)?(?:地区|地方|地|省|市|州|区|县|镇|乡|街道|部门|单位|.{1,8}(?:政府|部门|单位|管委会))$/u.test(
      left,
    )
  ) {
    return [part]
  }
  return [
    { start: part.start, end: part.start + second },
    { start: part.start + second, end: part.end },
  ]
}

const ROLE_BRACKET: readonly (readonly [RegExp, Role | null])[] = [
  [/\((?:含|包括|不含|以?下同|以下简称)[^()]*\)$/u, null],
  [/\((?:按照?[^()]{0,12}|分别|共同|分工)(?:负责|落实)\)$/u, null],
  [/\((?:总?牵头|主办|主责)(?:单位|部门|机关)?\)$/u, 'lead'],
  [/\((?:配合|协办|参与|参加|协助)(?:单位|部门|机关)?\)$/u, 'participate'],
  [/\((?:负责|责任|承办)(?:单位|部门|机关)?\)$/u, 'responsible'],
  [/\((?:指导|督导)(?:单位|部门)?\)$/u, 'guide'],
]

/** 等 at the end of a list, with the bodies that are not named: 等市有关部门. 高等 and 平等 are words. */
function openEndAt(body: string): number {
  for (let i = body.indexOf('等'); i >= 0; i = body.indexOf('等', i + 1)) {
    const left = squeeze(body.slice(0, i))
    const right = squeeze(body.slice(i + 1))
    if (/[高初中平同相]$/u.test(left) && right !== '') continue
    if (
      right === '' ||
      isBareNoun(right) ||
      standsAlone(right) ||
      /(?:部门|单位|地区|机构|企业|各方|方面)(?:\([^()]*\))?$/u.test(right)
    )
      return i
  }
  return -1
}

/**
 * Reads one part of a list (between two enumeration commas) into names and open ends.
 *
 * @param stacked whether names can stand one a line, as they do in a cell
 */
export function piecesOf(text: string, part: Range, stacked = false): Piece[] {
  const pieces: Piece[] = []
  // Longer than any list of names without an enumeration comma: one piece, which will not pass for a member.
  if (part.end - part.start > 160) return [{ start: part.start, end: part.end, kind: 'name', role: null }]
  if (ONE_NAME.test(text.slice(part.start, part.end)))
    return [{ start: part.start, end: part.end, kind: 'name', role: null }]
  for (const joined of splitJoined(text, part, stacked)) {
    for (const range of splitCollectives(text, joined)) {
      const body = text.slice(range.start, range.end)
      const open = openEndAt(body)
      let name = open < 0 ? range : trimRange(text, range.start, range.start + open)
      let role: Role | null = null
      const spoken = text.slice(name.start, name.end)
      for (const [pattern, meant] of /[)\]】〕〉]$/u.test(spoken) ? ROLE_BRACKET : []) {
        const match = pattern.exec(roundBrackets(spoken))
        if (!match) continue
        role = meant
        name = trimRange(text, name.start, name.start + match.index)
        break
      }
      if (ONLY_MARKS.test(text.slice(name.start, name.end))) name = { start: name.end, end: name.end }
      const marks = MARKS.exec(text.slice(name.start, name.end))?.[0].length ?? 0
      name = withoutMarksAround(text, { start: name.start + marks, end: name.end })
      if (name.end > name.start) pieces.push({ start: name.start, end: name.end, kind: 'name', role })
      if (open >= 0) pieces.push({ start: range.start + open, end: range.end, kind: 'open-end', role: null })
    }
  }
  return pieces
}

/** Whether a name can be that of a member: it ends like a body, or stands for many. */
export function looksLikeMember(text: string, { start, end }: Range): boolean {
  const name = squeeze(text.slice(start, end))
  return name.length <= 40 && standsAlone(name)
}

/** Whether a cell is a list of names and nothing else. */
export function isListOfNames(text: string, cell: Range): boolean {
  const names = splitOutside(text, cell.start, cell.end, '、,;/\n')
  return names.length > 0 && cell.end - cell.start < 300 && names.every((name) => looksLikeMember(text, name))
}
