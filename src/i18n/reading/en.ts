import type { ReadingMessages } from './messages.ts'

const plural = new Intl.PluralRules('en')
/** One of two forms of a word, by the figure before it. */
const form = (n: number, one: string, other = `${one}s`): string => (plural.select(n) === 'one' ? one : other)
const count = (n: number, one: string, other?: string): string => `${n} ${form(n, one, other)}`

export const en: ReadingMessages = {
  text: {
    line: (n) => `Source line ${n}`,
    contents: 'Contents',
    damage: '訂',
    defects: {
      'bracket-missing': (raw, reading) =>
        `The source has “${raw}”: a bracket is lost${reading ? `, read as “${reading}”` : ''}.`,
      'number-missing': (raw, reading) =>
        `The source has “${raw}”: the number is lost${reading ? `, read as “${reading}”` : ''}.`,
      'number-out-of-order': (raw, reading) =>
        `Number “${raw}” is out of order${reading ? `, read as “${reading}”` : ''}.`,
      'name-misspelt': (raw, reading) =>
        `The source has “${raw}”, probably misspelt; counted for ${reading ?? 'that agency'}.`,
      'line-broken': () => 'The source breaks the line inside a sentence; joined here.',
      'paragraph-joined': () => 'The source has this task in two paragraphs; read as one.',
      'stray-punctuation': (raw) => `A stray “${raw}”, not read.`,
      'document-number-damaged': (raw, reading) =>
        `Document number “${raw}” is damaged${reading ? `, read as “${reading}”` : ''}.`,
      'date-damaged': (raw, reading) => `Date “${raw}” is damaged${reading ? `, read as ${reading}` : ''}.`,
      'page-furniture': () => 'Text of the web page, not of the plan.',
      'text-truncated': (raw) => `The sentence ends at “${raw}”: the source has lost characters.`,
      'gloss-removed': (raw) => `The gloss “${raw}” is not read.`,
      'clause-unread': (raw) => `“${raw}” has words of responsibility but was not read as a clause.`,
      'role-unclear': (raw, reading) => `The role of “${raw}” is unclear${reading ? `, read as ${reading}` : ''}.`,
      'name-unclear': (raw) => `“${raw}” does not look like the name of a body, and was read as one.`,
      'column-unclear': (raw) => `“${raw}” does not fit the columns of its table.`,
    },
    defectsFound: (n) => `${count(n, 'damaged or doubtful place')} in the source, all marked`,
    before: 'Text of the web page before the plan',
    after: 'Text of the web page after the plan',
    script: 'Script of the text',
    inScript: (script, own) =>
      `${script === 'zh-Hant' ? 'Traditional' : 'Simplified'}, ${own ? 'as written' : 'converted'}`,
    converted: {
      words: (from) =>
        `Converted word by word from the ${from === 'zh-Hant' ? 'Traditional' : 'Simplified'} source; lines, numbers and quotations are the source’s`,
      characters: (from) =>
        `Converted character by character from the ${from === 'zh-Hant' ? 'Traditional' : 'Simplified'} source, without its words: some may be wrong`,
      not: () => 'The table for the conversion cannot be read: this is the script of the source',
    },
    fromFields: 'The source text cannot be read. What follows is put together from the plan as it was parsed.',
    found: (n) => `${count(n, 'place')} in the text`,
    previous: 'Previous place',
    next: 'Next place',
    nextDamage: (n) => `Next damaged or doubtful place, ${n} in all`,
    moreNotes: (n) => `${n} more`,
    fewerNotes: 'Show less',
    linkTo: (label) => `Copy the link to ${label}`,
    cite: (label) => `Copy a quotation of ${label}`,
    cited: 'Quotation copied',
    quotation: ({ sentence, citation, link }) => `“${sentence}” ${citation} ${link}`,
    uncount: (name) => (name === '' ? 'Do not count this clause' : `Do not count “${name}”`),
    uncounted: (name) => (name === '' ? 'This clause no longer counts' : `“${name}” no longer counts`),
    recount: 'Count again',
    recounted: (name) => (name === '' ? 'This clause counts again' : `“${name}” counts again`),
  },
  table: {
    columns: 'Columns',
    line: 'Line',
    due: 'Due',
    no: 'No.',
    item: 'Item',
    task: 'Task',
    agencies: 'Agencies',
    none: '—',
    etc: 'etc.',
    others: (n) => `+${n}`,
    widthOf: (column) => `Width of the column ${column}`,
    copy: 'Copy',
    copied: 'Copied, ready to paste into a spreadsheet',
    sortBy: (column) => `Sort by ${column}`,
    expand: 'Show all',
    collapse: 'Show less',
    csv: 'Download CSV',
    caption: (n) => count(n, 'task'),
    sort: 'Sort',
  },
}
