import { withoutAside } from './beside-names.ts'
import { withoutMarksAround } from './lone-brackets.ts'
import type { Piece } from './members.ts'
import { piecesOf } from './members.ts'
import { looksLikeMember } from './names.ts'
import { peel } from './peel.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import type { Reading } from './reading.ts'
import { add, close, sayHalf } from './reading.ts'
import type { Label } from './vocabulary.ts'
import { DEADLINE } from './vocabulary.ts'

const WITH = /(?:会同|会商|(?<![工招电通客协磋外台])商(?![务业会贸品标检场]))(?=.)/u

/** What stands before the first name: 以上工作由. */
const LEAD_IN =
  /^(?:(?:以[上下]|上述|[上下]列|此|该|本|各)(?:各|所有)?(?:项|条|款|类)?(?:重点|具体)?(?:工作|任务|事项|措施|内容){0,2})?(?:均|都|分别|统一|主要)?(?:由|请)(?=.{2})/u

/** Where the names begin behind what they are to do: 招商引資工作由投資促進局. Null where nobody is named so. */
export function behindSubject(text: string, { start, end }: Range): number | null {
  const words = text.slice(start, end)
  const by = words.lastIndexOf('由')
  if (by < 0 || words[by - 1] === '自' || words.slice(0, by).includes('(') || LEAD_IN.test(words)) return null
  const names = trimRange(text, start + by + 1, end)
  return looksLikeMember(text, names) ? names.start : null
}

/** The names in a part of what is read. */
function namesIn({ page, stacked }: Reading, part: Range): Piece[] {
  return piecesOf(page.text, part, stacked)
}

/** Reads the names of a part; those behind 會同 (together with) take part, and who stands before it leads. */
function readNames(reading: Reading, part: Range): void {
  const { text } = reading.page
  const body = text.slice(part.start, part.end)
  const start = behindSubject(text, part) ?? part.start + (LEAD_IN.exec(body)?.[0].length ?? 0)
  const company = WITH.exec(text.slice(start, part.end))
  const left = company && trimRange(text, start, start + company.index)
  // 商 is a word of its own only between two bodies (工商局, 商务部).
  const really =
    company &&
    left &&
    (company[0] !== '商' ||
      (looksLikeMember(text, left) && looksLikeMember(text, { start: start + company.index + 1, end: part.end })))
  if (!really) {
    add(reading, namesIn(reading, { start, end: part.end }))
    return
  }
  const right = trimRange(text, start + company.index + company[0].length, part.end)
  add(reading, namesIn(reading, left))
  close(reading, 'lead')
  reading.company = true
  reading.strong ||= looksLikeMember(text, left) && looksLikeMember(text, right)
  add(reading, namesIn(reading, right))
}

/** A leader named in front of others without a comma: A牵头B、C配合. */
function readLeaderInside(reading: Reading, part: Range): Range {
  const { text } = reading.page
  const body = text.slice(part.start, part.end)
  const inside = /(?:牵头负责|负责牵头|牵头|主办)(?!单位|部门|机关)(?=.{2})|负责(?=[省市区县州各国].{2})/u.exec(body)
  if (!inside) return part
  const left = trimRange(text, part.start, part.start + inside.index)
  const right = trimRange(text, left.end + inside[0].length, part.end)
  if (
    !looksLikeMember(text, left) ||
    (!looksLikeMember(text, right) && !/^会同/u.test(text.slice(right.start, right.end)))
  )
    return part
  readNames(reading, left)
  close(reading, inside[0] === '负责' ? 'responsible' : 'lead')
  reading.strong = true
  return right
}

/** Who helps, named in front of whom it helps: 市A局配合市B局. */
function readHelperInside(reading: Reading, part: Range): Range {
  const { text } = reading.page
  const inside = /(?:积极|密切|协同)?(?:配合|协助)(?=.{2})/u.exec(text.slice(part.start, part.end))
  if (!inside) return part
  const left = trimRange(text, part.start, part.start + inside.index)
  const right = trimRange(text, left.end + inside[0].length, part.end)
  if (!looksLikeMember(text, left) || !looksLikeMember(text, right)) return part
  readNames(reading, left)
  close(reading, 'participate')
  reading.strong = true
  return right
}

/** The verb of a share; of a list of works the first may be a single character: 负责甲、乙期工程. */
const SHARE = /(?:牵头负责|负责牵头|牵头|负责|承担|指导|督导|配合|协助|参与)(?=.{2}|[\u3400-\u9fff](?<![人者的等])$)/u

/** Where something is done, not by whom. */
const AREA = /^(?:中心|主|老|新|东|南|西|北)?(?:城区|城市|郊区|农村地区|农村|山区|库区|景区|林区|片区|辖区|沿线地区)$/u

