import { tick } from 'svelte'
import { amended, withoutSubject } from '../core/correct/amend.ts'
import type { Correction } from '../core/correct/correction.ts'
import { takeBack } from '../core/correct/take-back.ts'
import type { Library } from '../state/library.svelte.ts'
import type { Notices } from '../state/notices.svelte.ts'

/** Corrects the open plan at once, and says each time what was done, with a way back. */
export interface Corrector {
  /** Adds corrections; those about the same give way. Done when they are shown. */
  readonly add: (said: string, ...next: readonly Correction[]) => Promise<void>
  /** Takes back the corrections that are about the same as this one: it is as it was read. */
  readonly clear: (said: string, same: Correction) => Promise<void>
  /** Changes the whole list. */
  readonly change: (said: string, change: (before: readonly Correction[]) => readonly Correction[]) => Promise<void>
}

/** @param where the library is asked each time: corrections may change under an open dialog */
export function correctorOf(library: Library, notices: Notices): Corrector {
  async function change(said: string, work: (before: readonly Correction[]) => readonly Correction[]): Promise<void> {
    const of = library.read?.fingerprint ?? null
    let before: readonly Correction[] = []
    let after: readonly Correction[] = []
    await library.correct((now) => {
      before = now
      return (after = work(now))
    }, of)
    await tick()
    // By then another plan may be open: what is taken back is taken back where it was done.
    notices.say(said, () => void library.correct((now) => takeBack(now, before, after), of))
  }
  return {
    add: (said, ...next) => change(said, (now) => amended(now, ...next)),
    clear: (said, same) => change(said, (now) => withoutSubject(now, same)),
    change,
  }
}
