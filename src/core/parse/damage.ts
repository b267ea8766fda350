import type { Marker } from './accept.ts'
import type { FoundClause } from './found.ts'
import type { Findings } from './findings.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { looksLikeMember } from './names.ts'
import { trimRange } from './range.ts'

/** Notes numbers that lost a bracket or themselves, with what they were read as. */
export function noteNumbers(page: Page, findings: Findings, markers: readonly Marker[]): void {
  for (const { start, end, label, lost, no } of markers) {
    const range = trimRange(page.text, start, end)
    if (lost === 'bracket') {
      const wide = page.plain.slice(start, end).includes('）') || page.plain.slice(start, end).includes('（')
      findings.add('bracket-missing', range, wide ? `（${label}）` : `(${label})`)
    } else if (lost === 'number') findings.add('number-missing', range, String(no))
  }
}

/** Notes clauses that lost a bracket, and members whose role had to be guessed. */
export function noteClauses(page: Page, findings: Findings, clauses: readonly FoundClause[]): void {
  const { plain } = page
  for (const { start, end, lost, cut, statement } of clauses) {
    const raw = plain.slice(start, end)
    if (lost === 'closing')
      findings.add(
        'bracket-missing',
        { start, end },
        `${raw}${raw.startsWith('（') ? '）' : raw.startsWith('【') ? '】' : ')'}`,
      )
    if (lost === 'opening')
      findings.add(
        'bracket-missing',
        { start, end },
        `${raw.endsWith('）') ? '（' : raw.endsWith('】') ? '【' : '('}${raw}`,
      )
    if (cut) findings.add('text-truncated', cut, null)
    for (const member of statement.members) {
      if (member.unclear) findings.add('role-unclear', member, member.role)
      if (!member.carried && !looksLikeMember(page.text, member)) findings.add('name-unclear', member, null)
    }
  }
}

const ENDED = /[。;:!?”"》)…」』】,、]$/u
const ENOUGH = 8

/**
 * Notes sentences that stop before their clause: where a plan ends its sentences with a full stop before
 * the clause as a rule, one that does not, and is more than a title, has lost its end.
 */
export function noteTruncated(page: Page, findings: Findings, clauses: readonly FoundClause[]): void {
  const { text } = page
  const cut: Range[] = []
  let whole = 0
  for (const { start } of clauses) {
    if (text[start] !== '(' && text[start] !== '【') continue
    const before = text.slice(Math.max(0, start - 80), start).trimEnd()
    if (before === '' || before.endsWith('\n')) continue
    if (ENDED.test(before)) {
      whole += 1
      continue
    }
    const sentence = /[^。;,、:!?\n)]*$/u.exec(before)![0]
    // Without a comma it can be a title, which has no full stop.
    const title = !/[,。;]/u.test(
      before
        .split('\n')
        .at(-1)!
        .slice(0, -sentence.length || undefined),
    )
    const end = start - (text.slice(Math.max(0, start - 80), start).length - before.length)
    if (!title && sentence !== '') cut.push({ start: end - sentence.length, end })
  }
  if (whole < ENOUGH || cut.length * 10 > whole) return
  for (const range of cut) findings.add('text-truncated', range, null)
}
