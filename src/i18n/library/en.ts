import type { Counts, LibraryMessages } from './messages.ts'

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
const units = ({ chapters, items, tasks }: Counts): string =>
  [chapters > 0 && many(chapters, 'chapter'), items > 0 && many(items, 'item'), many(tasks, 'task')]
    .filter(Boolean)
    .join(', ')
const agencies = (n: number): string => many(n, 'agency', 'agencies')
const PASTE = 'Open it, select all, copy, and paste the full text here.'

/** English. */
export const en: LibraryMessages = {
  title: 'Plans',
  close: 'Close the list of plans',
  bringIn: 'Import a plan',
  choose: 'Choose a file',
  paste: 'Paste the text',
  pasteLabel: 'Full text of the plan',
  pasteHint: 'Paste the whole notice, plan or table here. Tables are kept.',
  pastedName: 'Pasted text',
  read: 'Read it',
  back: 'Back',
  kinds:
    'Or drop files anywhere on the window, several at once: TXT, Markdown, web pages (HTML), Word (DOCX), or a file exported from here.',
  private: 'Everything is read on this device. Nothing is uploaded.',
  waiting: 'Waiting',
  steps: {
    text: 'Reading the text',
    units: 'Finding chapters, items, tasks',
    agencies: 'Finding agencies',
    check: 'Checking',
  },
  stepDone: 'done',
  clausesFound: (n) => `${many(n, 'clause')} so far`,
  unitsFound: units,
  agenciesFound: (n) => `${n} so far`,
  progress: (name) => `Reading ${name}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was stored.',
  done: (counts) => `${units(counts)}, ${agencies(counts.agencies)}, ${many(counts.assignments, 'assignment')}`,
  toReview: (n) => `${many(n, 'place')} to look at`,
  review: (n) => `Review ${many(n, 'place')}`,
  nothingToReview: 'Nothing is in doubt.',
  openNow: 'Open now, review later',
  open: 'Open',
  known: 'This plan was here already; its corrections are kept.',
  partly: 'Some corrections in the file could not be read and were left out.',
  finished: (name) => `${name} has been read`,
  inMemory: 'The browser keeps nothing for this page: the plan must be imported again after closing it.',
  encoding: 'Encoding',
  encodingGuessed: 'The encoding was inferred. If the text looks garbled, try another.',
  otherFile: 'Choose another file',
  dismiss: 'Dismiss',
  problems: {
    empty: { title: 'The file is empty', advice: 'Choose another file, or paste the text.' },
    'no-clause': {
      title: 'No responsibilities found',
      advice:
        'The text was read, but nowhere does it say who leads, is responsible or takes part. Check that this is the plan itself or its table.',
    },
    'not-text': { title: 'This is not a text', advice: 'Use TXT, DOCX or HTML, or paste the text.' },
    'broken-encoding': { title: 'Wrong encoding', advice: 'Read it with another encoding, or paste the text.' },
    'too-large': {
      title: 'The file is too large',
      advice: 'No plan is this long. Save the plan by itself, or paste the text.',
    },
    pdf: { title: 'PDF cannot be read yet', advice: `${PASTE} A scan has no text: it needs text recognition first.` },
    image: {
      title: 'This is a picture',
      advice: 'A picture has no text. Use a file with text, or paste it after text recognition.',
    },
    media: { title: 'This is audio or video', advice: 'Use TXT, DOCX or HTML, or paste the text.' },
    'old-word': { title: 'Old Word or WPS files cannot be read', advice: `Save it as DOCX. Or: ${PASTE}` },
    sheet: {
      title: 'Spreadsheets cannot be read yet',
      advice: 'Open it, select and copy the whole table, and paste it here: the table is kept.',
    },
    slides: { title: 'Slides cannot be read', advice: PASTE },
    'other-office': { title: 'This format cannot be read', advice: `Save it as DOCX. Or: ${PASTE}` },
    archive: { title: 'This is an archive', advice: 'Unpack it first, then choose the document inside.' },
    encrypted: { title: 'The file has a password', advice: 'Remove the password in Word, save, and import it again.' },
    'damaged-file': {
      title: 'The file is damaged',
      advice: 'Download or save it anew; if it opens elsewhere, paste the text.',
    },
    'too-big-inside': {
      title: 'The file is unusually large once unpacked',
      advice: 'It was not read further, to keep the browser usable. Paste the text instead.',
    },
    'not-ours': {
      title: 'Not a plan exported from here',
      advice: 'Choose a file exported from this list, or the text of a plan.',
    },
    newer: { title: 'The file comes from a newer version', advice: 'Update this page, then import it.' },
    failed: { title: 'Something went wrong', advice: 'Nothing was stored. Try again, or paste the text.' },
  },
  plans: (n) => many(n, 'plan'),
  choosePlan: (name) => `Choose “${name}”`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  chosen: (n) => (n === 0 ? 'Choose two or more to see them on one ring' : `${n} chosen`),
  openTogether: 'Open together',
  facts: ({ number, date, ...counts }) =>
    [number, date, units(counts), agencies(counts.agencies)].filter(Boolean).join(' · '),
  size: (n) => `${n.toLocaleString('en')} characters`,
  embedded: 'built in',
  current: 'open now',
  rename: 'Rename',
  nameLabel: 'Name of the plan',
  keepName: 'Keep name',
  ownTitle: 'Use its title',
  compare: 'Compare',
  exportFile: 'Export',
  exportFailed: 'Its text is no longer on this device, so it cannot be exported.',
  remove: 'Delete',
  removed: (name) => `Deleted “${name}”`,
  actionsOf: (name) => `${name}: actions`,
}
