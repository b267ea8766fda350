import type { Tally } from '../../core/plan/tally.ts'
import type { NetworkMessages } from './messages.ts'

const count = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
const agencies = (n: number): string => count(n, 'agency', 'agencies')
const tally = ({ tasks, groups }: Tally): string =>
  [(tasks > 0 || groups === 0) && count(tasks, 'task'), groups > 0 && count(groups, 'group clause')]
    .filter(Boolean)
    .join(' and ')

/** English. */
export const en: NetworkMessages = {
  agencySpoken: (name, counts) => `${name}, ${counts}`,
  agencyInBrief: (counts, partners) => `${counts}; shares tasks with ${agencies(partners)}`,
  holds: (n, without) => `${count(n, 'task')}, ${without === 0 ? 'each with a lead' : `${without} without a lead`}`,
  arcSpoken: (head, title, holds) => `${head}${title === '' ? '' : ` ${title}`}, ${holds}`,
  taskPlace: (spoken, chapter, n, of) => `${spoken}; ${chapter}; task ${n} of ${of}`,
  agencyHere: (spoken, here, n, of) => `${spoken}; here ${here.join(' and ').toLowerCase()}; agency ${n} of ${of}`,
  agencyJoined: (spoken, lines) => `${spoken}; ${count(lines, 'line')}`,
  shares: (n) => `${n} shared`,
  pairSpoken: (head, shares, n, of) => `${head}, ${shares}; line ${n} of ${of}`,
  pairs: (n) => `Width of a line: tasks in common; ${count(n, 'pair')}`,
  arrows: (first, second, n) => `Arrow: ${first} → ${second}; ${count(n, 'pair')}`,
  pairHeadline: (a, b, n) => `${a} and ${b} share ${count(n, 'task')}`,
  metHeadline: (a, first, b, second, n) => `${a} (${first}) and ${b} (${second}): ${count(n, 'task')}`,
  noPairs: 'No agencies are joined in this way',
  sharing: 'Shared tasks, at least',
  sharingAtLeast: String,
  meeting: 'Roles',
  meetingAny: 'any roles',
  meetingOf: (first, second, directed) => `${first} ${directed ? '→' : '×'} ${second}`,
  othersRole: 'any other',
  direction: 'Direction',
  directionBoth: 'both ways',
  directionFrom: (role) => `chosen: ${role}`,
  directionTo: (role) => `partner: ${role}`,
  chainsTitle: 'Where they meet',
  chainsExplain: (steps) => `No shared task. The shortest way leads over ${agencies(steps)}:`,
  chainsVia: (n) => count(n, 'task'),
  chainsMore: (n) => `${n} more ${n === 1 ? 'way' : 'ways'}`,
  chainsSome: (n, of) => `The ${n} ways over the most tasks, of ${of}.`,
  agencyHeadline: ({ tasks, leads, leadsAlone, partner }) =>
    [
      `${tally(tasks)}, ${leads === 0 ? 'none as lead' : leads < tasks.tasks + tasks.groups ? `${leads} as lead` : leads === 1 ? 'as lead' : 'all as lead'}`,
      leads > 0 &&
        leadsAlone > 0 &&
        (leadsAlone === leads ? ', always the only one' : `, ${leadsAlone} as the only one`),
      partner && `; most often with ${partner.name} (${partner.n})`,
      '.',
    ]
      .filter(Boolean)
      .join(''),
  filterHeadline: ({ tasks, noLead, severalLeads, agencies: n, leader }) =>
    [
      `${tally(tasks)}, ${noLead === 0 ? 'each with a lead' : `${noLead} without a lead`}`,
      severalLeads > 0 && `, ${severalLeads} with several`,
      `; ${agencies(n)}`,
      leader && `, ${leader.name} leads most (${leader.n})`,
      '.',
    ]
      .filter(Boolean)
      .join(''),
  bothHeadline: ({ tasks, jointly, leader }) =>
    [
      `${tally(tasks)} together, ${jointly === 0 ? 'none led jointly' : `${jointly} led jointly`}`,
      leader && `; of these agencies ${leader.name} most often leads without the others (${leader.n})`,
      '.',
    ]
      .filter(Boolean)
      .join(''),
  kinds: {
    department: 'Government department',
    party: 'Party organ',
    central: 'Central agency or its branch',
    district: 'District government',
    zone: 'Development zone',
    collective: 'Collective agency',
    other: 'Other',
  },
}
