import type { Reworded } from './messages.ts'

const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`

/** English. */
export const en: Reworded = {
  messages: {
    title: (n) => count(n, 'plan'),
    alone: 'Open this plan alone',
    inPlan: 'Open in its plan',
    byLink:
      'Several plans together are handed on by their link; whoever gets it needs the plans, and is told which one is missing.',
    notSaved: 'A view of several plans cannot be kept here: copy its link, or open one of them alone and save that.',
    oneText: 'The text is read one plan at a time',
    chooseText: 'Which one?',
    oneCompared: 'Plans are compared two at a time',
  },
  reword: (m) => ({
    ...m,
    header: {
      ...m.header,
      facts: ({ chapters, items, ...facts }) => [
        count(chapters, 'plan'),
        count(items, 'chapter'),
        ...m.header.facts({ ...facts, chapters: 0, items: 0 }),
      ],
    },
    rail: { ...m.rail, open: 'Filter by agency, role, plan', chapters: 'Plans', items: 'chapters' },
    dial: {
      ...m.dial,
      gathered: {
        item: 'Too many tasks to show each: gathered by chapter. Enlarge, or click a plan to open it.',
        chapter: 'Too many tasks to show each: gathered by plan. Enlarge, or click one to open it.',
      },
    },
    overview: { ...m.overview, howToBold: 'in the middle it cuts across plans, at the rim it works in few of them.' },
    panel: {
      ...m.panel,
      place: (plans, chapters, alone) =>
        `In ${count(plans, 'plan')}, ${count(chapters, 'chapter')}${alone > 0 ? `; ${count(alone, 'task')} alone` : ''}.`,
      groupClause: { chapter: 'Clause of the whole plan', item: 'Clause of the heading' },
      itemNo: (plan, chapter) => `Plan ${plan}, chapter ${chapter}`,
      inChapters: 'In which plans',
      items: 'Chapters of the plan',
      chapterNo: (label) => `Plan ${label}`,
    },
    treemap: {
      ...m.treemap,
      whole: 'All plans',
      levels: 'plan / chapter / task',
      hintNarrow: (plans) => `${count(plans, 'plan')}, tap to go in`,
      tile: (level, no, title, n, share, left) =>
        `${level === 'chapter' ? 'Plan' : 'Chapter'} ${no}, ${title}: ${count(n, 'task')}, ${share} of the map${left === null ? '' : `, ${left} in the filter`}`,
      direct: 'Directly under the plan',
      up: 'Back to all plans',
    },
    matrix: { ...m.matrix, levels: { ...m.matrix.levels, chapter: 'Plans', item: 'Chapters' } },
  }),
}
