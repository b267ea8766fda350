import type { PlanFile } from '../export/plan-file.ts'
import { restoreCorrections } from '../correct/restore.ts'
import type { Damage, Rebuild } from '../plan/fields.ts'
import { listOf, matching, orElse, orNull, own, shape, text } from '../plan/fields.ts'
import { decodeLink } from '../view/link.ts'
import { restorePicture } from './miniature.ts'

/** One view in a file. The link is what lasts: it is read by whatever version opens it. */
export interface FiledView {
  readonly name: string
  readonly note: string
  /** Without '#'. */
  readonly link: string
  /** Fingerprint of the plan it is a view of. */
  readonly plan: string
  /** See `miniature.ts`; '' for none. */
  readonly picture: string
}

/** A plan that views in a file are of: what it is, and where the file brings it, the plan itself. */
export interface FiledPlan {
  readonly fingerprint: string
  readonly title: string
  readonly number: string | null
  readonly file: PlanFile | null
}

/** A file of one view or of a set of views, with or without their plans, for where links do not get through. */
export interface ViewsFile {
  readonly views: readonly FiledView[]
  readonly plans: readonly FiledPlan[]
}

/** The version of the file that this code writes. */
export const VIEWS_FILE_VERSION = 1

/** The longest name, and the longest note of a saved view, in UTF-16 code units. */
export const NAME_LIMIT = 200
export const NOTE_LIMIT = 4000

const FINGERPRINT = /^[0-9a-f]{8,64}$/
const LONGEST_LINK = 4000

/** A name on one line, without marks that turn the direction of the text around. */
export function tidyName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, NAME_LIMIT)
}

/** A note: lines of text, without other control characters. */
export function tidyNote(note: string): string {
  return note
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, NOTE_LIMIT)
}

/** A link as it is stored: ASCII, and never one with a plan inside. */
export const storedLink: Rebuild<string> = (value) =>
  typeof value === 'string' &&
  value.length <= LONGEST_LINK &&
  /^[\x20-\x7e]*$/.test(value) &&
  decodeLink(value).inside === null
    ? value
    : undefined

const changed =
  (tidy: (text: string) => string): Rebuild<string> =>
  (value) =>
    typeof value === 'string' ? tidy(value) : undefined

const planFile: Rebuild<PlanFile> = (value, damage) => {
  if (typeof value !== 'object' || value === null) return undefined
  const source = text(own(value, 'source'), damage)
  if (source === undefined || source === '') return undefined
  const { corrections, intact } = restoreCorrections(own(value, 'corrections'))
  if (!intact) damage.found = true
  return { source, name: orNull(changed(tidyName))(own(value, 'name'), damage) ?? null, corrections }
}

const views = listOf(
  shape<FiledView>({
    name: changed(tidyName),
    note: orElse(changed(tidyNote), ''),
    link: storedLink,
    plan: matching(FINGERPRINT),
    picture: (value) => restorePicture(value),
  }),
)
const plans = listOf(
  shape<FiledPlan>({
    fingerprint: matching(FINGERPRINT),
    title: orElse(changed(tidyName), ''),
    number: orNull(changed(tidyName)),
    file: orNull(planFile),
  }),
  ({ fingerprint }) => fingerprint,
)

/** Writes the file: JSON whose first field, `"qiantou": "views"`, says what it is. */
export function writeViewsFile(file: ViewsFile): string {
  return JSON.stringify({ qiantou: 'views', version: VIEWS_FILE_VERSION, ...file }, null, 1)
}

/** JSON of ours of one kind; or why it is none. */
export function readOurs(
  content: string,
  kind: string,
  version: number,
): { readonly value: object } | { readonly error: 'not-ours' | 'newer' } {
  let value: unknown
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return { error: 'not-ours' }
  }
  if (typeof value !== 'object' || value === null || own(value, 'qiantou') !== kind) return { error: 'not-ours' }
  const written = own(value, 'version')
  return typeof written === 'number' && written > version ? { error: 'newer' } : { value }
}

/** Reads such a file defensively: the views and plans that hold, and whether all of them did. */
export function readViewsFile(
  content: string,
): { readonly file: ViewsFile; readonly intact: boolean } | { readonly error: 'not-ours' | 'newer' } {
  const read = readOurs(content, 'views', VIEWS_FILE_VERSION)
  if ('error' in read) return read
  const damage: Damage = { found: false }
  const file = {
    views: views(own(read.value, 'views'), damage) ?? [],
    plans: plans(own(read.value, 'plans'), damage) ?? [],
  }
  return file.views.length === 0 ? { error: 'not-ours' } : { file, intact: !damage.found }
}

/** What a file of ours is by its beginning; null where it is none of these. A plan's own file is known by the reader of plans. */
export function kindOfFile(beginning: string): 'views' | 'backup' | null {
  const found = /^\uFEFF?\s*\{\s*"qiantou"\s*:\s*"(views|backup)"/.exec(beginning)
  return found ? (found[1] as 'views' | 'backup') : null
}
