import type { Plan, Role } from '../plan/model.ts'
import type { Shown } from '../view/select.ts'
import type { View } from '../view/view.ts'
import { isFiltered } from '../view/view.ts'
import type { Block } from './block.ts'
import type { Found } from './found.ts'

/** A place of the text that a person may want to go to. */
export interface Hit {
  /** Position in the list of blocks. */
  readonly block: number
  /** Position of the run within the block's text; null for the block as a whole. */
  readonly run: number | null
  readonly role: Role | null
}

/** The tasks in which the words stand. */
type Spoken = ReadonlySet<string | undefined>

const NONE: readonly string[] = []

/** The agencies that the text marks: the filter's, otherwise the one whose panel is open. */
export function markedAgencies({ agencies, selection }: View): readonly string[] {
  return agencies.length > 0 ? agencies : selection?.kind === 'agency' ? [selection.id] : NONE
}

/**
 * What the filter finds in the text, in order: every place where one of its agencies is named in a role that counts,
 * and every place where the words stand that it searches for. A task in which nothing of that stands (it involves an
 * agency only by a rule of the document, or the filter asks for neither) is hit at its beginning. Nothing without a
 * filter.
 *
 * @param found the places of the words
 */
export function hitsOf(blocks: readonly Block[], view: View, shown: Shown, found: Found = new Map()): Hit[] {
  const agencies = markedAgencies(view)
  if (agencies.length === 0 && !isFiltered(view)) return []
  const spoken = new Set([...found.keys()].map((block) => blocks[block]?.unit?.id))
  const named = agencies.length === 0 ? tasksOf(blocks, shown, spoken) : namesOf(blocks, view, shown, agencies, spoken)
  // Where a name begins with the words one goes once.
  const there = new Set(named.map(({ block, run }) => `${block} ${run}`))
  const words = [...found].flatMap(([block, ranges]) =>
    ranges
      .filter(({ start }) => !there.has(`${block} ${start}`))
      .map(({ start }): Hit => ({ block, run: start, role: null })),
  )
  return [...named, ...words].sort((a, b) => a.block - b.block || (a.run ?? -1) - (b.run ?? -1))
}

/** The beginnings of the tasks that are left, save those in which the words stand. */
function tasksOf(blocks: readonly Block[], shown: Shown, spoken: Spoken): Hit[] {
  return blocks.flatMap(({ unit, first }, block): Hit[] =>
    unit && first && shown.ids.has(unit.id) && !spoken.has(unit.id) ? [{ block, run: null, role: null }] : [],
  )
}

function namesOf(
  blocks: readonly Block[],
  view: View,
  shown: Shown,
  agencies: readonly string[],
  spoken: Spoken,
): Hit[] {
  const counts = (agency: string, role: Role): boolean => agencies.includes(agency) && view.roles.includes(role)
  const named = new Set<string>()
  for (const { unit, runs } of blocks) {
    if (unit && runs.some(({ agency, role }) => agency && role && counts(agency, role))) named.add(unit.id)
  }
  return blocks.flatMap(({ unit, first, runs }, block): Hit[] => {
    if (!unit || !shown.ids.has(unit.id)) return []
    const hits = runs
      .filter(({ agency, role }) => agency && role && counts(agency, role))
      .map(({ start, role }): Hit => ({ block, run: start, role }))
    if (named.has(unit.id) || spoken.has(unit.id) || !first) return hits
    const implied = unit.assignments.find(({ agency, role }) => counts(agency, role))
    return implied ? [{ block, run: null, role: implied.role }] : hits
  })
}

/** Every place whose text is damaged or doubtful, in order. Text of the page around the plan is set apart, not marked. */
export function damageIn(blocks: readonly Block[], { defects }: Plan): Hit[] {
  return blocks.flatMap(({ runs, furniture }, block): Hit[] =>
    furniture
      ? []
      : runs
          .filter(({ marks }) => marks.some((mark) => defects[mark]?.code !== 'page-furniture'))
          .map(({ start }): Hit => ({ block, run: start, role: null })),
  )
}
