import type { Column } from './heads.ts'
import { numberOf, NUMERALS } from './numerals.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'

/** The number that a cell or line begins with. */
const LEADING_NUMBER = new RegExp(
  `^(?:第?([${NUMERALS}]{1,4})[、.章节]|\\(([${NUMERALS}]{1,4}|\\d{1,3})\\)[、.]?|(\\d{1,3})[.、](?!\\d)|([①-⑳]))[ ]*`,
  'u',
)

/** A cell or line cut into the number at its start and what it says. */
export function numbered(
  text: string,
  range: Range,
): { label: string; no: number; number: Range | null; words: Range } {
  const match = LEADING_NUMBER.exec(text.slice(range.start, Math.min(range.end, range.start + 16)))
  if (!match || match[0].length >= range.end - range.start) return { label: '', no: 0, number: null, words: range }
  const label = match[1] ?? match[2] ?? match[3] ?? match[4]!
  const no = match[4] === undefined ? numberOf(label) : match[4].codePointAt(0)! - 0x245f
  return {
    label,
    no: no > 0 ? no : 0,
    number: trimRange(text, range.start, range.start + match[0].length),
    words: trimRange(text, range.start + match[0].length, range.end),
  }
}

/** The columns of a table by what they are for. */
export interface Layout {
  readonly columns: readonly Column[]
  /** What is to be done. */
  readonly content: number
  /** What it is a part of; -1 where the table does not say. */
  readonly subject: number
  /** The number of the subject, or of the row where there is none; -1 for none. */
  readonly itemNumber: number
  /** The number of the row within its subject; -1 for none. */
  readonly rowNumber: number
}

/** Which column is for what. */
export function layoutOf(columns: readonly Column[]): Layout {
  // Where only offices are named, they are those who do it.
  const named = columns.some(({ kind }) => kind === 'members')
  const meant = columns.map((column): Column =>
    !named && column.kind === 'offices' ? { ...column, kind: 'members' } : column,
  )
  let content = -1
  meant.forEach(({ kind, weight }, index) => {
    if (kind === 'text' && (content < 0 || weight >= meant[content]!.weight)) content = index
  })
  // Without a head that says so, what is to be done stands before who does it.
  if (content < 0)
    content = meant.findIndex(({ kind }, index) => kind === 'other' && meant[index + 1]?.kind === 'members')
  const before = content < 0 ? [] : meant.slice(0, content)
  const subject = before.findLastIndex(({ kind }) => kind === 'text')
  const numbers = before.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []))
  const itemNumber = subject < 0 ? (numbers.at(-1) ?? -1) : (numbers.find((index) => index < subject) ?? -1)
  return {
    columns: meant,
    content,
    subject,
    itemNumber,
    rowNumber: subject < 0 ? -1 : (numbers.findLast((index) => index > subject) ?? -1),
  }
}
