import type { Tally } from '../../core/plan/tally.ts'
import type { NetworkMessages } from './messages.ts'

const tally = ({ tasks, groups }: Tally): string =>
  [(tasks > 0 || groups === 0) && `${tasks} 條任務`, groups > 0 && `${groups} 條總條款`].filter(Boolean).join('和 ')

/** 繁體. */
export const zhHant: NetworkMessages = {
  agencySpoken: (name, counts) => `${name}，${counts}`,
  agencyInBrief: (counts, partners) => `${counts}；共事 ${partners} 個單位`,
  holds: (n, without) =>
    without === 0 ? `${n} 條任務，條條有牽頭單位` : `${n} 條任務，其中 ${without} 條沒有牽頭單位`,
  arcSpoken: (head, title, holds) => `${head}${title === '' ? '' : ` ${title}`}，${holds}`,
  taskPlace: (spoken, chapter, n, of) => `${spoken}；${chapter}；第 ${n} 條，共 ${of} 條`,
  agencyHere: (spoken, here, n, of) => `${spoken}；此條${here.join('、')}；第 ${n} 個單位，共 ${of} 個`,
  agencyJoined: (spoken, lines) => `${spoken}；${lines} 條連線`,
  shares: (n) => `共同 ${n} 條`,
  pairSpoken: (head, shares, n, of) => `${head}，${shares}；第 ${n} 條連線，共 ${of} 條`,
  pairs: (n) => `線寬＝共同任務的條數；共 ${n} 對單位`,
  arrows: (first, second, n) => `箭頭＝${first} → ${second}；共 ${n} 對單位`,
  pairHeadline: (a, b, n) => `${a}與${b}共擔 ${n} 條`,
  metHeadline: (a, first, b, second, n) => `${a}${first}、${b}${second}的有 ${n} 條`,
  noPairs: '沒有這樣相連的單位',
  sharing: '共同任務至少',
  sharingAtLeast: (n) => `${n} 條`,
  meeting: '角色組合',
  meetingAny: '任何角色',
  meetingOf: (first, second, directed) => `${first} ${directed ? '→' : '×'} ${second}`,
  othersRole: '其他角色',
  direction: '方向',
  directionBoth: '雙向',
  directionFrom: (role) => `所選${role}`,
  directionTo: (role) => `對方${role}`,
  chainsTitle: '經誰相連',
  chainsExplain: (steps) => `沒有共同任務。最短的連繫要經 ${steps} 個單位：`,
  chainsVia: (n) => `${n} 條任務`,
  chainsMore: (n) => `另有 ${n} 條路`,
  chainsSome: (n, of) => `只列出經手任務最多的 ${n} 條路，共有 ${of} 條。`,
  agencyHeadline: ({ tasks, leads, leadsAlone, partner }) =>
    [
      `${tally(tasks)}，${leads === 0 ? '都不牽頭' : leads === tasks.tasks + tasks.groups ? '條條牽頭' : `牽頭 ${leads} 條`}`,
      leads > 0 && leadsAlone > 0 && (leadsAlone === leads ? '，牽頭皆獨力' : `，獨力牽頭 ${leadsAlone} 條`),
      partner && `；最常與${partner.name}共事（${partner.n} 條）`,
      '。',
    ]
      .filter(Boolean)
      .join(''),
  filterHeadline: ({ tasks, noLead, severalLeads, agencies, leader }) =>
    [
      `${tally(tasks)}，${noLead === 0 ? '條條有牽頭單位' : `${noLead} 條沒有牽頭單位`}`,
      severalLeads > 0 && `，${severalLeads} 條多家牽頭`,
      `；${agencies} 個單位`,
      leader && `，${leader.name}牽頭最多（${leader.n} 條）`,
      '。',
    ]
      .filter(Boolean)
      .join(''),
  bothHeadline: ({ tasks, jointly, leader }) =>
    [
      `共擔 ${tally(tasks)}，${jointly === 0 ? '沒有一條共同牽頭' : `共同牽頭 ${jointly} 條`}`,
      leader && `；${leader.name}單方牽頭較多（${leader.n} 條）`,
      '。',
    ]
      .filter(Boolean)
      .join(''),
  kinds: {
    department: '政府部門',
    party: '黨的機關',
    central: '中央機構或其派出機構',
    district: '區縣政府',
    zone: '開發區',
    collective: '集合單位',
    other: '其他',
  },
}
