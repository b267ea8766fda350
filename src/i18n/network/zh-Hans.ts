import type { Tally } from '../../core/plan/tally.ts'
import type { NetworkMessages } from './messages.ts'

const tally = ({ tasks, groups }: Tally): string =>
  [(tasks > 0 || groups === 0) && `${tasks} 条任务`, groups > 0 && `${groups} 条总条款`].filter(Boolean).join('和 ')

/** 简体. */
export const zhHans: NetworkMessages = {
  agencySpoken: (name, counts) => `${name}，${counts}`,
  agencyInBrief: (counts, partners) => `${counts}；共事 ${partners} 个单位`,
  holds: (n, without) =>
    without === 0 ? `${n} 条任务，条条有牵头单位` : `${n} 条任务，其中 ${without} 条没有牵头单位`,
  arcSpoken: (head, title, holds) => `${head}${title === '' ? '' : ` ${title}`}，${holds}`,
  taskPlace: (spoken, chapter, n, of) => `${spoken}；${chapter}；第 ${n} 条，共 ${of} 条`,
  agencyHere: (spoken, here, n, of) => `${spoken}；此条${here.join('、')}；第 ${n} 个单位，共 ${of} 个`,
  agencyJoined: (spoken, lines) => `${spoken}；${lines} 条连线`,
  shares: (n) => `共同 ${n} 条`,
  pairSpoken: (head, shares, n, of) => `${head}，${shares}；第 ${n} 条连线，共 ${of} 条`,
  pairs: (n) => `线宽＝共同任务的条数；共 ${n} 对单位`,
  arrows: (first, second, n) => `箭头＝${first} → ${second}；共 ${n} 对单位`,
  pairHeadline: (a, b, n) => `${a}与${b}共担 ${n} 条`,
  metHeadline: (a, first, b, second, n) => `${a}${first}、${b}${second}的有 ${n} 条`,
  noPairs: '没有这样相连的单位',
  sharing: '共同任务至少',
  sharingAtLeast: (n) => `${n} 条`,
  meeting: '角色组合',
  meetingAny: '任何角色',
  meetingOf: (first, second, directed) => `${first} ${directed ? '→' : '×'} ${second}`,
  othersRole: '其他角色',
  direction: '方向',
  directionBoth: '双向',
  directionFrom: (role) => `所选${role}`,
  directionTo: (role) => `对方${role}`,
  chainsTitle: '经谁相连',
  chainsExplain: (steps) => `没有共同任务。最短的联系要经 ${steps} 个单位：`,
  chainsVia: (n) => `${n} 条任务`,
  chainsMore: (n) => `另有 ${n} 条路`,
  chainsSome: (n, of) => `只列出经手任务最多的 ${n} 条路，共有 ${of} 条。`,
  agencyHeadline: ({ tasks, leads, leadsAlone, partner }) =>
    [
      `${tally(tasks)}，${leads === 0 ? '都不牵头' : leads === tasks.tasks + tasks.groups ? '条条牵头' : `牵头 ${leads} 条`}`,
      leads > 0 && leadsAlone > 0 && (leadsAlone === leads ? '，牵头皆独力' : `，独力牵头 ${leadsAlone} 条`),
      partner && `；最常与${partner.name}共事（${partner.n} 条）`,
      '。',
    ]
      .filter(Boolean)
      .join(''),
  filterHeadline: ({ tasks, noLead, severalLeads, agencies, leader }) =>
    [
      `${tally(tasks)}，${noLead === 0 ? '条条有牵头单位' : `${noLead} 条没有牵头单位`}`,
      severalLeads > 0 && `，${severalLeads} 条多家牵头`,
      `；${agencies} 个单位`,
      leader && `，${leader.name}牵头最多（${leader.n} 条）`,
      '。',
    ]
      .filter(Boolean)
      .join(''),
  bothHeadline: ({ tasks, jointly, leader }) =>
    [
      `共担 ${tally(tasks)}，${jointly === 0 ? '没有一条共同牵头' : `共同牵头 ${jointly} 条`}`,
      leader && `；${leader.name}单方牵头较多（${leader.n} 条）`,
      '。',
    ]
      .filter(Boolean)
      .join(''),
  kinds: {
    department: '政府部门',
    party: '党的机关',
    central: '中央机构或其派出机构',
    district: '区县政府',
    zone: '开发区',
    collective: '集合单位',
    other: '其他',
  },
}
