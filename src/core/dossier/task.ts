import type { PlanIndex, Unit } from '../plan/lookup.ts'
import { similarUnits } from '../view/relations.ts'
import type { Company } from './company.ts'
import { companyOf } from './company.ts'

/** A task and what stands around it. */
export interface TaskDossier {
  readonly unit: Unit
  /** Everybody in it, by role. */
  readonly company: readonly Company[]
  /** Which of its item's tasks it is, from 1, and how many they are. */
  readonly position: { readonly n: number; readonly of: number }
  readonly previous: Unit | null
  readonly next: Unit | null
  /** The other tasks of its item, in order. */
  readonly sameItem: readonly Unit[]
  /** Tasks of other items that share three of its agencies or more, most first. */
  readonly similar: readonly { readonly unit: Unit; readonly shared: number }[]
}

/** The dossier of a task: of the whole plan, whatever the filter. */
export function taskDossier(index: PlanIndex, unit: Unit): TaskDossier {
  const item = index.units.filter((each) => each.item === unit.item)
  return {
    unit,
    company: companyOf(index, unit, null),
    position: { n: item.indexOf(unit) + 1, of: item.length },
    previous: index.units[unit.order - 1] ?? null,
    next: index.units[unit.order + 1] ?? null,
    sameItem: item.filter((each) => each !== unit),
    similar: similarUnits(index, unit).filter((each) => each.unit.item !== unit.item),
  }
}
