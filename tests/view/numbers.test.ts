import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutGrid } from '../../src/core/matrix/grid.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { stage } from '../../src/core/network/stage.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { tallyOf } from '../../src/core/plan/tally.ts'
import { rolesIn } from '../../src/core/table/rows.ts'
import { countTones } from '../../src/core/treemap/fill.ts'
import { layoutLevel } from '../../src/core/treemap/level.ts'
import { layoutNested } from '../../src/core/treemap/nested.ts'
import { normalise } from '../../src/core/view/normalise.ts'
import { select } from '../../src/core/view/select.ts'
import type { Mode, TaskQuestion, View } from '../../src/core/view/view.ts'
import { COLUMNS, DEFAULT_VIEW, isFiltered, TASK_QUESTIONS } from '../../src/core/view/view.ts'
import { runs } from '../harness/campaign.ts'
import type { ReadTask } from '../plan/embedded.ts'
import { embeddedPlan, everybody, readTasks } from '../plan/embedded.ts'
import { rowsOf } from '../table/rows-of.ts'

/*
 * What every view shows of one filter, against what is counted here from the document as a person read it: tasks and
 * who is named in which role, by name. Nothing of the code under test is used for counting.
 */
const { plan } = embeddedPlan()
const index = lookUp(plan)
const read = [...readTasks()]
const ids = read.map(([id]) => id)
const nameOf = new Map(plan.agencies.map(({ id, name }) => [id, name]))
const idOf = new Map(plan.agencies.map(({ id, name }) => [name, id]))
const collective = new Set(plan.agencies.filter((agency) => agency.collective).map(({ name }) => name))
const PLAYED = ['lead', 'responsible', 'participate'] as const
const measure = MEASURES.find(({ name }) => name === 'wide')!
const dial = layoutDial(index, { language: 'zh-Hant', measure, units: index.units, centre: null, isolated: false })

const size = { width: 1108, height: 720 }
/** The treemap nested and one level at a time: a filter dims its tiles and leaves it as it is. */
const maps = [
  layoutNested({ units: index.units, area: 'tasks', drill: null, ...size }),
  layoutLevel({ units: index.units, area: 'tasks', drill: null, width: 366, height: 580 }),
]

const most = Math.max(...read.map(([, task]) => everybody(task).length))
const ASKED: Readonly<Record<TaskQuestion, (task: ReadTask) => boolean>> = {
  'no-lead': ({ lead }) => lead.length === 0,
  'several-leads': ({ lead }) => lead.length > 1,
  'one-agency': (task) => everybody(task).length === 1 && task.openEnded.length === 0,
  'collectives-only': (task) => everybody(task).length > 0 && everybody(task).every((name) => collective.has(name)),
  'open-ended': ({ openEnded }) => openEnded.length > 0,
  'most-agencies': (task) => everybody(task).length === most,
}

/** One assignment that counts: who, in which role, in which task. */
interface Counted {
  readonly id: string
  readonly name: string
  readonly role: (typeof PLAYED)[number]
}

/** The tasks that a filter leaves, and their assignments of the roles that count. */
function count(view: View, hits: ReadonlySet<string> | null): { left: string[]; counted: Counted[] } {
  const roles = PLAYED.filter((role) => view.roles.includes(role))
  const named = (task: ReadTask): readonly string[] => roles.flatMap((role) => task[role])
  const left = read.filter(([id, task]) => {
    const [chapter, item] = id.split('.')
    const placed = view.chapters.length + view.items.length > 0
    if (placed && !view.chapters.includes(Number(chapter)) && !view.items.includes(`${chapter}.${item}`)) return false
    if (hits && !hits.has(id)) return false
    if (view.question !== null && !ASKED[view.question as TaskQuestion](task)) return false
    const acting = view.agencies.filter((agency) => named(task).includes(nameOf.get(agency)!)).length
    if (view.agencies.length === 0) return roles.length === PLAYED.length || named(task).length > 0
    return view.mode === 'and' ? acting === view.agencies.length : acting >= (view.mode === 'or' ? 1 : view.mode)
  })
  const counted = left.flatMap(([id, task]) => roles.flatMap((role) => task[role].map((name) => ({ id, name, role }))))
  return { left: left.map(([id]) => id), counted }
}

/** How many of some entries have each key. */
function tally<T>(entries: readonly T[], key: (entry: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const entry of entries) counts[key(entry)] = (counts[key(entry)] ?? 0) + 1
  return counts
}

