import type { ChapterDraft, ItemDraft, TaskDraft } from './draft.ts'
import type { Findings } from './findings.ts'
import type { Range } from './range.ts'

interface Numbered {
  readonly no: number
  readonly number: Range | null
}

/**
 * Numbers by which siblings can be told apart: the printed ones, and for a number that is there already one
 * that no sibling has.
 */
export function distinctNumbers(printed: readonly number[]): number[] {
  const all = new Set(printed)
  const used = new Set<number>()
  let before = 0
  let free = printed.reduce((most, no) => Math.max(most, no), 0)
  return printed.map((no) => {
    if (used.has(no)) {
      const next = before + 1
      const isFree = !all.has(next) && !used.has(next)
      if (!isFree) while (used.has(free) || all.has(free)) free += 1
      before = isFree ? next : free
    } else before = no
    used.add(before)
    return before
  })
}

class Order {
  readonly #findings: Findings
  /** The last number of each level, for plans that number on through their headings. */
  readonly #last: [number | null, number | null, number | null] = [null, null, null]

  constructor(findings: Findings) {
    this.#findings = findings
  }

  /** Notes numbers that repeat or jump, and returns distinct ones. */
  check(level: 0 | 1 | 2, siblings: readonly Numbered[]): number[] {
    const distinct = distinctNumbers(siblings.map(({ no }) => no))
    let before: number | null = null
    siblings.forEach(({ no, number }, index) => {
      if (no === 0) return
      const last = this.#last[level]
      const follows = before !== null ? no === before + 1 : no === 1 || last === null || no === last + 1
      if (!follows && number) this.#findings.add('number-out-of-order', number, String(distinct[index]!))
      // Where a repeated number was read as the next one, the one behind it is in order.
      before = distinct[index]!
      this.#last[level] = no
    })
    return distinct
  }
}

/** Gives all units numbers that are unique among their siblings, and notes the ones that are out of order. */
export function tellApart(findings: Findings, chapters: readonly ChapterDraft[]): ChapterDraft[] {
  const order = new Order(findings)
  const chapterNos = order.check(0, chapters)
  return chapters.map((chapter, index) => {
    const itemNos = order.check(1, chapter.items)
    const items = chapter.items.map((item, itemIndex): ItemDraft => {
      const taskNos = order.check(2, item.tasks)
      const tasks = item.tasks.map((task, taskIndex): TaskDraft => ({ ...task, no: taskNos[taskIndex]! }))
      return { ...item, no: itemNos[itemIndex]!, tasks }
    })
    return { ...chapter, no: chapterNos[index]!, items }
  })
}
