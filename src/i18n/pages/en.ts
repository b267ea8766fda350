import type { Place } from '../../core/dossier/place.ts'
import type { Tally } from '../../core/plan/tally.ts'
import type { PagesMessages } from './messages.ts'

const BY: Readonly<Record<Place['by'], string>> = {
  total: 'assignments',
  lead: 'leads',
  responsible: 'tasks it is responsible for',
  participate: 'tasks it takes part in',
  guide: 'tasks it guides',
}
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (n: number): string => WORDS[n - 1] ?? `${n}${ENDINGS[ordinals.select(n)]!}`
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const tally = ({ tasks, groups }: Tally): string =>
  [(tasks > 0 || groups === 0) && count(tasks, 'task'), groups > 0 && count(groups, 'group clause')]
    .filter(Boolean)
    .join(' and ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** English. */
export const en: PagesMessages = {
  dossier: {
    ofAgency: 'Agency sheet',
    ofTask: 'Task sheet',
    print: 'Print',
    backTo: (name) => `Back to ${name}`,
    toNetwork: 'Show in the network',
    filtered: (filter) => `Counts within the filter only: ${filter}`,
    sum: ({ tasks, of, chapters, alone, together, partners }) =>
      `Has a part in ${tally(tasks)} of ${tally(of)}, in chapter${chapters.length === 1 ? '' : 's'} ${chapters.join(', ')}. ` +
      (together === 0
        ? 'It shares none of them.'
        : `${alone > 0 ? `It has ${alone} to itself; ${together === 1 ? 'the other one' : `the other ${together}`}` : 'All of them'} ${
            partners > 0 ? `it shares with ${count(partners, 'agency', 'agencies')}` : 'have open-ended lists'
          }.`),
    places: 'Its place in the plan',
    place: ({ by, rank, sharing, of }) =>
      `${capital(`${sharing > 1 ? 'joint ' : ''}${ordinal(rank)}`)} by ${BY[by]}, of ${count(of, 'agency', 'agencies')}`,
    chapters: 'By chapter',
    share: (n, of) => `${n} of ${of}`,
    partners: 'Main partners (shared tasks)',
    nobodyElse: 'No partners.',
    line: (n) => `line ${n}`,
    foot: 'Tasks and line numbers are those of the plan as published; on the right, the other agencies of each task.',
    dial: (name) => `${name} on the dial`,
    choose: 'Choose an agency',
    chooseHint:
      'Its sheet lists on one page all that it leads, is responsible for and takes part in. It can be printed.',
    none: 'The filter leaves none of its tasks.',
    dismissFilter: 'Show all, without the filter',
    position: (n, of) => `Task ${n} of ${of} in its item`,
    sameItem: (title) => `Tasks of the same item${title === '' ? '' : `: ${title}`}`,
    actors: 'Who does what',
    inPlan: 'In the whole plan',
  },
  compare: {
    title: 'Compare',
    what: 'What to compare',
    agencies: 'Two agencies',
    plans: 'Two plans',
    first: 'A',
    second: 'B',
    choose: 'Choose',
    swap: 'Swap A and B',
    figures: 'In figures',
    figure: {
      tasks: 'Tasks',
      alone: 'To itself',
      chapters: 'Chapters',
      partners: 'Partners',
      agencies: 'Agencies',
      noLead: 'Tasks without a lead',
      severalLeads: 'Tasks with several leads',
    },
    difference: 'Difference',
    byChapter: 'By chapter',
    shared: (n) => (n === 0 ? 'none shared' : `${n} shared`),
    only: (name) => `Only ${name}`,
    both: 'Both',
    tasks: (n) => count(n, 'task'),
    partners: 'Partners',
    none: 'None',
    pickTwo: 'Choose two agencies to see what one has and the other lacks.',
    pickPlan: 'Choose another plan of the library to see which agencies and chapters stand in only one of them.',
    noOther: 'This is the only plan in the library. Import another one to compare.',
    absent: 'The library does not have the plan that the link names.',
    openLibrary: 'Open the library',
    loading: 'Reading the other plan',
    matched: 'Agencies are matched by the directory, chapters by their titles.',
    rolesOnly: 'Of the filter, only the roles count for both plans.',
    bodies: 'Agencies',
    bodiesCount: (n) => String(n),
    chapters: 'Chapters',
    onlyThere: (n) => `${count(n, 'agency', 'agencies')} more`,
    calledThere: (name) => `called ${name} there`,
  },
}
