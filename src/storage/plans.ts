import { own } from '../core/plan/fields.ts'
import type { Plan } from '../core/plan/model.ts'
import { repairPlan } from '../core/plan/restore.ts'
import type { Change, Kept, Storage } from './contract.ts'
import type { PlanRow } from './plan-row.ts'
import { planRow, restorePlanRow } from './plan-row.ts'

/**
 * What is wrong with something that was to be read: it is not there, it is there and does not hold, or
 * (a plan) it holds only in part, so that its counts are not the document's.
 */
export type Flaw = 'absent' | 'corrupt' | 'damaged'

/** The list of plans. */
export interface PlanList {
  /** Oldest first. */
  readonly rows: readonly PlanRow[]
  /** Fingerprints of lines that do not hold. Saving the plan again mends its line. */
  readonly corrupt: readonly string[]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** The list of plans, without reading any of them. */
export async function listPlans(storage: Storage): Promise<PlanList> {
  const stored = await storage.read(['plans'], (rows) => rows.all('plans'))
  const rows: PlanRow[] = []
  const corrupt: string[] = []
  for (const value of stored) {
    const row = restorePlanRow(value)
    if (row) rows.push(row)
    else corrupt.push(String(isObject(value) ? own(value, 'fingerprint') : ''))
  }
  return { rows: rows.sort((a, b) => a.addedAt - b.addedAt), corrupt }
}

/** One plan. A corrupt one counts as absent; a damaged one is given as far as it holds. */
export async function openPlan(
  storage: Storage,
  fingerprint: string,
): Promise<{ readonly plan: Plan | null; readonly flaw: Flaw | null }> {
  const [line, content] = await storage.read(['plans', 'contents'], async (rows) => [
    await rows.get('plans', fingerprint),
    await rows.get('contents', fingerprint),
  ])
  if (content === undefined) return { plan: null, flaw: 'absent' }
  const repaired = isObject(content) ? repairPlan(own(content, 'plan'), restorePlanRow(line)?.size) : null
  if (repaired?.plan.fingerprint !== fingerprint) return { plan: null, flaw: 'corrupt' }
  return { plan: repaired.plan, flaw: repaired.intact ? null : 'damaged' }
}

/** The text that a plan was read from. */
export async function readSource(
  storage: Storage,
  fingerprint: string,
): Promise<{ readonly source: string | null; readonly flaw: Flaw | null }> {
  const row = await storage.read(['sources'], (rows) => rows.get('sources', fingerprint))
  if (row === undefined) return { source: null, flaw: 'absent' }
  const source = isObject(row) ? own(row, 'text') : undefined
  return typeof source === 'string' ? { source, flaw: null } : { source: null, flaw: 'corrupt' }
}

/**
 * Stores a plan with its source and its line in the list, in one transaction. A plan that is stored already is
 * replaced; it keeps its place in the list and its name, and stays an embedded one if it was.
 */
export async function savePlan(
  storage: Storage,
  plan: Plan,
  source: string,
  { embedded = false, now = Date.now() }: { readonly embedded?: boolean; readonly now?: number } = {},
): Promise<Kept> {
  const { fingerprint } = plan
  const { kept } = await storage.change(['plans', 'contents', 'sources'], async (rows) => {
    const before = restorePlanRow(await rows.get('plans', fingerprint))
    const line = planRow(plan, source, {
      addedAt: before?.addedAt ?? now,
      embedded: embedded || (before?.embedded ?? false),
      name: before?.name ?? null,
    })
    const changes: Change[] = [
      { table: 'plans', put: line },
      { table: 'contents', put: { fingerprint, plan } },
      { table: 'sources', put: { fingerprint, text: source } },
    ]
    return { changes, result: undefined }
  })
  return kept
}

/** Gives a plan a name of the person's own, or with null its title again. A plan that is not there stays absent. */
export async function renamePlan(storage: Storage, fingerprint: string, name: string | null): Promise<Kept> {
  const { kept } = await storage.change(['plans'], async (rows) => {
    const stored = await rows.get('plans', fingerprint)
    if (!isObject(stored) || !restorePlanRow(stored)) return { changes: [], result: undefined }
    return { changes: [{ table: 'plans', put: { ...stored, name } }], result: undefined }
  })
  return kept
}

/** Where everything lies that belongs to one plan, save the views that were saved of it. */
export const OF_A_PLAN = ['plans', 'contents', 'sources', 'corrections'] as const

/** What goes with a plan that is deleted: also what can be built anew from it. */
const GOES_WITH = [...OF_A_PLAN, 'indexes'] as const

/** What `putBackPlan` needs to undo a deletion: the rows as they were stored. */
export type DeletedPlan = readonly Change[]

/** Removes a plan with its source, its corrections and its line. Views that were saved of it stay. */
export async function deletePlan(
  storage: Storage,
  fingerprint: string,
): Promise<{ readonly deleted: DeletedPlan; readonly kept: Kept }> {
  const { result, kept } = await storage.change(GOES_WITH, async (rows) => {
    const deleted: Change[] = []
    for (const table of GOES_WITH) {
      const row = await rows.get(table, fingerprint)
      if (isObject(row)) deleted.push({ table, put: row })
    }
    return { changes: GOES_WITH.map((table) => ({ table, remove: fingerprint })), result: deleted }
  })
  return { deleted: result, kept }
}

/** Undoes a deletion: the plan is back in its old place. */
export async function putBackPlan(storage: Storage, deleted: DeletedPlan): Promise<Kept> {
  const { kept } = await storage.change(GOES_WITH, () => Promise.resolve({ changes: deleted, result: undefined }))
  return kept
}
