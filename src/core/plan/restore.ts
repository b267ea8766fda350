import type { Damage, Rebuild } from './fields.ts'
import { flag, listOf, matching, oneOf, orElse, orNull, own, shape, text, whole } from './fields.ts'
import type {
  Agency,
  Assignment,
  Chapter,
  Clause,
  Deadline,
  Defect,
  InternalAssignment,
  Item,
  Merge,
  Names,
  OpenEnd,
  PersonInCharge,
  Plan,
  Reading,
  Rule,
  Span,
  Task,
} from './model.ts'
import { AGENCY_KINDS, DEFECT_CODES, MERGE_EVIDENCES, ROLES, RULE_CODES } from './model.ts'

/** A plan that was rebuilt, and whether it is still the whole of what was stored. */
export interface RepairedPlan {
  readonly plan: Plan
  /** False where a part was left out or replaced: its counts are then not the document's. */
  readonly intact: boolean
}

/** No string is longer in any browser, so no span reaches further. */
const LONGEST_TEXT = 2 ** 30
const HIGHEST_NUMBER = 9999
const NEWEST_PARSER = 1_000_000

const FINGERPRINT = /^[0-9a-f]{8,64}$/
const AGENCY_ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
/** A number that the document gives twice is told apart by a suffix. */
const TASK_ID = /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-\d{1,3})?$/
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

const number = whole(0, HIGHEST_NUMBER)

const names: Rebuild<Names> = shape<Names>({ zhHant: text, zhHans: text, en: orNull(text) })

const agency: Rebuild<Agency> = shape<Agency>({
  id: matching(AGENCY_ID),
  name: text,
  // The kind decides a colour and no count: an agency of a kind that we do not know keeps its tasks.
  kind: orElse(oneOf(AGENCY_KINDS), 'other'),
  collective: flag,
  names,
  enShort: orNull(text),
  enSource: orNull(oneOf(['official', 'translation'] as const)),
})

function spanWithin(length: number): Rebuild<Span> {
  const range = shape<Span>({ start: whole(0, length), end: whole(0, length) })
  return (value, damage) => {
    const span = range(value, damage)
    return span && span.start <= span.end ? span : undefined
  }
}

function deadlineWith(span: Rebuild<Span>): Rebuild<Deadline> {
  const date = orNull(matching(ISO_DATE))
  return shape<Deadline>({ text, span, from: date, to: date })
}

function clauseWith(span: Rebuild<Span>, agencies: readonly Agency[]): Rebuild<Clause> {
  const ids = new Set<unknown>(agencies.map(({ id }) => id))
  return shape<Clause>({
    span,
    text,
    assignments: listOf(
      shape<Assignment>({
        agency: (value, damage) => (ids.has(value) ? text(value, damage) : undefined),
        written: text,
        role: oneOf(ROLES),
        implied: orNull(span),
        span,
      }),
    ),
    openEnded: listOf(shape<OpenEnd>({ text, span })),
    deadline: orNull(deadlineWith(span)),
    scope: orNull(text),
    // Plans that an earlier parser read lack these: they keep the rest until they are read again.
    people: orElse(listOf(shape<PersonInCharge>({ text, span })), []),
    internalAssignments: orElse(
      listOf(shape<InternalAssignment>({ office: text, within: text, role: oneOf(ROLES), span })),
      [],
    ),
    manner: orNull(text),
  })
}

function chapterWith(span: Rebuild<Span>, clause: Rebuild<Clause>): Rebuild<Chapter> {
  const taken = new Set<string>()
  const anyTask = shape<Task>({
    id: matching(TASK_ID),
    no: number,
    text,
    span,
    clauses: listOf(clause),
    deadlines: orElse(listOf(deadlineWith(span)), []),
  })
  // Ids are unique within the plan, not only within the item.
  const task: Rebuild<Task> = (value, damage) => {
    const rebuilt = anyTask(value, damage)
    if (!rebuilt || taken.has(rebuilt.id)) return undefined
    taken.add(rebuilt.id)
    return rebuilt
  }
  const item = shape<Item>({
    no: number,
    label: text,
    title: names,
    text,
    span,
    titleSpan: span,
    clauses: listOf(clause),
    tasks: listOf(task),
  })
  return shape<Chapter>({
    no: number,
    label: text,
    title: names,
    span,
    titleSpan: span,
    clauses: listOf(clause),
    items: listOf(item),
  })
}

function readingWith(span: Rebuild<Span>, value: Rebuild<string>): Rebuild<Reading> {
  return shape<Reading>({ value, raw: text, span, certain: flag })
}

/** Line starts that climb from 0: a gap in them would make every line number after it wrong, so they hold as a whole or not at all. */
function lineStartsWithin(length: number): Rebuild<readonly number[]> {
  const positions = listOf(whole(0, length))
  return (value) => {
    const inner: Damage = { found: false }
    const starts = positions(value, inner)
    const climbs = starts?.every((start, i) => (i === 0 ? start === 0 : start > starts[i - 1]!))
    return starts && starts.length > 0 && climbs && !inner.found ? starts : undefined
  }
}

/**
 * Rebuilds a plan field by field from anything (a stored row, a file, a message), and says whether all
 * of it held. What does not hold is left out together with the smallest whole that cannot do without
 * it: an assignment to an unknown agency, a clause without a span, a task whose id another one has.
 * Null where no coherent plan is left. `length` is the length of the source text in UTF-16 code units, where
 * it is known: no span reaches beyond it. Pure; linear in the size of the value.
 */
export function repairPlan(value: unknown, length: number = LONGEST_TEXT): RepairedPlan | null {
  if (typeof value !== 'object' || value === null) return null
  const damage: Damage = { found: false }
  const span = spanWithin(length)
  const agencies = listOf(agency, ({ id }) => id)(own(value, 'agencies'), damage)
  if (!agencies) return null
  const plan = shape<Plan>({
    fingerprint: matching(FINGERPRINT),
    parserVersion: whole(0, NEWEST_PARSER),
    script: oneOf(['zh-Hant', 'zh-Hans'] as const),
    place: orNull(text),
    title: names,
    titleSpan: orNull(span),
    documentNumber: orNull(readingWith(span, text)),
    issuer: orNull(readingWith(span, text)),
    issuedOn: orNull(readingWith(span, matching(ISO_DATE))),
    chapters: listOf(chapterWith(span, clauseWith(span, agencies))),
    agencies: () => agencies,
    merges: orElse(
      listOf(
        shape<Merge>({
          agency: (id) => agencies.find((known) => known.id === id)?.id,
          written: text,
          evidence: oneOf(MERGE_EVIDENCES),
          spans: listOf(span),
        }),
      ),
      [],
    ),
    rules: listOf(shape<Rule>({ code: oneOf(RULE_CODES), span })),
    defects: listOf(shape<Defect>({ code: oneOf(DEFECT_CODES), raw: text, reading: orNull(text), span })),
    lineStarts: lineStartsWithin(length),
  })(value, damage)
  if (!plan || plan.chapters.length === 0) return null
  return { plan, intact: !damage.found }
}

/**
 * Rebuilds a plan field by field from anything; null where no coherent plan is left. The identity for a
 * plan of the parser. Where it matters whether anything was lost, use `repairPlan`.
 */
export function restorePlan(value: unknown): Plan | null {
  return repairPlan(value)?.plan ?? null
}
