import { amended } from '../core/correct/amend.ts'
import type { Everything, KeptPlan } from './backup.ts'
import { chosenOf, everythingIn } from './backup.ts'
import type { Change, Kept, Storage } from './contract.ts'
import { TABLES } from './contract.ts'
import { OF_A_PLAN } from './plans.ts'
import type { SavedView } from './saved-views.ts'
import { newId } from './saved-views.ts'

/** How a file of everything is brought in: beside what is here, or in its place. */
export type Way = 'merge' | 'replace'

/** What bringing it in would change. */
export interface Preview {
  readonly plans: {
    readonly added: number
    readonly corrected: number
    readonly same: number
    readonly removed: number
  }
  readonly views: { readonly added: number; readonly same: number; readonly removed: number }
  /** How many corrections would be added. */
  readonly corrections: number
  /** Whether language, theme or order of the agencies would change. */
  readonly settings: boolean
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** What a person sees of a saved view: two that agree in it are one, whatever their ids. */
const gist = ({ name, note, link, plan }: SavedView): string => JSON.stringify([name, note, link, plan])

function mergePlan(here: KeptPlan, there: KeptPlan): KeptPlan {
  const own = new Set(here.corrections.map((each) => JSON.stringify(each)))
  const news = there.corrections.filter((each) => !own.has(JSON.stringify(each)))
  return {
    row: { ...here.row, name: here.row.name ?? there.row.name },
    source: here.source ?? there.source,
    corrections: news.length === 0 ? here.corrections : amended(here.corrections, ...news),
  }
}

/**
 * What would be here after a file was brought in. Merged, nothing that is here is lost: of two that say something else of
 * the same place the one that is brought in is the later word, and a view that has changed stands beside its older self.
 * Replaced, all that is here gives way, except plans that came with the program.
 */
export function brought(here: Everything, there: Everything, way: Way): Everything {
  const known = new Map(here.plans.map((plan) => [plan.row.fingerprint, plan]))
  const incoming = new Map(there.plans.map((plan) => [plan.row.fingerprint, plan]))
  const added = there.plans.filter(({ row, source }) => !known.has(row.fingerprint) && source !== null)
  if (way === 'replace') {
    const kept = here.plans.flatMap((plan): KeptPlan[] => {
      const news = incoming.get(plan.row.fingerprint)
      if (news) return [{ ...plan, row: { ...plan.row, name: news.row.name }, corrections: news.corrections }]
      return plan.row.embedded ? [{ ...plan, row: { ...plan.row, name: null }, corrections: [] }] : []
    })
    const settings = { ...here.settings, ...chosenOf(there.settings) }
    return { plans: [...kept, ...added], views: there.views, settings }
  }
  const gists = new Set(here.views.map(gist))
  const ids = new Set(here.views.map(({ id }) => id))
  const last = here.views.at(-1)?.order ?? 0
  return {
    plans: [
      ...here.plans.map((plan) => {
        const news = incoming.get(plan.row.fingerprint)
        return news ? mergePlan(plan, news) : plan
      }),
      ...added,
    ],
    views: [
      ...here.views,
      ...there.views
        .filter((view) => !gists.has(gist(view)))
        .map((view, n) => ({ ...view, id: ids.has(view.id) ? newId() : view.id, order: last + 1 + n })),
    ],
    settings: here.settings,
  }
}

/** What bringing a file in would change, counted. */
export function preview(here: Everything, there: Everything, way: Way): Preview {
  const after = brought(here, there, way)
  const [before, next] = [here, after].map(({ plans }) => new Map(plans.map((plan) => [plan.row.fingerprint, plan])))
  const gists = new Set(here.views.map(gist))
  const left = new Set(after.views.map(gist))
  const both = [...next!.values()].filter(({ row }) => before!.has(row.fingerprint))
  const corrected = both.filter((plan) => !same(plan.corrections, before!.get(plan.row.fingerprint)!.corrections))
  const all = (plans: Iterable<KeptPlan>): Set<string> =>
    new Set(
      [...plans].flatMap(({ row, corrections }) => corrections.map((each) => row.fingerprint + JSON.stringify(each))),
    )
  const corrections = all(before!.values())
  return {
    plans: {
      added: next!.size - both.length,
      corrected: corrected.length,
      same: both.length - corrected.length,
      removed: before!.size - both.length,
    },
    views: {
      added: after.views.filter((view) => !gists.has(gist(view))).length,
      same: after.views.filter((view) => gists.has(gist(view))).length,
      removed: here.views.filter((view) => !left.has(gist(view))).length,
    },
    corrections: [...all(next!.values())].filter((each) => !corrections.has(each)).length,
    settings: !same(chosenOf(here.settings), chosenOf(after.settings)),
  }
}

/** The writes that make one state into another. A plan whose text is new is read when it is first opened. */
function changesBetween(before: Everything, after: Everything): Change[] {
  const changes: Change[] = []
  const [old, next] = [before, after].map(({ plans }) => new Map(plans.map((plan) => [plan.row.fingerprint, plan])))
  for (const [fingerprint, { row, source, corrections }] of next!) {
    const own = old!.get(fingerprint)
    if (!same(own?.row, row)) changes.push({ table: 'plans', put: row })
    if (source !== null && own?.source !== source)
      changes.push({ table: 'sources', put: { fingerprint, text: source } })
    if (same(own?.corrections ?? [], corrections)) continue
    changes.push(
      corrections.length > 0
        ? { table: 'corrections', put: { fingerprint, corrections } }
        : { table: 'corrections', remove: fingerprint },
    )
  }
  for (const fingerprint of old!.keys()) {
    if (next!.has(fingerprint)) continue
    for (const table of OF_A_PLAN) {
      changes.push({ table, remove: fingerprint })
    }
  }
  const stored = new Map(before.views.map((view) => [view.id, view]))
  for (const { view: _read, ...row } of after.views) {
    const { view: _own, ...own } = stored.get(row.id) ?? { view: null }
    if (!same(own, row)) changes.push({ table: 'views', put: row })
    stored.delete(row.id)
  }
  for (const id of stored.keys()) changes.push({ table: 'views', remove: id })
  for (const key of ['language', 'theme', 'agencySort'] as const) {
    if (before.settings[key] !== after.settings[key]) {
      changes.push({ table: 'settings', put: { key, value: after.settings[key] } })
    }
  }
  return changes
}

/**
 * Brings a file of everything in, in one transaction: all of it or nothing.
 *
 * @returns what was here before, which undoes it
 */
export async function bringIn(
  storage: Storage,
  there: Everything,
  way: Way,
): Promise<{ readonly before: Everything; readonly kept: Kept }> {
  const { result, kept } = await storage.change(TABLES, async (rows) => {
    const here = await everythingIn(rows)
    return { changes: changesBetween(here, brought(here, there, way)), result: here }
  })
  return { before: result, kept }
}

/** Puts back what `bringIn` found. */
export async function putBack(storage: Storage, before: Everything): Promise<Kept> {
  const { kept } = await storage.change(TABLES, async (rows) => ({
    changes: changesBetween(await everythingIn(rows), before),
    result: undefined,
  }))
  return kept
}
