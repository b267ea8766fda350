import type { Span } from '../plan/model.ts'

function isSpace(text: string, position: number): boolean {
  return position >= 0 && position < text.length && text.charAt(position).trim() === ''
}

/** The line ends in a text, each with all white space around it. Linear, also where there is nothing but white space. */
export function lineBreaks(text: string): Span[] {
  const breaks: Span[] = []
  let from = 0
  for (const { index } of text.matchAll(/[\n\r]/g)) {
    if (index < from) continue
    let start = index
    while (start > from && isSpace(text, start - 1)) start -= 1
    let end = index + 1
    while (isSpace(text, end)) end += 1
    breaks.push({ start, end })
    from = end
  }
  return breaks
}
