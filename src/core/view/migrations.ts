import type { Part } from './parts.ts'

/** Rewrites the parts of a link by one version of the grammar to those of the next. Pure; leaves alone what it does not know. */
export type Migration = (parts: readonly Part[]) => readonly Part[]

/**
 * The steps from one version to the next: the first from version 1 to 2, and so on. There is one whenever a part changes its
 * meaning or its form; a new part needs none. A step is never edited once links have been made by what it leads to.
 */
export const MIGRATIONS: readonly Migration[] = []

/** The version of the link grammar that this code writes. */
export const LINK_VERSION = 1 + MIGRATIONS.length

/** The parts of a link of an older version (1 or more) as the last step writes them. Those of a newer one stay as they are. */
export function migrate(parts: readonly Part[], version: number, steps: readonly Migration[]): readonly Part[] {
  return steps.slice(version - 1).reduce((now, step) => step(now), parts)
}
