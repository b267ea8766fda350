import type { LinkMessages } from './messages.ts'

const keys: LinkMessages['keys'] = {
  v: 'version',
  plan: 'plan',
  view: 'view',
  agency: 'agency',
  mode: 'between agencies',
  role: 'role',
  chapter: 'chapter',
  item: 'item',
  q: 'query',
  ask: 'question',
  due: 'due',
  open: 'selected',
  only: 'isolated',
  degree: 'range',
  layout: 'drawing',
  sharing: 'shared tasks',
  meeting: 'pair of roles',
  direction: 'direction',
  pin: 'agency moved',
  area: 'area',
  drill: 'opened',
  fill: 'fill',
  columns: 'columns',
  order: 'order of rows',
  at: 'place in the text',
  script: 'script of the text',
  sort: 'sorting',
  cols: 'table columns',
  against: 'compared with',
}
const keyOf = (key: string): string => (Object.hasOwn(keys, key) ? keys[key]! : `“${key}”`)
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
const figure = (n: number): string => n.toLocaleString('en')

/** English. */
export const en: LinkMessages = {
  meant: 'Show what it meant',
  absent: (n, of) =>
    `${n} of ${many(of, 'thing')} in the link no longer ${n === 1 ? 'exists' : 'exist'} in this plan; the rest is shown.`,
  dropped: (n, of) => `${n} of ${many(of, 'thing')} in the link could not be followed; the rest is shown.`,
  newer: 'This link comes from a newer version of Qiantou; what this one understands is shown.',
  part: ({ key, value, reason }, name) =>
    ({
      'unknown-key': `unknown part “${key}”`,
      malformed: `${keyOf(key)}: “${value}” cannot be`,
      absent: `${keyOf(key)}: ${name ? `${name} (${value})` : `“${value}”`} is not in this plan`,
      repeated: `${keyOf(key)}: “${value}” comes second`,
      version: `version “${value}” of the link is newer than this program; what it knows is shown`,
    })[reason],
  keys,
  values: {
    mode: { or: 'any of them', and: 'all of them' },
    meeting: { others: 'any other' },
    direction: { from: 'those chosen in the first role', to: 'those chosen in the second role' },
    script: { hant: 'Traditional', hans: 'Simplified' },
    only: { 1: 'what the filter leaves' },
  },
  missing: ({ title, number, fingerprint }) =>
    `This link is for another plan, which is not on this device: ${[title && `《${title}》`, number && `number ${number.replace('-', '/')}`, `fingerprint ${fingerprint}`].filter(Boolean).join(', ')}.`,
  missingAsks: (what) => `The link asks for: ${what.join(', ')}`,
  missingHint: 'Open the file of that plan, or drop it on the window: then the link is followed.',
  openFile: 'Open the plan’s file',
  copyShown: (fingerprint) =>
    `The link is for another copy of this plan (fingerprint ${fingerprint}). Number and agencies agree, so it is shown on yours.`,
  offer: {
    titleFile: 'This file brings views',
    explainFile: 'Stored on this device, they are listed under “My views”; nothing is uploaded.',
    views: (n) => many(n, 'view'),
    keepViews: (n) => `Keep ${many(n, 'view')}`,
    openOnly: 'Open without keeping',
    brokenFile: 'Not a file that was saved from here',
    brokenFileHint: 'No view in it can be read.',
    newerFile: 'The file comes from a newer version: update this page first.',
    partly: 'Some of the file could not be read and was left out.',
    kept: 'Stored on this device',
    title: 'This link brings a plan',
    explain:
      'Whoever made it put the whole text of a plan into the link. It opens once it is stored on this device; nothing is uploaded.',
    size: (n) => `${figure(n)} characters of text`,
    reading: 'Reading…',
    facts: (c) =>
      [
        c.chapters > 0 && many(c.chapters, 'chapter'),
        c.items > 0 && many(c.items, 'item'),
        many(c.tasks, 'task'),
        many(c.agencies, 'agency', 'agencies'),
      ]
        .filter(Boolean)
        .join(', '),
    corrections: (n) => `with ${many(n, 'correction')}`,
    store: 'Store and open',
    add: 'Add here',
    notNow: 'Not now',
    broken: 'The plan in the link cannot be read',
    brokenHint: 'The link was probably cut off on its way. Ask for a file instead.',
    different: 'The text in the link is not the plan it claims to be: the fingerprints differ.',
    inMemory: 'The browser keeps nothing for this page: the plan stays only until it is closed.',
    known: (n) => `You have this plan. The link brings ${many(n, 'more correction')}. Add ${n === 1 ? 'it' : 'them'}?`,
  },
  share: {
    title: 'Share this view',
    close: 'Close sharing',
    form: 'Form',
    forms: { link: 'Link', markdown: 'Markdown', citation: 'Citation', inside: 'With plan' },
    copy: 'Copy',
    copied: 'Copied',
    byHand: 'The browser does not let this page write to the clipboard. The text is selected: copy it yourself.',
    length: (n) => `${figure(n)} characters`,
    local: 'This page is a local file: the link holds a path on your computer and opens nowhere else. Send a file.',
    long: (n) => `Longer than ${figure(n)} characters: chat and mail programs may cut it. Send a file.`,
    insideExplain:
      'The whole text and your corrections are compressed into the link, so that the plan need not be there. Opening it asks before storing.',
    insideOff: 'The text of this plan is not on this device, so it cannot go into a link.',
    packing: 'Compressing…',
    failed: 'That did not work. Try again.',
    native: 'Share with another app…',
    qr: 'QR code of the link',
    qrHint: 'Scan it with a phone',
    qrPlain: 'The code holds the link without the plan',
    qrTooLong: 'The link is too long for a QR code that can be scanned.',
    file: 'File',
    fileExplain: 'Where links do not get through, send a file. It opens when dropped on the window.',
    fileView: 'Save view file',
    fileBoth: 'Save with the plan',
    citation: ({ title, number, sentence, date, link }) =>
      `《${title}》${number ? ` (${number})` : ''}: ${sentence}. Qiantou, ${date}. ${link}`,
  },
}
