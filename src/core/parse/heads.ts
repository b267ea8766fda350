import type { Role } from '../plan/model.ts'

/** What a column of a table holds, as its head says. */
export interface Column {
  readonly kind: 'number' | 'text' | 'members' | 'offices' | 'deadline' | 'people' | 'other'
  /** Of members and offices; null where the head does not tell (牵头及配合单位). */
  readonly role: Role | null
  /** Of offices: whose they are, as the head writes it (市卫健委). */
  readonly within: string
  /** Of texts: how well the head fits what is to be done, rather than the subject or the aim of it. */
  readonly weight: number
}

const NUMBER = /^(?:序号?|编号|项号|项次|号|[总分]?序号|任务序号|条目|No\.?|#)$/iu
const DEADLINE =
  /时限|期限|(?:完成|办结|推进|计划|实施|整改|启动|结束)时间|时间(?:节点|进度|安排|要求|表)?$|进度(?:安排|要求|计划)?$/u
const PERSON = /领导|责任人|负责人|联系人|联络[员人]|经办人|电话|联系方式|同志|牵头人|市长|县长|区长/u
const OFFICE = /(?:处室|科室|股室|处\(室\)|处|科|股|内设机构)$/u
const BODY =
  /单位|部门|机关$|机构$|主体$|责任方|牵头方|[市省区县州]直|区县$|县区$|地区$|镇街$|分工$|^(?:总?牵头|责任|主办|主责|协办|配合|参与|承办|负责|落实)$/u
/** Units that a table names, but not for what they are to do. */
const OTHER_UNIT =
  /计量|填报|报送|来源|数据|建设单位|业主|项目单位|申报|服务单位|考核|督办|监督|验收|被.{1,4}单位|用人|联系单位|上报/u
const TEXT =
  /任务|事项|内容|措施|举措|目标|要点|项目|要求|工作|类别|领域|分类|方面|指标|清单|问题|名称|条款|板块|重点|方向|环节|行动|工程|成果|专项|标准|做法|主题|政策|标志/u

const LEAD = /牵头|主办|主责|主要责任|第一责任|总责/u
const PARTICIPATE = /配合|协办|协助|协同|协作|联办|会办|参加|参与|支持|会同|辅助/u
const GUIDE = /指导|督导/u

/** The words of a head without what it adds in brackets. */
function bareHead(head: string): string {
  return head.replace(/\([^()]*\)/gu, '').replace(/[*:]/gu, '')
}

function roleOf(head: string): Role | null {
  const lead = LEAD.test(head)
  const part = PARTICIPATE.test(head)
  if (lead && part) return null
  if (lead) return 'lead'
  if (part) return 'participate'
  return GUIDE.test(head) ? 'guide' : 'responsible'
}

function weightOf(head: string): number {
  if (/备注|依据|进展|情况/u.test(head)) return 0
  if (/具体|主要内容|工作内容|任务内容|举措|措施|做法/u.test(head)) return 4
  if (/任务|事项|要点/u.test(head)) return 3
  if (/内容|工作|问题|清单|名称|条款|行动|工程|项目/u.test(head) && !/目标|要求|成果|类别|分类|领域|标准/u.test(head))
    return 2
  return 1
}

/**
 * What a head says of its column; null where it is not understood.
 *
 * @param head folded (Simplified, half width), without white space
 */
export function columnOf(head: string): Column | null {
  const bare = bareHead(head)
  const column = (kind: Column['kind'], more: Partial<Column> = {}): Column => ({
    kind,
    role: null,
    within: '',
    weight: 0,
    ...more,
  })
  if (bare === '' || bare.length > 24) return null
  // A list of names is a cell: 区住建局;各镇街.
  if (
    /[、,;]/u.test(bare) &&
    !/单位|部门|机关|责任|牵头|配合|处室|时[间限]|期限|任务|事项|内容|目标|措施|举措|标准|要求/u.test(bare)
  )
    return null
  if (NUMBER.test(bare)) return column('number')
  if (/备注|说明$|^依据|政策依据|文件依据|进展情况|完成情况|落实情况|^得分|分值/u.test(bare)) return column('other')
  if (DEADLINE.test(bare) && !/任务|内容/u.test(bare)) return column('deadline')
  if (PERSON.test(bare) && !/单位|部门/u.test(bare)) return column('people')
  if (OFFICE.test(bare)) {
    const within =
      /^(.*?)(?:机关)?内?部?(?:总?牵头|责任|配合|主办|协办|承办|负责|参与|参加|具体|相关|有关)/u.exec(bare)?.[1] ?? ''
    return column('offices', { role: roleOf(bare), within })
  }
  if (BODY.test(bare)) return OTHER_UNIT.test(bare) ? column('other') : column('members', { role: roleOf(bare) })
  if (TEXT.test(bare)) return column('text', { weight: weightOf(bare) })
  return null
}
