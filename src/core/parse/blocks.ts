import type { FoundClause } from './found.ts'
import type { Findings } from './findings.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'

/** Text with the clauses that end it. */
export interface Block {
  /** Its text, without clauses and list label; empty ranges are left out. */
  readonly text: Range[]
  readonly clauses: FoundClause[]
  /** Starts a paragraph of its own. */
  readonly newParagraph: boolean
  /** Stands behind a list label: 具體措施:. */
  readonly listed: boolean
}

/** A stretch of text cut at its clauses. */
export interface Blocks {
  readonly blocks: Block[]
  /** Text behind the last clause on its line. */
  readonly sameLine: Range
  /** Paragraphs behind the last clause. */
  readonly after: Range
}

/** The words before a list of tasks. They head it and are no part of what is to be done. */
const LIST_LABEL = /^(?:(?:具体|主要|重点|工作|落实|任务)?(?:工作)?(?:措施|举措|任务|内容|事项|安排))[ ]*:/u
const ONLY_MARKS = /^[ \n。;,、.]*$/u
const STRAY = /^[ ]*([、,]+)[ ]*(?=\n|$)/u

/** Whether a text between heading and first task is a list label and nothing else. */
export function isListLabel(text: string): boolean {
  return LIST_LABEL.exec(text.trim())?.[0].length === text.trim().length && text.trim() !== ''
}

/**
 * Cuts [start, end) at the clauses in it. Marks that belong to nothing are noted.
 *
 * @param onHeadingLine whether the stretch begins on the line of the heading
 */
export function cutBlocks(
  text: string,
  findings: Findings,
  start: number,
  end: number,
  clauses: readonly FoundClause[],
): Blocks {
  const blocks: Block[] = []
  let from = start
  for (const clause of clauses) {
    const between = text.slice(from, clause.start)
    const last = blocks.at(-1)
    if (last && ONLY_MARKS.test(between)) {
      last.clauses.push(clause)
    } else {
      let range = trimRange(text, from, clause.start)
      const newParagraph = text.slice(from, range.start).includes('\n')
      // A full stop behind the clause before.
      const marks =
        blocks.length > 0 && !newParagraph
          ? (/^[。;、,]+/u.exec(text.slice(range.start, range.end))?.[0].length ?? 0)
          : 0
      range = trimRange(text, range.start + marks, range.end)
      // Dashes and stars lead over to the clause.
      const leading = /[—–─★☆▲●◆■※ ]+$/u.exec(text.slice(Math.max(range.start, range.end - 8), range.end))
      if (leading) range = trimRange(text, range.start, range.end - leading[0].length)
      const label = LIST_LABEL.exec(text.slice(range.start, Math.min(range.end, range.start + 16)))
      if (label) range = trimRange(text, range.start + label[0].length, range.end)
      blocks.push({
        text: range.end > range.start ? [range] : [],
        clauses: [clause],
        newParagraph,
        listed: label !== null,
      })
    }
    from = clause.end
    // A heading that is a name, with what its body does behind a colon.
    if (clause.heading) from += /^[ ]*:[ ]*/u.exec(text.slice(from, from + 12))?.[0].length ?? 0
    const stray = STRAY.exec(text.slice(from, Math.min(end, from + 12)))
    if (stray) {
      const at = from + stray[0].indexOf(stray[1]!)
      findings.add('stray-punctuation', { start: at, end: at + stray[1]!.length }, '')
      from = at + stray[1]!.length
    }
  }
  const rest = text.slice(from, end)
  const newline = rest.indexOf('\n')
  const line = newline < 0 ? end : from + newline
  const sameLine = ONLY_MARKS.test(text.slice(from, line)) ? { start: from, end: from } : trimRange(text, from, line)
  return {
    blocks,
    sameLine: blocks.length > 0 ? sameLine : { start: from, end: from },
    after: blocks.length > 0 ? trimRange(text, line, end) : trimRange(text, start, end),
  }
}

/** Joins blocks of one paragraph: several clauses in it are several statements about one task. */
export function joinParagraphs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last && !block.newParagraph && !block.listed) {
      last.text.push(...block.text)
      last.clauses.push(...block.clauses)
    } else joined.push({ ...block, text: [...block.text], clauses: [...block.clauses] })
  }
  return joined
}
