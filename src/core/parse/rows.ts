import type { Column } from './heads.ts'
import { splitOutside } from './lists.ts'
import { looksLikeMember } from './names.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'
import { DEADLINE } from './vocabulary.ts'

/** A row with every cell under its column; null where it has none there, and the one above reaches down. */
export interface Row extends Range {
  readonly cells: readonly (Range | null)[]
  /** False where the row has more cells than the table has columns, or they fit no columns well. */
  readonly fits: boolean
}

/** What stands in a cell that is meant to be empty. */
const VOID = /^(?:无|\/+|[-—–─－]+|空|略|暂无|不涉及|[xX×]|\\)$/u

/** Whether a cell says that nobody is meant. */
export function isVoid(text: string, { start, end }: Range): boolean {
  return VOID.test(squeeze(text.slice(start, end)))
}

type Nature = 'empty' | 'void' | 'number' | 'names' | 'deadline' | 'text'

function natureOf(text: string, cell: Range): Nature {
  if (cell.end <= cell.start) return 'empty'
  const words = squeeze(text.slice(cell.start, cell.end))
  if (VOID.test(words)) return 'void'
  if (/^(?:\(?[\d一二三四五六七八九十百]{1,4}\)?[.、]?|\d{1,2}[-.]\d{1,2}|[①-⑳])$/u.test(words)) return 'number'
  if (DEADLINE.test(words) && words.length < 24) return 'deadline'
  if (words.length > 300 || /。./u.test(words)) return 'text'
  const names = splitOutside(text, cell.start, cell.end, '、,;/')
  return names.length > 0 && names.every((name) => looksLikeMember(text, name)) ? 'names' : 'text'
}

const FIT: Readonly<Record<Column['kind'], Partial<Record<Nature, number>>>> = {
  number: { number: 3, empty: 1, void: -2, names: -3, text: -3, deadline: -3 },
  text: { text: 1, empty: 0, names: -1, number: -2, void: -2, deadline: -2 },
  members: { names: 3, void: 2, empty: 0, text: -2, number: -3, deadline: -3 },
  offices: { names: 2, void: 2, empty: 0, text: -1, number: -3, deadline: -3 },
  deadline: { deadline: 3, void: 1, empty: 0, text: -1, names: -2, number: -2 },
  people: { text: 0, names: -1, void: 1, empty: 0, number: -1, deadline: -2 },
  other: { text: 0, names: -1, void: 0, empty: 0, number: 0, deadline: -1 },
}

/** The columns that a shorter row can leave out: a stretch of them, or some at either end. */
function omissions(columns: number, missing: number): (readonly number[])[] {
  const choices: number[][] = []
  for (let from = 0; from + missing <= columns; from += 1) {
    choices.push(Array.from({ length: missing }, (_, i) => from + i))
  }
  for (let left = 1; left < missing; left += 1) {
    const right = missing - left
    choices.push([
      ...Array.from({ length: left }, (_, i) => i),
      ...Array.from({ length: right }, (_, i) => columns - right + i),
    ])
  }
  return choices
}

/**
 * Puts the cells of a line under the columns of its table. A line with fewer cells leaves out those of merged
 * cells that reach down from above: the first ones as a rule, and others where what it holds fits better so.
 *
 * @param leavesOut which columns it leaves out where others fit no better
 */
export function alignRow(
  { text }: Page,
  columns: readonly Column[],
  line: Range & { cells: readonly Range[] },
  leavesOut: 'first' | 'last' = 'first',
): Row {
  const { start, end, cells } = line
  const missing = columns.length - cells.length
  if (missing <= 0) {
    const rest = cells.slice(columns.length)
    return { start, end, cells: cells.slice(0, columns.length), fits: rest.every((cell) => cell.end <= cell.start) }
  }
  const natures = cells.map((cell) => natureOf(text, cell))
  let best: readonly number[] = []
  let most = -Infinity
  for (const left of omissions(columns.length, missing)) {
    let score = 0
    let next = 0
    columns.forEach(({ kind }, index) => {
      if (left.includes(index)) return
      score += FIT[kind][natures[next]!] ?? 0
      next += 1
    })
    if (score > most || (leavesOut === 'last' && score === most)) {
      most = score
      best = left
    }
  }
  let next = 0
  const placed = columns.map((_, index) => (best.includes(index) ? null : cells[next++]!))
  return { start, end, cells: placed, fits: most > 0 }
}
