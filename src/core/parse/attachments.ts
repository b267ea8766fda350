import type { Range } from './range.ts'

const FIRST = /^[ ]{0,40}附件[ ]*[:：][ ]*\d{1,2}[.、]/gmu
const NEXT = /^[ ]*\d{1,2}[.、][^\n。]{1,80}(?:\n|$)/u

/** Lists of attachments (附件:1.… 2.…): their numbers begin no units. */
export function findAttachmentLists(text: string): Range[] {
  const lists: Range[] = []
  for (const match of text.matchAll(FIRST)) {
    if (match.index < (lists.at(-1)?.end ?? 0)) continue
    let end = match.index
    const lineEnd = (from: number): number => {
      const length = text.slice(from, from + 200).indexOf('\n')
      return length < 0 ? Math.min(text.length, from + 200) : from + length + 1
    }
    end = lineEnd(end)
    while (NEXT.test(text.slice(end, end + 120))) end = lineEnd(end)
    lists.push({ start: match.index, end })
  }
  return lists
}
