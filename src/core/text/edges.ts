import type { PlanIndex } from '../plan/lookup.ts'
import type { Marking } from './marking.ts'
import { Sweep } from './stretch.ts'

/** Whether there is anything to read in [start, end). */
function isBlank(source: string, start: number, end: number): boolean {
  return source.slice(start, end).trim() === ''
}

/** The end of the title where something follows it on its line. */
function titleEnd(source: string, { headings }: Marking): number[] {
  return headings
    .filter(({ end, value }) => value === 'title' && !/^[^\S\n\r]*([\n\r]|$)/.test(source.slice(end, end + 80)))
    .map(({ end }) => end)
}

/**
 * Where the paragraphs of a source begin: at each line with something on it, unless it goes on with a sentence of the
 * line before, and wherever a chapter, an item or a task begins within a line. Rising, starting with 0; blank lines
 * belong to the paragraph before them.
 */
export function paragraphStarts(index: PlanIndex, source: string, marking: Marking): number[] {
  const { plan, units } = index
  const whole = new Sweep(marking.whole)
  const lines = plan.lineStarts.filter((start) => {
    const held = whole.at(start)
    return !held || held.start === start
  })
  const begins = [
    ...units.map((unit) => unit.start),
    ...plan.chapters.flatMap((chapter) => [chapter.span.start, ...chapter.items.map((item) => item.span.start)]),
    ...titleEnd(source, marking),
  ]
  const inside = new Sweep(marking.named)
  const candidates = [...new Set([...lines, ...begins])]
    .filter((start) => Number.isInteger(start) && start > 0 && start < source.length)
    .sort((a, b) => a - b)
    .filter((start) => {
      const held = inside.at(start)
      return !held || held.start === start
    })
  const starts = [0]
  candidates.forEach((start, i) => {
    const next = candidates[i + 1] ?? source.length
    // What has nothing to read joins the paragraph before it; a blank beginning joins the first paragraph.
    if (isBlank(source, start, next) || isBlank(source, starts.at(-1)!, start)) return
    starts.push(start)
  })
  return starts
}
