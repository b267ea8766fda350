import type { Plan } from '../../src/core/plan/model.ts'
import type { Place } from '../../src/state/explorer.svelte.ts'

/** The place of a plan that stands alone: no library around it, nothing stored, nowhere to go from it. */
export function lonePlan(plan: Plan, source: string | null = null): Place {
  return {
    plan: () => plan,
    touched: () => new Map(),
    source: () => Promise.resolve(source),
    joined: () => null,
    key: null,
    isOpen: (key) => key === null,
    missing: () => [],
    openAlone: () => {},
    home: null,
    hint: () => null,
    name: () => null,
    leave: () => Promise.resolve(false),
    arrive: () => Promise.resolve(null),
    offer: () => {},
  }
}
