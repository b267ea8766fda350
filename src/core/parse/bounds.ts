import type { Marker } from './accept.ts'
import type { FoundClause } from './found.ts'
import { firstForeign } from './furniture.ts'
import { linesBetween } from './lines.ts'

/** Where the paragraph of a clause begins; for a clause on a line of its own, the one before it. */
function paragraphOf(text: string, position: number): number {
  const before = text.slice(0, position)
  const line = before.lastIndexOf('\n') + 1
  if (before.slice(line).trim() !== '') return line
  return before.slice(0, line).trimEnd().lastIndexOf('\n') + 1
}

const DATE_LINE = /\n[ ]*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[ ]*(?=\n)/gu

/**
 * Where the plan's own text begins: at its first number or clause. The numbers of a covering notice are not
 * the plan's: the notice ends with its date, or where the numbers begin again before anybody is named.
 */
export function startOf(text: string, markers: readonly Marker[], first: FoundClause): number {
  const before = markers.filter(({ start }) => start <= first.start)
  const opening = before[0]
  if (!opening) return paragraphOf(text, first.start)
  const dated = [...text.slice(opening.start, first.start).matchAll(DATE_LINE)].at(-1)
  const noticeEnd = dated ? opening.start + dated.index + dated[0].length : opening.start
  const own = before.filter(({ start }) => start >= noticeEnd)
  const again = own.findLast(
    ({ rank, no }) => rank === own[0]!.rank && (rank === 'chapter' || rank === 'part') && no === 1,
  )
  return (again ?? own[0])?.start ?? Math.max(noticeEnd, paragraphOf(text, first.start))
}

/** Where the plan's own text ends: before a signature, an attachment or what is no part of the document. */
export function endOf(text: string, markers: readonly Marker[], last: FoundClause): number {
  const marker = markers.at(-1)
  const from = Math.max(last.end, marker?.end ?? 0)
  const lines = linesBetween(text, from, text.length)
  // The rest of the line on which the last unit stands is the unit's.
  const skip = lines[0] && !text.slice(from, lines[0].start).includes('\n') ? 1 : 0
  const rest = lines.slice(skip)
  const closing = rest.findIndex((line) => {
    const folded = text.slice(line.start, line.end)
    return /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$|^\(此件|^附件|^抄送/u.test(folded)
  })
  let end = Math.min(firstForeign(text, rest), closing < 0 ? rest.length : closing)
  // The name above a date is a signature.
  const signer = rest[end - 1]
  if (end > 0 && end < rest.length && signer && !/[。;:,]/u.test(text.slice(signer.start, signer.end))) end -= 1
  return rest[end]?.start ?? text.length
}
