import type { PlanIndex, Unit } from '../plan/lookup.ts'
import { indexOf } from '../plan/lookup.ts'
import type { Agency, Assignment, Chapter, Item, Names, Plan, Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'

/** What of a heading is drawn. */
interface Heading {
  readonly no: number
  readonly label: string
  readonly title: Names
}

/** What a layout needs to know of a plan: small, and quickly sent to another thread. */
export interface Outline {
  readonly chapters: readonly (Heading & { readonly items: readonly Heading[] })[]
  readonly agencies: readonly Agency[]
  /** By order. */
  readonly ids: readonly string[]
  /** For each unit its chapter, its item, 1 for an open list, how many assignments it has, and these: agency · 4 + role. */
  readonly units: Int32Array
}

const heading = ({ no, label, title }: Heading): Heading => ({ no, label, title })
const PER_ROLE = ROLES.length

/** Takes down what a layout needs to know of a plan. Linear in the number of assignments. */
export function outlineOf({ plan, units }: PlanIndex): Outline {
  const chapters = new Map<Chapter, { readonly n: number; readonly items: Map<Item, number> }>()
  const numbers: number[] = []
  const agencies = new Map(plan.agencies.map(({ id }, n) => [id, n]))
  for (const { chapter, item, openEnded, assignments } of units) {
    let own = chapters.get(chapter)
    if (!own) chapters.set(chapter, (own = { n: chapters.size, items: new Map() }))
    let place = own.items.get(item)
    if (place === undefined) own.items.set(item, (place = own.items.size))
    numbers.push(own.n, place, openEnded ? 1 : 0, assignments.length)
    for (const { agency, role } of assignments) {
      numbers.push(agencies.get(agency)! * PER_ROLE + ROLES.indexOf(role))
    }
  }
  return {
    chapters: [...chapters].map(([chapter, { items }]) => ({
      ...heading(chapter),
      items: [...items.keys()].map(heading),
    })),
    agencies: plan.agencies,
    ids: units.map(({ id }) => id),
    units: Int32Array.from(numbers),
  }
}

const NOWHERE = { start: 0, end: 0 }

/** A plan as far as its outline tells: enough to lay it out, with the same units in the same order. */
export function indexOfOutline(outline: Outline): PlanIndex {
  const bare = { span: NOWHERE, titleSpan: NOWHERE, clauses: [] }
  const items = outline.chapters.map((chapter) =>
    chapter.items.map((item): Item => ({ ...item, ...bare, text: '', tasks: [] })),
  )
  const chapters = outline.chapters.map((chapter, n): Chapter => ({ ...heading(chapter), ...bare, items: items[n]! }))
  const { units: numbers } = outline
  const units: Unit[] = []
  for (let at = 0; at < numbers.length;) {
    const [c, i, open, count] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!, numbers[at + 3]!]
    const assignments: Assignment[] = []
    for (let k = at + 4; k < at + 4 + count; k++) {
      const role: Role = ROLES[numbers[k]! % PER_ROLE]!
      const { id } = outline.agencies[Math.floor(numbers[k]! / PER_ROLE)]!
      assignments.push({ agency: id, role, written: '', implied: null, span: NOWHERE })
    }
    at += 4 + count
    const order = units.length
    units.push({
      id: outline.ids[order]!,
      label: outline.ids[order]!,
      order,
      chapter: chapters[c]!,
      item: items[c]![i]!,
      task: null,
      text: '',
      start: 0,
      end: 0,
      clauses: [],
      assignments,
      agencies: [...new Set(assignments.map(({ agency }) => agency))],
      openEnded: open === 1,
      leads: assignments.reduce((sum, { role }) => sum + (role === 'lead' ? 1 : 0), 0),
      deadlines: [],
    })
  }
  const plan: Plan = {
    fingerprint: '',
    parserVersion: 0,
    script: 'zh-Hant',
    place: null,
    title: { zhHant: '', zhHans: '', en: null },
    titleSpan: null,
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    chapters,
    agencies: outline.agencies,
    merges: [],
    rules: [],
    defects: [],
    lineStarts: [0],
  }
  return indexOf(plan, units)
}
