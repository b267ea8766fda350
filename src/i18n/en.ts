import type { Role } from '../core/plan/model.ts'
import type { Tally } from '../core/plan/tally.ts'
import type { Messages } from './messages.ts'

const roles: Messages['roles'] = {
  lead: 'Lead',
  responsible: 'Responsible',
  participate: 'Participates',
  guide: 'Guides',
}
const counts = (list: readonly { role: Role; n: number }[]): string =>
  list
    .filter(({ n }) => n > 0)
    .map(({ role, n }) => `${roles[role].toLowerCase()} ${n}`)
    .join(', ')
const plural = new Intl.PluralRules('en')
/** One of two forms of a word, by the figure before it. */
const form = (n: number, one: string, other = `${one}s`): string => (plural.select(n) === 'one' ? one : other)
const count = (n: number, one: string, other?: string): string => `${n} ${form(n, one, other)}`
const tasks = (n: number): string => count(n, 'task')
const agencies = (n: number): string => count(n, 'agency', 'agencies')
/** “74 tasks and 25 group clauses”. */
const tally = ({ tasks: t, groups }: Tally): string =>
  [(t > 0 || groups === 0) && tasks(t), groups > 0 && count(groups, 'group clause')].filter(Boolean).join(' and ')
const listOf = (names: readonly string[], most: number): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} +${names.length - most}`

/** English. The plan's own words stay Chinese; names and titles are marked as unofficial where they are translated. */
export const en: Messages = {
  language: 'en',
  app: {
    name: 'Qiantou',
    seal: ['牽', '頭'],
    skip: 'Skip to the content',
    views: 'Views',
    loading: 'Opening the plan',
    loadingStep: (step) =>
      ({
        opening: 'Opening storage',
        reading: 'Reading the plan',
        parsing: 'Parsing the text',
        storing: 'Storing it here',
      })[step],
    failed: 'The plan did not open',
    failedWhy: 'The stored copy cannot be read, and the one that comes with the program did not load.',
    undo: 'Undo',
    partFailed: 'This part did not load.',
    retry: 'Try again',
    reload: 'Reload the page',
  },
  header: {
    facts: (f) =>
      [
        f.year,
        f.chapters > 0 && count(f.chapters, 'chapter'),
        f.items > 0 && count(f.items, 'item'),
        tally(f.tasks),
        agencies(f.agencies),
        count(f.assignments, 'assignment'),
      ].filter((fact) => typeof fact === 'string'),
    plans: 'Import plan',
    dropHere: 'Drop to import',
    pasted: 'Pasted text',
    otherPlans: 'All plans: open another one',
    copyLink: 'Copy link',
    savedViews: 'My views',
    share: 'Share',
    toDark: 'Dark',
    toLight: 'Light',
    languages: 'Interface language',
    offline: {
      file: {
        label: 'One file',
        note: 'Program and plan are in this one file. No network is needed; nothing is uploaded.',
      },
      storing: {
        label: 'Storing',
        note: 'The program is being stored on this device; then it works without a network.',
      },
      ready: {
        label: 'Works offline',
        note: 'Plan and program are stored on this device and work without a network. Nothing is uploaded.',
      },
      partly: {
        label: 'Partly stored',
        note: 'Some parts of the program are not stored, and the server cannot be reached. They come when it can.',
      },
      insecure: {
        label: 'Needs network',
        note: 'This page comes over http, so the browser does not store the program: it opens only with its server. To take it along, save it as one file under “About”.',
      },
      barred: {
        label: 'Needs network',
        note: 'This browser does not store the program (a private window, perhaps): it opens only with its server. To take it along, save it as one file under “About”.',
      },
    },
    version: (version, build) => `Version ${version} (${build})`,
    about: 'About, self-test',
    memoryOnly: 'Not stored',
    memoryNote:
      'The browser does not let this page store anything, so the plan is only in memory and loads anew next time.',
    outdatedNote: 'Another tab runs a newer version: reload this page before you store anything.',
    deletedNote: 'What was stored on this device was deleted while this page was open. Reload to store it again.',
    updateReady: 'A new version is ready.',
    updateApply: 'Use it now',
    menu: 'Menu',
    keys: 'Shortcuts',
  },
  views: {
    network: 'Network',
    treemap: 'Treemap',
    matrix: 'Matrix',
    text: 'Text',
    table: 'Table',
    dossier: 'Sheet',
    compare: 'Compare',
  },
  roles,
  rail: {
    title: 'Filter',
    open: 'Filter by agency, role, chapter',
    search: 'Search the plan',
    searchShort: 'Search',
    roles: 'Roles',
    rolesHint: 'click hides or shows',
    agencies: 'Agencies',
    chapters: 'Chapters',
    sort: 'Sort',
    sorts: { total: 'by total', lead: 'by leads', name: 'by name' },
    counts,
    items: 'items',
  },
  sentence: {
    all: (n) => `Showing all ${tally(n)}`,
    tail: (n, what) =>
      what.atLeast !== null
        ? what.roles
          ? `at least ${what.atLeast} of them in ${tally(n)}`
          : `at least ${what.atLeast} of them take part in ${tally(n)}`
        : what.agencies === 0 || what.roles
          ? `in ${tally(n)}`
          : what.agencies === 1
            ? `takes part in ${tally(n)}`
            : `take part in ${tally(n)}`,
    or: 'or',
    and: 'and',
    toAnd: 'Change to “and”: tasks that name all of them',
    toOr: 'Change to “or”: tasks that name any of them',
    list: ',',
    remove: (what) => `Remove “${what}”`,
    clear: 'Clear',
    more: (n) => count(n, 'more condition'),
    query: (text) => `“${text}”`,
    rolesToken: (list) => list.map((role) => roles[role]).join(', '),
    filter: 'Current filter',
  },
  dial: {
    dial: 'Dial',
    partners: 'Partners',
    layout: 'Drawing',
    hasLead: (n) => `has a lead ${n}`,
    noLead: (n) => `no lead ${n}`,
    barScale: '= 10 assignments (under a name)',
    bandScale: 'Area of a band: its assignments',
    pairScale: 'shared tasks',
    label: (title) =>
      `Network of the agencies and tasks of ${title}. Left and right move along the tasks, up and down between a task and its agencies, Enter selects.`,
    isolated: (what, t, a) => `Only ${what}; ${tasks(t)} and ${agencies(a)} hidden`,
    onlyFilter: 'the filter',
    reset: 'Reset zoom',
    capped: 'Black cap on the rods = all of them take part',
    hiddenByAnd: (n) => `${tasks(n)} without all of them left out`,
    switchToOr: (n) => `switch to “or” for ${n}`,
    keys: 'Wheel zooms, drag pans, / searches, ? shortcuts',
    unitSpoken: (label, parts, openEnded) =>
      `${label}: ${parts.map(({ role, names }) => `${roles[role].toLowerCase()} ${names}`).join('; ')}${openEnded ? ', list left open' : ''}`,
    degree: 'Around the selection',
    degrees: { 1: '1 step', 2: '2 steps', 3: '3 steps' },
    degreeHint: '1 step = its own tasks; one more = those of its partners (keys [ and ])',
    pinned: (n) => `${count(n, 'agency', 'agencies')} moved`,
    unpin: 'Put all back',
    laying: 'Laying out…',
    gathered: {
      item: 'Too many tasks to show each: gathered by item. Enlarge, or click a chapter to open it.',
      chapter: 'Too many tasks to show each: gathered by chapter. Enlarge, or click one to open it.',
    },
  },
  empty: {
    noShared: 'No task names all of these agencies',
    noTasks: 'No task matches',
    counts: (parts) => `${parts.map(({ name, n }) => `${name}: ${tasks(n)}`).join('; ')}; none in common.`,
    toOr: 'Switch to any (or)',
    clear: 'Clear the filter',
  },
  overview: {
    tasks: (n) => `${tally(n)}, `,
    withoutLead: (n) => [`${n} without a `, 'lead', ''],
    everyLead: ['each with a ', 'lead', ''],
    hubs: (n) => (n === 1 ? 'Half of the leads sit with one' : `Half of the leads sit with ${n}`),
    leads: (n) => `leads ${n}`,
    others: (n) => count(n, 'other agency', 'other agencies'),
    ask: 'Questions',
    askHint: 'one click filters',
    questions: {
      'no-lead': 'No lead agency',
      'several-leads': 'Several leads',
      'one-agency': 'One agency alone',
      'collectives-only': 'Collective agencies only',
      'open-ended': 'Open-ended list (等)',
      'most-agencies': 'Most agencies on one task',
      'half-of-leads': 'Agencies with half of the leads',
      'leads-alone': 'Agencies that always lead alone',
      'never-leads': 'Agencies that never lead',
      'only-participates': 'Agencies that only take part',
    },
    dues: 'Deadlines',
    due: (year) => `due in ${year}`,
    neverLead: 'Agencies that never lead',
    more: (n) => `${n} more`,
    fewer: 'Fewer',
    howTo: 'How to read',
    howToText:
      'Each dot on the ring is a task, clockwise in document order; each rod outside it an agency. A name stands at the centre of gravity of its tasks: ',
    howToBold: 'centre = cross-cutting, edge = specialised.',
    unofficial: 'Agency names and chapter titles: unofficial translation.',
    open: 'Overview',
    close: 'Close the overview',
    review: (open, n) =>
      [open > 0 && `${open} ${open === 1 ? 'place' : 'places'} to look at`, n > 0 && `${n} corrected`]
        .filter(Boolean)
        .join(', '),
    sheetUp: 'pull up for more',
    hubsSentence: (names, _k, leads, of) => `${names}: ${leads} of ${of} leads.`,
  },
  panel: {
    close: 'Close',
    bringBack: 'Back to the details',
    unofficialName: 'unofficial translation',
    place: (chapters, items, alone) =>
      `In ${count(chapters, 'chapter')}, ${count(items, 'item')}${alone > 0 ? `; ${tasks(alone)} alone` : ''}.`,
    only: 'Isolate',
    showAll: 'Show all',
    compare: '+ Compare',
    dossier: 'Sheet',
    compareHint: 'Pick another agency (⌘/Ctrl- or ⇧-click)',
    compareNow: 'Now pick another agency: both are shown.',
    inText: 'In the text',
    partners: 'Main partners',
    partnersCount: (n) => `${n} in all`,
    alone: 'alone',
    with: (names) => `with ${names}`,
    tasksCount: tally,
    tasks: 'Tasks',
    task: (label) => `Task ${label}`,
    group: (label) => `Group clause ${label}`,
    who: 'Who does what',
    agenciesCount: agencies,
    openEnd: (text) => `${text} (list left open)`,
    clause: 'The clause as written',
    line: (n) => `line ${n}`,
    clauseHint: (list, openEnded) =>
      [
        list.includes('lead') && 'thick red = read as lead',
        list.includes('responsible') && 'thin blue = responsible',
        list.includes('participate') && 'dotted = participates',
        list.includes('guide') && 'dash-dot = guides',
      ]
        .filter(Boolean)
        .join(', ') + (openEnded ? '; 等 leaves the list open and counts for no agency.' : '.'),
    groupClause: { chapter: 'Clause of the whole chapter', item: 'Clause of the whole item' },
    copied: 'Copied',
    openEnded: 'The list is left open',
    cite: 'Citation',
    copy: 'Copy',
    citation: ({ title, year, number, chapter, item, task, line }) =>
      `《${title}》${number ? ` (${number})` : year ? ` (${year})` : ''}, chapter ${chapter}${item ? `, item ${item}` : ''}${task ? `, task ${task}` : ''}, source line ${line}.`,
    around: 'Before and after',
    previous: 'Previous task',
    next: 'Next task',
    deadlines: 'Deadlines',
    days: (from, to) => (from && to ? `${from} to ${to}` : to ? `by ${to}` : from ? `from ${from}` : ''),
    people: 'People in charge',
    offices: (within) => `Offices of ${within}`,
    sameCrew: 'Tasks with the same agencies',
    sameCount: (n) => `${n} the same`,
    total: (n) => `${n} in all`,
    questionTitle: {
      'no-lead': (n) => `${tally(n)} without a lead`,
      'several-leads': (n) => `${tally(n)} with several leads`,
      'one-agency': (n) => `${tally(n)} carried by one agency alone`,
      'collectives-only': (n) => `${tally(n)} with collective agencies only`,
      'open-ended': (n) => `${tally(n)} with an open-ended list`,
      'most-agencies': (n) =>
        n.tasks + n.groups === 1 ? 'The task with most agencies' : `The ${tally(n)} with most agencies`,
    },
    agencyQuestionTitle: {
      'half-of-leads': (n) => `${agencies(n)} with half of the leads`,
      'leads-alone': (n) => `${agencies(n)} that always ${n === 1 ? 'leads' : 'lead'} alone`,
      'never-leads': (n) => `${agencies(n)} that never ${n === 1 ? 'leads' : 'lead'}`,
      'only-participates': (n) => `${agencies(n)} that only ${n === 1 ? 'takes' : 'take'} part`,
    },
    answering: 'These agencies',
    itemNo: (chapter, item) => `Chapter ${chapter}, item ${item}`,
    question: 'Question',
    inChapters: 'In which chapters',
    items: 'Items of the chapter',
    whoActs: 'Agencies',
    pair: {
      compare: 'Side by side',
      or: (n) => `Any (or) ${n}`,
      and: (n) => `All (and) ${n}`,
      onlyFirst: (n) => `first only ${n}`,
      shared: (n) => `shared ${n}`,
      onlySecond: (n) => `second only ${n}`,
      hidden: 'left out',
      roles: 'Role by role',
      rows: 'down',
      columns: 'across',
      mode: 'Between agencies',
      least: 'At least how many',
      atLeast: (k, n) => `at least ${k} (${n})`,
    },
    filterTitle: tally,
    wrong: 'Wrong?',
    corrected: 'corrected',
    correctedMark: 'corr.',
    noAgency: 'no agency found',
    source: 'Source',
    chapterNo: (label) => `Chapter ${label}`,
    guideNote: 'guides, does not carry',
  },
  treemap: {
    whole: 'Whole plan',
    levels: 'chapter / item / task',
    area: 'Area',
    areas: { tasks: 'Tasks', assignments: 'Assignments', text: 'Length of text', equal: 'Alike by level' },
    fill: 'Fill',
    fills: { lead: 'Lead', role: 'Role of those chosen', agencies: 'Number of agencies' },
    holds: (n) => `${n} ${n === 1 ? 'task' : 'tasks'}`,
    roleNeeds: 'Choose an agency first to fill by its role',
    inRole: (role, n) => `${role} ${n}`,
    absent: (n) => `not named ${n}`,
    noAgency: (n) => `no agency ${n}`,
    ofAgencies: (from, to, n) =>
      `${to === null ? `${from} or more` : from === to ? from : `${from}–${to}`} ${to === 1 ? 'agency' : 'agencies'}: ${n}`,
    noLead: (n) => `no lead ${n}`,
    oneLead: (n) => `one lead ${n}`,
    severalLeads: (n) => `several leads ${n}`,
    cell: 'one square, one task',
    hint: 'Click goes in, double-click opens the task, Esc goes up; arrows move, Enter goes in, Space opens',
    hintNarrow: (chapters) => `${count(chapters, 'chapter')}, tap to go in`,
    tile: (level, no, title, n, share, left) =>
      `${level === 'chapter' ? 'Chapter' : 'Item'} ${no}, ${title}: ${tasks(n)}, ${share} of the map${left === null ? '' : `, ${left} in the filter`}`,
    task: (spoken, n, share, out) =>
      `${spoken}, ${count(n, 'assignment')}, ${share} of the map${out ? ', outside the filter' : ''}`,
    path: 'Where you are',
    direct: 'Directly under the chapter',
    emptyHere: 'No task is left at this level',
    up: 'Back to the whole plan',
    plus: (n) => ` +${n}`,
  },
  matrix: {
    columns: 'Columns',
    levels: { chapter: 'Chapters', item: 'Items', task: 'Tasks' },
    sort: 'Sort',
    sorts: {
      total: 'Total',
      lead: 'Leads',
      name: 'Name',
      gravity: 'Centre of gravity',
      similarity: 'Similarity (optimal leaf order)',
    },
    sortTips: {
      gravity: 'The earlier in the document its work lies on average, the higher an agency stands',
      similarity: 'Agencies whose work is spread alike stand together (hierarchical clustering, optimal leaf ordering)',
    },
    tooMany: (n) => `Not by similarity: more than ${n} agencies`,
    legend: 'one glyph, one assignment',
    weave: 'one column a task; a thread joins those who share it',
    hint: 'Arrow keys move, Enter filters',
    hintTask: 'Arrow keys move, Enter opens',
    head: (no, title, n) => `${no} ${title}, ${n} ${n === 1 ? 'assignment' : 'assignments'}`,
    cell: (agency, column) => `${agency} × ${column}`,
    said: (role, n, labels) => `${role} ${n}: ${labels}`,
    agency: 'Agency',
    total: 'Total',
  },
  link: {
    copied: 'Link copied',
    copyHere: 'Copy this link',
    copyHereHint: 'The browser does not let this page write to the clipboard: select the link and copy it yourself.',
    dismiss: 'OK',
  },
  listJoin: (names) => names.join(', '),
  listOf,
}
