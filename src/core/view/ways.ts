import type { Unit } from '../plan/lookup.ts'

/** One of the shortest ways between two agencies that share no task: who stands between, and where each meets the next. */
export interface Chain {
  /** Agency ids, from the one to the other, both with them. */
  readonly agencies: readonly string[]
  /** The tasks that each agency shares with the next: one list fewer than agencies, none of them empty. */
  readonly meetings: readonly (readonly Unit[])[]
}

/** The shortest ways between two agencies: all of them, or the best trodden of more than anybody reads, which are only counted. */
export interface Ways {
  readonly chains: readonly Chain[]
  /** How many there are in all. */
  readonly of: number
}

/** No way at all. */
export const NO_WAYS: Ways = { chains: [], of: 0 }
