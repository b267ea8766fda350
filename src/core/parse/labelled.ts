import type { FoundClause } from './found.ts'
import { firstMatch, nextMatch } from './matches.ts'
import { looksLikeMember } from './names.ts'
import { NEXT_UNIT } from './next-unit.ts'
import type { Page } from './page.ts'
import { WALL } from './page.ts'
import type { Range } from './range.ts'
import { firstAtLeast, trimRange } from './range.ts'
import { LONGEST_CLAUSE, readStatement } from './statement.ts'
import { LABEL_WITH_NOUN } from './vocabulary.ts'

/**
 * What no value of a label reaches over: also the next unit, where it stands right behind a name. 市第一、第二人民医院 are
 * names that count.
 */
const STOP = new RegExp(
  `[。${WALL}]|(?<=[委局厅部办署院府会区县市位门街道])(?!第[^章条节]{1,7}[、.])${NEXT_UNIT}(?=[ ]*[\\u3400-\\u9fff]{2})`,
  'u',
)

/** A label that is certainly one. */
const WITH_COLON = /^[^:]*(?:单位|部门|机关|处室|科室|机构|地区|主体|方|人|领导|时限|期限|时间)[ ]*:/u

/** Whether a name that is none can be the beginning of one: very short, or the beginning of another of the text. */
function isCut(text: string, name: Range): boolean {
  if (looksLikeMember(text, name)) return false
  const words = text.slice(name.start, name.end)
  return words.length < 4 || text.indexOf(words) < name.start
}

/** The end of the line, or of as much of it as a clause can be long: a text may be one line of many megabytes. */
export function endOfLine(text: string, position: number): number {
  const line = text.slice(position, position + LONGEST_CLAUSE)
  const end = line.indexOf('\n')
  return position + (end < 0 ? line.length : end)
}

/** Where the value of a label ends: at a full stop, a wall or the end of the line, unless the list goes on in the next. */
function endOfValue(text: string, start: number): number {
  let end = start
  for (;;) {
    const line = endOfLine(text, end)
    const stop = text.slice(end, line).search(STOP)
    if (stop >= 0) return end + stop
    if (line - start > LONGEST_CLAUSE || line >= text.length) return Math.min(line, start + LONGEST_CLAUSE)
    if (!/[、,]$/u.test(text.slice(end, line).trimEnd())) return line
    end = line + 1
  }
}

/**
 * Labels without brackets, on lines of their own or behind the sentence: 牵头单位:A  配合单位:B.
 *
 * @param inside the clauses that are known already, by their start
 */
export function findLabelled(page: Page, inside: readonly FoundClause[]): FoundClause[] {
  const { text } = page
  const found: FoundClause[] = []
  const groups: Range[] = []
  for (let match = firstMatch(LABEL_WITH_NOUN, text); match; match = nextMatch(LABEL_WITH_NOUN, text)) {
    const start = match.index
    const last = groups.at(-1)
    if (last && start < last.end) continue
    const holder = inside[firstAtLeast(inside, start + 1, (clause) => clause.start) - 1]
    if (holder && start < holder.end) continue
    if (start > 0 && !/[\n。;,、:)\]】 ★☆▲●◆■※—|]/u.test(text[start - 1]!)) continue
    const end = endOfValue(text, start + match[0].length)
    const joins =
      last && /^[ \n。;,、★☆▲●◆■※—|]*$/u.test(text.slice(last.end, start)) && end - last.start < LONGEST_CLAUSE
    if (joins) groups[groups.length - 1] = { start: last.start, end }
    else groups.push({ start, end })
  }
  for (const group of groups) {
    const range = trimRange(text, group.start, group.end)
    const end = range.end - (/[。;,、★☆▲●◆■※—|]+$/u.exec(text.slice(range.start, range.end))?.[0].length ?? 0)
    // A deadline or a person alone is no clause, but may stand among the labels of one.
    const statement = readStatement(page, range.start, end)
    // The text ends in the middle of the last name.
    const last = statement?.members.at(-1)
    const cut =
      statement &&
      last &&
      statement.members.length > 1 &&
      last.end === end &&
      text.slice(end).trim() === '' &&
      isCut(text, last)
        ? last
        : null
    if (cut) {
      const rest = readStatement(page, range.start, cut.start)
      if (rest?.evidence === 'label' && rest.members.length > 0) {
        found.push({ start: range.start, end, statement: rest, lost: null, cut })
        continue
      }
    }
    // Without a colon, or with a verb for a label, every word must be a name.
    const sure = WITH_COLON.test(text.slice(range.start, range.start + 20))
    if (
      statement?.evidence === 'label' &&
      statement.members.length > 0 &&
      (sure || statement.plausible === statement.members.length)
    ) {
      found.push({ start: range.start, end, statement, lost: null })
    }
  }
  return found
}
