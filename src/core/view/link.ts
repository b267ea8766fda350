import type { Field } from './grammar.ts'
import { GRAMMAR, split } from './grammar.ts'
import type { Migration } from './migrations.ts'
import { LINK_VERSION, migrate, MIGRATIONS } from './migrations.ts'
import { normalise } from './normalise.ts'
import type { Part } from './parts.ts'
import { partsOf, withoutTail } from './parts.ts'
import type { PlanHint } from './plan-hint.ts'
import { packWords, unpackWords } from './plan-hint.ts'
import type { View } from './view.ts'
import { DEFAULT_VIEW } from './view.ts'
import { VIEW_FIELDS } from './fields.ts'

/** A part of a link that could not be followed. */
export interface Dropped {
  /** The key as it stood in the link (`agency`). */
  readonly key: string
  /** The value that was dropped, at most 80 characters. */
  readonly value: string
  /** unknown-key · malformed: no such value can be · absent: this plan has no such thing · repeated: the key stood before · version: written by a newer Qiantou. */
  readonly reason: 'unknown-key' | 'malformed' | 'absent' | 'repeated' | 'version'
}

/** What a link says. */
export interface ReadLink {
  /** What holds of it, as far as that can be said without the plan. */
  readonly view: View
  readonly dropped: Dropped[]
  /** How many things it asks for: every entry of a list is one. Version and plan are not among them. */
  readonly asked: number
  /** What it says of its plan; null where that is nothing. */
  readonly about: PlanHint | null
  /** The plan itself, packed (see `share/inside.ts`); null where it brings none. */
  readonly inside: string | null
}

/** Keys beside those of the grammar: what is said of the plan rather than of the view. */
const VERSION = 'v'
const NUMBER = 'no'
const TITLE = 'title'
/** The plan itself. It stands last: of a link that was cut, the view is left. */
export const INSIDE = 'inside'

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * The link of a view: the part behind '#', '' for the default view. ASCII; defaults are left out; one view
 * has one link. `v` says by which grammar it was written.
 *
 * @param about what to say of the plan; null where every reader has it
 */
export function encodeView(view: View, about: PlanHint | null = null): string {
  const parts = GRAMMAR.flatMap(({ key, field, write }) =>
    same(view[field], DEFAULT_VIEW[field]) ? [] : [`${key}=${write(view[field] as never)}`],
  )
  if (parts.length === 0) return ''
  const title = packWords(about?.title ?? '')
  if (about?.number) parts.push(`${NUMBER}=${about.number}`)
  if (title !== '') parts.push(`${TITLE}=${title}`)
  return [`${VERSION}=${LINK_VERSION}`, ...parts].join('&')
}

/** What says of which plan a link is, and in which grammar it is written: it asks for nothing. */
const ABOUT_PLAN: ReadonlySet<string> = new Set([VERSION, 'plan', NUMBER, TITLE, INSIDE])

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What one key holds in the end: lists that stand twice are one list, of anything else the first stands. */
function gather(parts: readonly Part[], drop: (part: Part, reason: Dropped['reason']) => void): Map<string, string> {
  const values = new Map<string, string>()
  for (const part of parts) {
    const { key, value } = part
    const before = values.get(key)
    if (before === undefined) values.set(key, value)
    else if (GRAMMAR.some((entry) => entry.key === key && entry.list)) values.set(key, `${before},${value}`)
    else if (before !== value) drop(part, 'repeated')
  }
  return values
}

/**
 * Reads a link defensively: any string gives a well-formed view, made of the parts that hold; the others are
 * listed. Whether its ids exist in a plan is for `fitView` to say.
 *
 * @param hash what stands behind '#', with or without the '#'.
 * @param steps what leads from the first version of the grammar to this one
 */
export function decodeLink(hash: string, steps: readonly Migration[] = MIGRATIONS): ReadLink {
  const dropped: Dropped[] = []
  const drop = ({ key, value }: Part, reason: Dropped['reason']): void => {
    dropped.push({ key: brief(key), value: brief(value), reason })
  }
  const written = partsOf(hash)
  const version = written.find(({ key }) => key === VERSION)
  for (const other of written) if (other.key === VERSION && other.value !== version?.value) drop(other, 'repeated')
  const newest = 1 + steps.length
  const said = version ? Number(withoutTail(version.value)) : newest
  const isVersion = Number.isInteger(said) && said >= 1
  if (version && (!isVersion || said > newest)) drop(version, isVersion ? 'version' : 'malformed')
  const others = written.filter((part) => part.key !== VERSION)
  const values = gather(migrate(others, isVersion ? said : newest, steps), drop)

  const fields: Partial<Record<Field, unknown>> = {}
  // What stands twice asks twice.
  let asked = dropped.filter(({ key, reason }) => reason === 'repeated' && !ABOUT_PLAN.has(key)).length
  let about: PlanHint = { number: null, title: '' }
  for (const [key, value] of values) {
    if (key === NUMBER && /^\d{1,6}-\d{1,6}/.test(value)) about = { ...about, number: /^\d+-\d+/.exec(value)![0] }
    else if (key === TITLE) about = { ...about, title: unpackWords(withoutTail(value)) }
    if (key === NUMBER || key === TITLE || key === INSIDE) continue
    const entry = GRAMMAR.find((candidate) => candidate.key === key)
    const tidy = entry?.typed ? value : withoutTail(value).toLowerCase()
    asked += entry?.list ? Math.max(1, split(tidy).length) : Number(!ABOUT_PLAN.has(key))
    if (!entry) {
      drop({ key, value }, 'unknown-key')
      continue
    }
    const raw = entry.read(tidy)
    const rebuilt = VIEW_FIELDS[entry.field](raw)
    if (rebuilt === undefined) {
      drop({ key, value }, 'malformed')
      continue
    }
    if (entry.list && Array.isArray(raw)) {
      for (const [n, one] of (raw as unknown[]).entries()) {
        const kept = VIEW_FIELDS[entry.field]([one]) as readonly unknown[] | undefined
        if (!(entry.entry?.(one) ?? (kept !== undefined && kept.length > 0))) {
          drop({ key, value: split(tidy)[n] ?? '' }, 'malformed')
        }
      }
    }
    fields[entry.field] = rebuilt
  }
  return {
    view: normalise({ ...DEFAULT_VIEW, ...fields } as View),
    dropped,
    asked,
    about: about.number === null && about.title === '' ? null : about,
    inside: values.get(INSIDE) || null,
  }
}
