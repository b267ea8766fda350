import type { Damage, Rebuild } from '../core/plan/fields.ts'
import { flag, matching, orNull, shape, text, whole } from '../core/plan/fields.ts'
import { lookUp, total } from '../core/plan/lookup.ts'
import type { Names, Plan } from '../core/plan/model.ts'

/** How much a plan holds. */
export interface PlanCounts {
  readonly chapters: number
  readonly items: number
  readonly tasks: number
  readonly assignments: number
  readonly agencies: number
}

/** A line of the list of plans: what can be said of a plan without opening it. */
export interface PlanRow {
  readonly fingerprint: string
  readonly title: Names
  /** What the person calls it, or null for its title. */
  readonly name: string | null
  /** Document number, as it was read. */
  readonly number: string | null
  readonly issuer: string | null
  /** ISO date. */
  readonly issuedOn: string | null
  readonly counts: PlanCounts
  /** Length of the source text in UTF-16 code units. */
  readonly size: number
  /** When the plan was first stored; milliseconds since 1970. A re-reading changes it not. */
  readonly addedAt: number
  readonly parserVersion: number
  /** Whether the plan came with the app, rather than from the person. */
  readonly embedded: boolean
}

/** Fingerprints, the identity of a plan and its key in every table. */
export const FINGERPRINT = /^[0-9a-f]{8,64}$/
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

const count = whole(0, Number.MAX_SAFE_INTEGER)
/** A moment; the clock of a stored row may be wrong, but it is one. */
export const moment: Rebuild<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined

const row = shape<PlanRow>({
  fingerprint: matching(FINGERPRINT),
  title: shape<Names>({ zhHant: text, zhHans: text, en: orNull(text) }),
  // Rows of the first version have none.
  name: (value, damage) => (value === undefined ? null : orNull(text)(value, damage)),
  number: orNull(text),
  issuer: orNull(text),
  issuedOn: orNull(matching(ISO_DATE)),
  counts: shape<PlanCounts>({ chapters: count, items: count, tasks: count, assignments: count, agencies: count }),
  size: count,
  addedAt: moment,
  parserVersion: count,
  embedded: flag,
})

/** Rebuilds a line of the list from anything; null where it does not hold. */
export function restorePlanRow(value: unknown): PlanRow | null {
  const damage: Damage = { found: false }
  return row(value, damage) ?? null
}

/** The line for a plan that was read from `source`. */
export function planRow(
  plan: Plan,
  source: string,
  { addedAt, embedded, name }: Pick<PlanRow, 'addedAt' | 'embedded' | 'name'>,
): PlanRow {
  const items = plan.chapters.flatMap((chapter) => chapter.items)
  return {
    fingerprint: plan.fingerprint,
    title: plan.title,
    name,
    number: plan.documentNumber?.value ?? null,
    issuer: plan.issuer?.value ?? null,
    issuedOn: plan.issuedOn?.value ?? null,
    counts: {
      chapters: plan.chapters.length,
      // Tasks that stand directly under a chapter have no item.
      items: items.filter(({ no }) => no > 0).length,
      tasks: items.reduce((sum, { tasks }) => sum + tasks.length, 0),
      assignments: total(lookUp(plan).counts),
      agencies: plan.agencies.length,
    },
    size: source.length,
    addedAt,
    parserVersion: plan.parserVersion,
    embedded,
  }
}
