import type { Marker } from './accept.ts'
import { acceptMarkers } from './accept.ts'
import { findAttachmentLists } from './attachments.ts'
import { endOf, startOf } from './bounds.ts'
import type { Brackets } from './brackets.ts'
import type { FoundClause } from './found.ts'
import { noteNumbers } from './damage.ts'
import type { ChapterDraft } from './draft.ts'
import type { Findings } from './findings.ts'
import { findCandidates } from './numbering.ts'
import { buildOutline } from './outline.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { firstAtLeast, trimRange } from './range.ts'
import { readChapter } from './units.ts'

/** The chapters that a plan has in sentences, and from where to where they reach. */
export interface ProseUnits extends Range {
  readonly chapters: readonly ChapterDraft[]
}

function between<T extends Range>(list: readonly T[], from: number, to: number): T[] {
  return list.slice(
    firstAtLeast(list, from, (entry) => entry.start),
    firstAtLeast(list, to, (entry) => entry.start),
  )
}

/**
 * Reads the sentences of a plan into chapters: each stretch between its tables by itself. A stretch that names
 * nobody is no part of the plan.
 *
 * @param page without its tables
 * @param brackets those of the page
 * @param clauses those in sentences, in order
 * @param tables where its tables stand, in order
 */
export function readProseUnits(
  page: Page,
  findings: Findings,
  brackets: Brackets,
  clauses: readonly FoundClause[],
  tables: readonly Range[],
): ProseUnits {
  const { text } = page
  const ends = new Set(clauses.map(({ end }) => end))
  const skips = [...clauses, ...findAttachmentLists(text)].sort((a, b) => a.start - b.start)
  const markers: Marker[] = acceptMarkers(text, findCandidates(text, brackets, ends, skips), clauses)
  const chapters: ChapterDraft[] = []
  let start = Infinity
  let end = 0
  let from = 0
  for (const wall of [...tables, { start: text.length, end: text.length }]) {
    const own = between(clauses, from, wall.start)
    const [first, last] = [own[0], own.at(-1)]
    if (first && last) {
      const numbers = between(markers, from, wall.start)
      const limit = wall.start < text.length ? text.slice(0, wall.start) : text
      const begins = Math.max(trimRange(text, from, first.start).start, startOf(limit, numbers, first))
      const stops = endOf(limit, numbers, last)
      const inside = numbers.filter((marker) => marker.start >= begins && marker.start < stops)
      noteNumbers(page, findings, inside)
      const setting = { page, findings, lastClauseEnd: last.end }
      chapters.push(...buildOutline(inside, own, begins, stops).map((node) => readChapter(setting, node)))
      start = Math.min(start, begins)
      end = Math.max(end, stops)
    }
    from = wall.end
  }
  return { chapters, start, end }
}
