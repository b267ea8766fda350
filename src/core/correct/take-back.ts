import type { Correction } from './correction.ts'
import { restoreCorrections } from './restore.ts'

/** Equal for corrections that say the same, wherever they were made: rebuilt, their fields stand in one order. */
export function keyOf(correction: Correction): string {
  return JSON.stringify(restoreCorrections([correction]).corrections[0] ?? correction)
}

/**
 * Takes back one change of a list of corrections, which may have been changed further since and read from the store anew.
 *
 * @param now the list as it is
 * @param before the list that was changed
 * @param after what the change made of it
 * @returns the list without what the change put in and with what it took out; what was corrected since then stays
 */
export function takeBack(
  now: readonly Correction[],
  before: readonly Correction[],
  after: readonly Correction[],
): readonly Correction[] {
  const [here, old, made] = [now, before, after].map((list) => list.map(keyOf)) as [string[], string[], string[]]
  if (here.length === made.length && here.every((key, n) => key === made[n])) return before
  const [inNow, inOld, inMade] = [new Set(here), new Set(old), new Set(made)]
  const gone = before.filter((_, n) => !inMade.has(old[n]!) && !inNow.has(old[n]!))
  return [...gone, ...now.filter((_, n) => inOld.has(here[n]!) || !inMade.has(here[n]!))]
}
