import { lineOf } from '../plan/lines.ts'
import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Span } from '../plan/model.ts'
import type { Block, Run } from './block.ts'
import { lineBreaks } from './breaks.ts'
import { paragraphStarts } from './edges.ts'
import type { Marking, Named } from './marking.ts'
import { markingOf } from './marking.ts'
import type { Stretch } from './stretch.ts'
import { apart, Sweep } from './stretch.ts'

/** A run that is still being worked on, in positions of the source. */
type Draft = Omit<Run, 'defects' | 'marks'> & { readonly defects: number[]; readonly marks: number[] }

/** White space that is not drawn: around a paragraph, and line ends inside it. */
function spacesIn(source: string, start: number, end: number): Stretch<true>[] {
  const text = source.slice(start, end)
  const from = text.length - text.trimStart().length
  const to = Math.max(from, text.trimEnd().length)
  const inside = lineBreaks(text.slice(from, to)).map((found) => ({
    start: start + from + found.start,
    end: start + from + found.end,
  }))
  return [{ start, end: start + from }, ...inside, { start: start + to, end }]
    .filter((space) => space.end > space.start)
    .map((space) => ({ ...space, value: true }))
}

/** The unit that a position lies in: of several around one another, the innermost. Asked for in rising order. */
class UnitSweep {
  readonly #units: readonly Unit[]
  #next = 0
  #open: Unit[] = []

  constructor(units: readonly Unit[]) {
    this.#units = units
  }

  at(position: number): Unit | null {
    while (this.#next < this.#units.length && this.#units[this.#next]!.start <= position) {
      this.#open.push(this.#units[this.#next]!)
      this.#next += 1
    }
    this.#open = this.#open.filter((unit) => unit.end > position)
    return this.#open.at(-1) ?? null
  }
}

/** All places where a run can end. A defect that ends inside a name marks the whole name: a name is never cut. */
function cutsOf(starts: readonly number[], spaces: readonly Stretch<true>[], marking: Marking): number[] {
  const { named, headings, clauses, damage } = marking
  const edges = (stretches: readonly Stretch<unknown>[]): number[] =>
    stretches.flatMap(({ start, end }) => [start, end])
  const soft = [...edges(headings), ...edges(clauses), ...edges(damage), ...edges(spaces)].sort((a, b) => a - b)
  const names = new Sweep(named)
  const kept = soft.filter((position) => {
    const name = names.at(position)
    return !name || name.start === position
  })
  return [...new Set([...starts, ...edges(named), ...kept])].sort((a, b) => a - b)
}

/** The runs between the cuts, with what the marking says of each. */
function runsOf(
  length: number,
  cuts: readonly number[],
  spaces: readonly Stretch<true>[],
  { named, headings, clauses, damage }: Marking,
): Draft[] {
  const names = new Sweep<Named>(named)
  const blanks = new Sweep(spaces)
  const titles = new Sweep(headings)
  const bodies = new Sweep(clauses)
  const ends = new Map<number, Draft>()
  let next = 0
  let open: Stretch<number>[] = []
  const runs = cuts.flatMap((start, i): Draft[] => {
    const end = cuts[i + 1] ?? length
    if (end <= start) return []
    while (next < damage.length && damage[next]!.start < end) open.push(damage[next++]!)
    open = open.filter((defect) => defect.end > start)
    const name = names.at(start)
    const run: Draft = {
      start,
      end,
      kind: name ? (name.value ? 'agency' : 'open') : blanks.at(start) ? 'space' : 'words',
      agency: name?.value?.agency ?? null,
      role: name?.value?.role ?? null,
      member: name?.value ?? null,
      heading: titles.at(start) !== null,
      clause: bodies.at(start) !== null,
      defects: open.map(({ value }) => value),
      marks: [],
    }
    for (const { value } of open) ends.set(value, run)
    return [run]
  })
  for (const [defect, run] of ends) run.marks.push(defect)
  return runs
}

/**
 * Cuts the source of a plan into paragraphs and these into runs, so that a view can draw the source as it stands and
 * mark in it who does what and what is damaged. Nothing is lost: the runs' texts, joined, are the source.
 *
 * Linear in the length of the source, apart from sorting; never throws, whatever the spans of the plan say.
 */
export function cutText(index: PlanIndex, source: string): Block[] {
  const { plan, units } = index
  if (source === '') return []
  const marking = markingOf(index, source)
  const starts = paragraphStarts(index, source, marking)
  const spaces = starts.flatMap((start, i) => spacesIn(source, start, starts[i + 1] ?? source.length))
  const runs = runsOf(source.length, cutsOf(starts, spaces, marking), spaces, marking)

  const scopes = <T extends { readonly span: Span }>(parts: readonly T[]): Sweep<T> =>
    new Sweep(
      apart(
        parts.map((value) => ({ ...value.span, value })),
        source.length,
      ),
    )
  const chapters = scopes(plan.chapters)
  const items = scopes(plan.chapters.flatMap((chapter) => chapter.items))
  const headings = new Sweep(marking.headings)
  const furniture = new Sweep(marking.furniture)
  const owners = new UnitSweep(units)
  const begun = new Set<Unit>()
  const zone = (position: number): Block['furniture'] =>
    position < (plan.chapters[0]?.span.start ?? source.length)
      ? 'before'
      : position >= (plan.chapters.at(-1)?.span.end ?? 0)
        ? 'after'
        : 'inside'

  let next = 0
  return starts.map((start, i): Block => {
    const end = starts[i + 1] ?? source.length
    const own: Draft[] = []
    while (next < runs.length && runs[next]!.start < end) own.push(runs[next++]!)
    const words = own.filter(({ kind }) => kind !== 'space')
    const position = words[0]?.start ?? start
    const unit = owners.at(position)
    const first = unit !== null && !begun.has(unit)
    if (unit) begun.add(unit)
    const heading = headings.at(position)
    const isFurniture = words.length > 0 && words.every((run) => furniture.at(run.start) !== null)
    return {
      start,
      text: source.slice(start, end),
      runs: own.map((run) => ({ ...run, start: run.start - start, end: run.end - start })),
      kind: heading?.start === position ? heading.value : first && unit.task ? 'task' : 'text',
      furniture: isFurniture ? zone(position) : null,
      chapter: chapters.at(position)?.value ?? null,
      item: items.at(position)?.value ?? null,
      unit,
      first,
      line: lineOf(plan, position),
    }
  })
}
