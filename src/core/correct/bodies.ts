import { describeAgency } from '../directory/describe.ts'
import type { Agency } from '../plan/model.ts'
import { foldText } from '../search/fold.ts'
import type { PlanDraft } from './draft.ts'
import { holdersOf } from './draft.ts'

const key = (name: string): string => foldText(name) || name

/** The agency of a draft that has this name, or is written so somewhere; null where there is none. Scripts are folded. */
export function findBody(draft: PlanDraft, name: string): Agency | null {
  const wanted = key(name)
  const named = [...draft.agencies.values()].find((agency) => key(agency.name) === wanted)
  if (named) return named
  for (const holder of holdersOf(draft)) {
    for (const { assignments } of holder.clauses) {
      const member = assignments.find(({ written }) => key(written) === wanted)
      if (member) return draft.agencies.get(member.agency) ?? null
    }
  }
  return null
}

/** A body of this name beside those that the draft has, even where the directory takes it for one of them. */
export function newBody(draft: PlanDraft, name: string): Agency {
  const { place, script } = draft.plan
  const { id, ...description } = describeAgency(name, { place, script })
  let unique = id
  for (let n = 2; draft.agencies.has(unique); n += 1) unique = `${id}-${n}`
  const agency: Agency = { id: unique, name, ...description }
  draft.agencies.set(unique, agency)
  return agency
}

/** The agency of this name, made where there is none. */
export function bodyNamed(draft: PlanDraft, name: string): Agency {
  return findBody(draft, name) ?? newBody(draft, name)
}
