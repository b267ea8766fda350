import { isCollectiveName } from '../directory/collective.ts'
import { splitOutside } from './lists.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'
import { endsLikeBody, isBareNoun } from './vocabulary.ts'

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
export function standsAlone(name: string): boolean {
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
