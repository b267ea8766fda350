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
  pin: 'agency moved',
  area: 'area',
  drill: 'opened',
}
const keyOf = (key: string): string => (Object.hasOwn(keys, key) ? keys[key]! : `“${key}”`)
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`

/** English. */
export const en: LinkMessages = {
  meant: 'Show what it meant',
  absent: (n, of) =>
    `${n} of ${many(of, 'thing')} in the link no longer ${n === 1 ? 'exists' : 'exist'} in this plan; the rest is shown.`,
  dropped: (n, of) => `${n} of ${many(of, 'thing')} in the link could not be followed; the rest is shown.`,
  part: ({ key, value, reason }, name) =>
    ({
      'unknown-key': `unknown part “${key}”`,
      malformed: `${keyOf(key)}: “${value}” cannot be`,
      absent: `${keyOf(key)}: ${name ? `${name} (${value})` : `“${value}”`} is not in this plan`,
      repeated: `${keyOf(key)}: “${value}” comes second`,
      version: `version “${value}” of the link is newer than this program; what it knows is shown`,
    })[reason],
  keys,
  missing: ({ title, number, fingerprint }) =>
    `This link is for another plan, which is not on this device: ${[title && `《${title}》`, number && `number ${number.replace('-', '/')}`, `fingerprint ${fingerprint}`].filter(Boolean).join(', ')}.`,
  missingAsks: (what) => `The link asks for: ${what.join(', ')}`,
  missingHint: 'Open the file of that plan, or drop it on the window: then the link is followed.',
  openFile: 'Open the plan’s file',
  copyShown: (fingerprint) =>
    `The link is for another copy of this plan (fingerprint ${fingerprint}). Number and agencies agree, so it is shown on yours.`,
}