const often = <T>(rarely: fc.Arbitrary<T>, mostly: T) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(mostly) }, { weight: 1, arbitrary: rarely })
const some = <T>(all: readonly T[], most: number) => fc.subarray([...all], { minLength: 1, maxLength: most })
const filter = fc
  .record({
    agencies: often(some([...nameOf.keys()], 4), []),
    mode: fc.constantFrom<Mode[]>('or', 'and', 2, 3),
    roles: often(fc.subarray([...PLAYED], { minLength: 1 }), DEFAULT_VIEW.roles),
    chapters: often(
      some(
        plan.chapters.map(({ no }) => no),
        4,
      ),
      [],
    ),
    items: often(some([...new Set(ids.map((id) => id.split('.').slice(0, 2).join('.')))], 3), []),
    question: often(fc.constantFrom(...TASK_QUESTIONS), null),
    hits: often(fc.subarray(ids), null),
  })
  .map(({ hits, ...view }) => ({
    view: normalise({ ...DEFAULT_VIEW, ...view, query: hits ? '查' : '' }),
    hits: hits && new Set(hits),
  }))

function check(view: View, hits: ReadonlySet<string> | null): void {
  const { left, counted } = count(view, hits)
  const shown = select(index, view, hits)

  // The sentence and the panels
  expect(tallyOf(shown.units)).toEqual({ tasks: left.length, groups: 0 })
  expect(PLAYED.map((role) => shown.counts[role])).toEqual(
    PLAYED.map((role) => counted.filter((each) => each.role === role).length),
  )
  const byAgency = tally(counted, ({ name }) => idOf.get(name)!)

  // The dial
  const scene = stage(index, dial, view, shown, { roleOf: () => '', toReader: (text) => text })
  expect([...scene.lit].sort()).toEqual([...left].sort())
  expect(scene.atRest).toBe(!isFiltered(view))

  // The treemap, nested and one level at a time
  const leftBelow = (key: string): number => left.filter((id) => id === key || id.startsWith(`${key}.`)).length
  for (const { spots } of maps) {
    for (const { key, units } of spots) expect(units.filter(({ id }) => shown.ids.has(id))).toHaveLength(leftBelow(key))
  }
  const isolated = layoutNested({ units: shown.units, area: view.area, drill: null, ...size })
  expect(isolated.spots.flatMap(({ unit }) => (unit ? [unit.id] : []))).toEqual(left)
  const leadsOf = new Map(read.map(([id, { lead }]) => [id, lead.length]))
  expect(Object.fromEntries(countTones(shown.units, 'lead', []))).toEqual({
    none: left.filter((id) => leadsOf.get(id) === 0).length,
    one: left.filter((id) => leadsOf.get(id) === 1).length,
    joint: left.filter((id) => leadsOf.get(id)! > 1).length,
  })

  // The matrix
  for (const [depth, by] of COLUMNS.entries()) {
    const { rows, columns } = layoutGrid(index, shown.units, view.roles, by)
    const keyOf = (id: string): string =>
      id
        .split('.')
        .slice(0, depth + 1)
        .join('.')
    expect(Object.fromEntries(rows.map(({ agency, total }) => [agency.id, total]))).toEqual(byAgency)
    expect(columns.map(({ key }) => key)).toEqual([...new Set(left.map(keyOf))])
    const byColumn = tally(counted, ({ id }) => keyOf(id))
    for (const { key, total } of columns) expect(total).toBe(byColumn[key] ?? 0)
    const byCell = tally(counted, ({ id, name }) => `${idOf.get(name)} ${keyOf(id)}`)
    const cells = rows.flatMap(({ agency, cells: own }) =>
      [...own].map(([key, { entries }]) => [`${agency.id} ${key}`, entries.length] as const),
    )
    expect(Object.fromEntries(cells)).toEqual(byCell)
  }

  // The table
  const rows = rowsOf(index, shown.units, view.roles)
  expect(rows.map(({ unit }) => unit.id)).toEqual(left)
  for (const { unit, who, agencies } of rows) {
    const own = counted.filter(({ id }) => id === unit.id)
    expect(agencies).toBe(new Set(own.map(({ name }) => name)).size)
    for (const [n, role] of rolesIn(index, view.roles).entries()) {
      expect(who[n]!.agencies.map(({ name }) => name).sort()).toEqual(
        own
          .filter((each) => each.role === role)
          .map(({ name }) => name)
          .sort(),
      )
    }
  }
}

describe('the numbers of every view', () => {
  it('are those of the whole document where nothing filters', () => {
    check(DEFAULT_VIEW, null)
  })
  // In parts, none of which is long.
  it.each([1, 2, 3, 4, 5])('are those that a person counts, whatever the filter (part %i of 5)', () => {
    fc.assert(
      fc.property(filter, ({ view, hits }) => {
        check(view, hits)
      }),
      { numRuns: runs(20, 1000) },
    )
  })
})