/** One's own share in the work: A負責城市部分. What stands behind the verb is neither a name nor another verb. */
function readShare(reading: Reading, part: Range): boolean {
  const { text } = reading.page
  const body = text.slice(part.start, part.end)
  const verb = SHARE.exec(body)
  if (!verb || verb.index === 0) return false
  if (body.length - verb.index - verb[0].length < 2 && text[part.end] !== '、') return false
  // 市A局牽頭抓總: the verb has more than one word, and no share behind it.
  const peeled = peel(text, part)
  if (peeled.strong && looksLikeMember(text, trimRange(text, part.start, peeled.end))) return false
  const at = part.start + verb.index
  const right = { start: at + verb[0].length, end: part.end }
  if (
    peel(text, right).end === right.start ||
    /^(?:单位|部门|机关|[的人]|会同|同志)/u.test(text.slice(right.start, right.end))
  )
    return false
  const lead = LEAD_IN.exec(body)?.[0].length ?? 0
  const left = trimRange(text, part.start + lead, peel(text, { start: part.start, end: at }).end)
  const pieces = left.end > left.start ? namesIn(reading, left) : []
  if (pieces.length === 0 || !pieces.every((piece) => piece.kind === 'open-end' || looksLikeMember(text, piece)))
    return false
  const others = namesIn(reading, { start: right.start, end: peel(text, right).end })
  // 市A局负责城区: an area that is no body of its own.
  if (others.some((piece) => looksLikeMember(text, piece) && !AREA.test(text.slice(piece.start, piece.end))))
    return false
  add(reading, pieces)
  close(reading, peel(text, { start: part.start, end: right.start }).role ?? 'responsible')
  reading.shares += 1
  return true
}

const UNDER = /^在(.{2,40}?)(?:的)?(?:具体|业务|统一|统筹)?(?:指导|督导)下/u

/** Who guides, where it is said first: 在A指導下,由B負責. */
function readGuide(reading: Reading, part: Range): Range {
  const { text } = reading.page
  const under = UNDER.exec(text.slice(part.start, part.end))
  if (!under) return part
  const names = { start: part.start + 1, end: part.start + 1 + under[1]!.length }
  add(reading, namesIn(reading, names))
  close(reading, 'guide')
  return trimRange(text, part.start + under[0].length, part.end)
}

/** Whatever is more than one name of a body, or may be: verbs, what joins or opens names, a person. */
const MORE_THAN_A_NAME =
  /[^\u3400-\u9fffA-Za-z]|^(?:不?含|包括|在|[以上此该本])|[由请各和及与暨等商]|会同|牵头|主办|负责|承担|指导|督导|配合|协助|参与|领导|同志|[省市区县州乡镇]长$|书记$/u

/** Answers by part: most parts of most clauses are names alone, and the same ones. Emptied when it is full. */
const oneNames = new Map<string, boolean>()
const MOST_NAMES = 20_000

/** Whether a part is the name of one body, and nothing else has to be looked for in it. */
function isOneName(text: string, part: Range): boolean {
  if (part.end - part.start > 40) return false
  const words = text.slice(part.start, part.end)
  const before = oneNames.get(words)
  if (before !== undefined) return before
  const answer =
    !MORE_THAN_A_NAME.test(words) &&
    peel(text, part).end === part.end &&
    looksLikeMember(text, part) &&
    !DEADLINE.test(words)
  if (oneNames.size >= MOST_NAMES) oneNames.clear()
  oneNames.set(words, answer)
  return answer
}

/** Reads one part of a statement: its names, and what their verb says of them and of those who wait for theirs. */
export function readPart(reading: Reading, given: Range, label: Label | null): void {
  const { text } = reading.page
  if (isOneName(text, given)) {
    reading.members.push({ start: given.start, end: given.end, role: null, unclear: false })
    return
  }
  const whole = readGuide(reading, withoutAside(reading, withoutMarksAround(text, given)))
  if (whole.end === whole.start) return
  const spoken = squeeze(text.slice(whole.start, whole.end))
  if (/^(?:以?下同|无|\/|[-—]+|略|等)$/u.test(spoken)) return
  // What the name before takes in: 各區政府,含功能區管委會.
  if (/^(?:不?含|包括)/u.test(spoken) && reading.members.length > 0) return
  if (DEADLINE.test(spoken) && !looksLikeMember(text, whole)) {
    reading.deadlines.push(whole)
    return
  }
  if (readShare(reading, whole)) {
    reading.inShare = true
    return
  }
  const peeled = peel(text, whole)
  const names = trimRange(text, whole.start, peeled.end)
  if (reading.inShare && !looksLikeMember(text, names) && !peeled.strong) return
  // A verb that occurs everywhere counts only behind a name.
  const verb = peeled.strong || peeled.weak || peeled.manner
  const led = readLeaderInside(reading, names)
  const rest = readHelperInside(reading, led)
  if (rest.end > rest.start) readNames(reading, rest)
  if (!verb) {
    // Whom others help must do it, though no verb says so.
    if (rest.start > led.start) close(reading, 'responsible', true)
    return
  }
  if (peeled.manner) reading.manner = trimRange(text, names.end, whole.end)
  else if (reading.members.length > reading.waiting) reading.manner = null
  const role = reading.company ? 'participate' : (peeled.role ?? label?.role ?? 'responsible')
  if (reading.members.length === reading.waiting) return
  sayHalf(reading, role)
  reading.strong ||= peeled.strong
  reading.weak ||= peeled.weak || peeled.manner
  // 按職責分工落實: how it is done makes sure of what.
  reading.strong ||= peeled.weak && peeled.manner && /职责|分工/u.test(squeeze(text.slice(names.end, whole.end)))
  close(reading, role, peeled.damaged)
}
