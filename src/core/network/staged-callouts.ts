import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { CalloutText } from './callouts.ts'
import { isRendered, nameIn, titleLines } from './dial.ts'
import type { Language } from './lettering.ts'
import { wrap } from './lettering.ts'
import type { Slot } from './ring.ts'

/** Words that the stage cannot know: handed in by the caller, in the interface's language. */
export interface StageWords {
  /** What stands behind a task's number in an isolated dial: the centre's role in it. */
  readonly roleOf: (unit: Unit) => string
  /** A text of the plan in the reader's script. */
  readonly toReader: (text: string) => string
}

/** Whether the items of a plan are counted anew in each chapter, so that their number alone says too little. */
function itemsRestart({ plan }: PlanIndex): boolean {
  const numbers = plan.chapters.flatMap((chapter) => chapter.items.map((item) => item.no).filter((no) => no > 0))
  return new Set(numbers).size < numbers.length
}

/** The callouts of the lit tasks: one an item, named by number and title. */
export function itemCallouts(
  index: PlanIndex,
  slots: readonly Slot[],
  language: Language,
  toReader: StageWords['toReader'],
): CalloutText[] {
  const restart = itemsRestart(index)
  const groups = new Map<string, Slot[]>()
  for (const slot of slots) {
    const key = `${slot.unit.chapter.no}.${slot.unit.item.no}`
    const group = groups.get(key)
    if (group) group.push(slot)
    else groups.set(key, [slot])
  }
  return [...groups].map(([key, group]) => {
    const { chapter, item, label, text } = group[0]!.unit
    const single = group.length === 1
    const titled = nameIn(item.title, language) !== ''
    return {
      key,
      head: single || item.no === 0 ? label : restart ? `${chapter.no}.${item.no}` : String(item.no),
      lines: titled ? titleLines(item.title, language, 'item') : wrap(toReader(text), 7, 2),
      rendered: titled && isRendered(item.title, language),
      slots: group,
    }
  })
}

/** The callouts of an isolated dial: one a task, with the beginning of its text. */
export function taskCallouts(
  slots: readonly Slot[],
  roleWord: (unit: Unit) => string,
  toReader: (text: string) => string,
): CalloutText[] {
  return slots.map((slot) => ({
    key: slot.unit.id,
    head: `${slot.unit.label}${roleWord(slot.unit)}`,
    lines: wrap(toReader(slot.unit.text), 12, 2),
    rendered: false,
    slots: [slot],
  }))
}
