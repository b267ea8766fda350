import type { Role } from '../plan/model.ts'
import { isKnownName } from '../directory/known.ts'
import { ANOTHER_UNIT, isOpenUnit, ONE_WITH_PARTY } from './lists.ts'
import { roundBrackets, withoutMarksAround } from './lone-brackets.ts'
import { matchesOf } from './matches.ts'
import { standsAlone } from './names.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import { isBareNoun } from './vocabulary.ts'

/** A name found in a list, in positions of the page. */
export interface Piece extends Range {
  readonly kind: 'name' | 'open-end'
  /** The role that the name carries itself: 市A局(牵头). */
  readonly role: Role | null
}

const NOUN_THAT_GOES_ON = /^(?:单位|部门|地区|机构|企业|组织|团体)(?:以及|[和及与])/u
/** Marks before a name that are no part of it: —— and the stars of a list. */
const MARKS = /^[—–\-─→★☆▲△●○◆◇■□※*·•|/ ]+(?=.)/u
const ONLY_MARKS = /^[—–─→|★☆▲△●○◆◇■□※*·• ]*$/u
const JOINT = /[ \n]*(?:以及|[和及与暨/])[ \n]*/gu
/** White space, and a point where a comma should be. */
const WHITE = /(?<![和及与暨/ \n.·])[ \n.·]+(?![和及与暨/ \n.·]|以及)/gu
/** Names that stand one a line are no longer. */
const LONGEST_STACKED = 20
const MAY_JOIN = /[和及与暨/ \n.·]/u

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
    if (!white && isOpenUnit(left) && ANOTHER_UNIT.test(right)) continue
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
