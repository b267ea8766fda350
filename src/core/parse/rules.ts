import type { Role, RuleCode } from '../plan/model.ts'
import type { Piece } from './members.ts'
import { joinUnits, splitOutside } from './lists.ts'
import { piecesOf } from './members.ts'
import { looksLikeMember } from './names.ts'
import type { Range } from './range.ts'
import { firstAtLeast, trimRange } from './range.ts'
import { FIRST_NAMED_LEADS } from './vocabulary.ts'

/** A sentence that says once for many clauses who does what. */
export interface FoundRule extends Range {
  readonly code: RuleCode
  /** Of a rule that adds members to every clause: who they are. */
  readonly members: readonly Range[]
  /** What those members do. */
  readonly role: Role
}

/** What may follow a rule on the first-named: what the others do. */
const OTHERS =
  /^[ ]*[,;、][ ]*(?:其他|其它|其余|后列|排在?(?:后面|其后)|列?其后)(?:的)?(?:责任|有关|相关)?(?:部门|单位|者)?(?:均|即|都)?(?:为|是|作为)?(?:配合|参与|参加|协办|协助)(?:部门|单位)?(?:[,、]?(?:以)?下同)?/u
const TOGETHER =
  /(?:并列|同时列出|共同列出|所列)(?:的)?(?:责任|各)?(?:部门|单位)?(?:均|都|共同)(?:为|是)?牵头(?:部门|单位)?|(?:无|没有|未列|未明确|不设)牵头(?:部门|单位)的?[,、]?(?:所列)?责任(?:部门|单位)(?:即|均|都)?(?:为|是|作为)牵头(?:部门|单位)?(?:[,、]?(?:以)?下同)?/gu
/** 以下各项均需各地区落实, 各区政府均为各项任务的责任单位: what stands before 不再列出. */
const EVERYWHERE =
  /(?:(?:以下|以上|上述|本(?:方案|清单|表|分工)|各项|所有|全部|下列)[^。;:\n]{0,14}?(?:均|都)(?:需要?|须|应|要|由|涉及)(?:由)?(?<needed>[^。;,:\n]{2,40}?)(?<verb>负责|贯彻落实|抓好落实|落实|组织实施|实施|承担|配合|参与|参加)?|(?<named>[^。;,:\n]{2,40}?)(?:均|都)(?:为|是|作为)(?:以下|上述|各项|所有|全部)?(?:任务|工作|事项|措施)?的?(?<noun>责任|负责|落实|实施|配合|参与)(?:部门|单位|主体))[ ]*[,、][ ]*(?:以下|下文|文中|表中)?(?:均)?$/u
const NOT_LISTED = /不(?:再)?(?:一一|逐一|另行|单独|重复|逐项|分别)?(?:列出|列明|列举|标注|注明|罗列|列入|写明)/gu
/** How far before its end such a sentence can begin. */
const REACH = 120
/** Words without which a text holds no rule. */
const MAYBE = /第[一1]|首|最前|不再|不[一逐另单重]|并列|列出|所列|[无有列确设]牵头/u

function membersOf(text: string, range: Range): Range[] {
  const parts = joinUnits(text, splitOutside(text, range.start, range.end, '、,'), ({ end }) => end)
  const pieces = parts.flatMap((part): Piece[] => piecesOf(text, part))
  return pieces.filter((piece) => piece.kind === 'name' && looksLikeMember(text, piece))
}

/** Finds the sentences of a folded text that hold for more than the clause they stand in, in order. */
export function findRules(text: string): FoundRule[] {
  if (!MAYBE.test(text)) return []
  const whole = withoutWraps(text)
  const rules = rulesIn(whole.text)
  return rules.map((rule) => ({
    ...rule,
    ...whole.range(rule),
    members: rule.members.map((member) => whole.range(member)),
  }))
}

/** White space that may stand in the middle of a sentence. */
const WHITE = /[ ]*\n[ ]*|[ ]+/gu
const INSIDE = /^[\u3400-\u9fff,、]$/u
/** A line that is shorter ends where it ends. */
const SHORTEST_LINE = 8

/** A text without white space inside its sentences, and the way back to the places in it. */
function withoutWraps(text: string): { readonly text: string; readonly range: (range: Range) => Range } {
  const cuts: Range[] = []
  for (const { index, 0: white } of text.matchAll(WHITE)) {
    const range = { start: index, end: index + white.length }
    if (!INSIDE.test(text[index - 1] ?? '') || !/^[\u3400-\u9fff]$/u.test(text[range.end] ?? '')) continue
    const short = white.includes('\n') && text.slice(Math.max(0, index - SHORTEST_LINE), index).includes('\n')
    if (!short && (index >= SHORTEST_LINE || !white.includes('\n'))) cuts.push(range)
  }
  if (cuts.length === 0) return { text, range: (range) => range }
  const pieces: string[] = []
  /** Where each piece begins, in the whole. */
  const starts: number[] = []
  let from = 0
  let length = 0
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    pieces.push(text.slice(from, start))
    starts.push(length)
    length += start - from
    from = end
  }
  const back = (position: number): number => {
    const piece = firstAtLeast(starts, position + 1, (start) => start) - 1
    return position - starts[piece]! + (piece > 0 ? cuts[piece - 1]!.end : 0)
  }
  return { text: pieces.join(''), range: ({ start, end }) => ({ start: back(start), end: back(end - 1) + 1 }) }
}

function rulesIn(text: string): FoundRule[] {
  const rules: FoundRule[] = []
  for (const match of text.matchAll(FIRST_NAMED_LEADS)) {
    const start = match.index
    const end = start + match[0].length
    const others = OTHERS.exec(text.slice(end, end + 40))
    rules.push({
      code: others ? 'others-participate' : 'first-named-leads',
      start,
      end: end + (others?.[0].length ?? 0),
      members: [],
      role: 'lead',
    })
  }
  for (const match of text.matchAll(TOGETHER)) {
    const range = { start: match.index, end: match.index + match[0].length }
    rules.push({ ...range, code: 'listed-together-lead', members: [], role: 'lead' })
  }
  for (const { index, 0: ending } of text.matchAll(NOT_LISTED)) {
    const from = Math.max(0, index - REACH)
    const match = EVERYWHERE.exec(text.slice(from, index))
    if (!match) continue
    const { needed, named, verb, noun } = match.groups!
    const words = (needed ?? named)!
    const start = from + match.index
    const at = start + match[0].indexOf(words)
    const members = membersOf(text, trimRange(text, at, at + words.length))
    if (members.length === 0) continue
    const role = /配合|参与|参加/u.test(verb ?? noun ?? '') ? 'participate' : 'responsible'
    rules.push({ start, end: index + ending.length, code: 'member-everywhere', members, role })
  }
  return rules.sort((a, b) => a.start - b.start)
}
