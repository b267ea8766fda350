import type { FoundClause } from './found.ts'
import { isListOfNames } from './names.ts'
import { UNIT_NUMBER } from './next-unit.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'
import type { Statement } from './statement.ts'
import { readStatement } from './statement.ts'

/** A numbered line with nothing but what may be the names of bodies. Sticky: for the start of a line. */
const NAMED_HEADING = new RegExp(
  `[ ]{0,20}${UNIT_NUMBER}[ ]*([^\\n。;:,!?《》“”\\d ][^\\n。;:,!?《》“”\\d]{2,59}?)(?=[ ]*[:\\n])`,
  'uy',
)

/**
 * Plans that list the tasks of each body below its name: 一、市教育局. Only where headings are nothing but names as
 * a rule.
 *
 * @param found how many clauses stand elsewhere
 */
export function findNamedHeadings(page: Page, found: number): FoundClause[] {
  const { text } = page
  const headings: (Range & { readonly statement: Statement })[] = []
  for (let line = 0; line >= 0 && line < text.length;) {
    NAMED_HEADING.lastIndex = line
    const match = NAMED_HEADING.exec(text)
    if (match) {
      const end = line + match[0].length
      const range = trimRange(text, end - match[1]!.length, end)
      const statement = isListOfNames(text, range) ? readStatement(page, range.start, range.end) : null
      if (statement?.evidence === 'names') headings.push({ ...range, statement })
    }
    const newline = text.indexOf('\n', line)
    line = newline < 0 ? -1 : newline + 1
  }
  if (headings.length < (found === 0 ? 2 : 3) || headings.length < found) return []
  return headings.map(({ start, end, statement }) => {
    for (const member of statement.members) {
      member.unclear = true
      member.role ??= 'responsible'
    }
    return { start, end, statement, lost: null, heading: true }
  })
}
