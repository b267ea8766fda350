import type { Findings } from './findings.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'

/** What a line can end with that is whole. */
const WHOLE = /[。;:!?)”"』」》…】]$/u
/** A number below the tasks: the lines behind it are divisions of one, not a second paragraph. */
const DIVISION =
  /^(?:[\u3400-\u9fff]{2,8}:|\([\d一二三四五六七八九十]{1,3}\)|[\d一二三四五六七八九十]{1,3}[).、]|[①-⑳⑴-⒇㈠-㈩]|[-—·•])/u
const LONG_LINE = 28
/** How much of the sentence is shown on either side of a break in it. */
const SHOWN = 16

/** Whether a line that does not end like a sentence is one all the same, not a heading. */
export function isBroken(line: string): boolean {
  return (
    line !== '' && !WHOLE.test(line) && (/[,、]$/u.test(line) || /[,。;、:]/u.test(line) || line.length >= LONG_LINE)
  )
}

interface Line extends Range {
  /** Whether it starts a line of the document: the pieces around a clause do not. */
  readonly fresh: boolean
}

function linesOf(text: string, ranges: readonly Range[]): Line[] {
  const lines: Line[] = []
  for (const range of ranges) {
    let from = range.start
    let fresh = false
    for (const piece of text.slice(range.start, range.end).split('\n')) {
      const line = trimRange(text, from, from + piece.length)
      if (line.end > line.start) {
        lines.push({ start: line.start, end: line.end, fresh: lines.length > 0 && fresh })
      }
      fresh = true
      from += piece.length + 1
    }
  }
  return lines
}

function phraseAround(text: string, before: Line, after: Line): Range {
  const left = text.slice(Math.max(before.start, before.end - SHOWN), before.end)
  const right = text.slice(after.start, Math.min(after.end, after.start + SHOWN))
  const from = Math.max(...[...'。,;:、'].map((mark) => left.slice(0, -1).lastIndexOf(mark))) + 1
  const to = right.search(/[。,;:、]/u)
  return { start: before.end - left.length + from, end: after.start + (to < 0 ? right.length : Math.max(to, 1)) }
}

/** What is known of the place that is read. */
export interface ProseOptions {
  /** A sentence stands before the first range on its line: the line is no heading, however short. */
  readonly afterSentence: boolean
  /** Report a second paragraph. */
  readonly oneParagraph: boolean
}

/**
 * Reads ranges of a page as one text: lines trimmed, a line end inside a sentence mended, paragraphs
 * separated by '\n'. Breaks are noted as defects.
 */
export function readProse(page: Page, findings: Findings, ranges: readonly Range[], options: ProseOptions): string {
  const { text, plain } = page
  const lines = linesOf(text, ranges)
  let prose = ''
  lines.forEach((line, index) => {
    const words = plain.slice(line.start, line.end)
    const before = lines[index - 1]
    if (!before || !line.fresh) {
      prose += words
      return
    }
    const earlier = text.slice(before.start, before.end)
    // The lines of a table are no sentences.
    const tabular = plain.slice(before.start, line.end).includes('\t')
    const broken = !tabular && (isBroken(earlier) || (index === 1 && options.afterSentence && !WHOLE.test(earlier)))
    if (broken) {
      const phrase = phraseAround(text, before, line)
      findings.add('line-broken', phrase, plain.slice(phrase.start, before.end) + plain.slice(line.start, phrase.end))
      const words2 = /[A-Za-z]$/u.test(earlier) && /^[A-Za-z]/u.test(words)
      prose += words2 ? ` ${words}` : words
      return
    }
    if (
      options.oneParagraph &&
      /[。;!?)”"』」》…】]$/u.test(earlier) &&
      !DIVISION.test(text.slice(line.start, line.end))
    ) {
      const phrase = phraseAround(text, before, line)
      findings.add('paragraph-joined', phrase, null)
    }
    prose += `\n${words}`
  })
  return prose
}
