/**
 * All matches of a global pattern in a text, as `matchAll` gives them, but without a copy of the pattern for every text:
 * where the pattern is long and the text a few words, making that copy costs more than the matching.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match)
    // An empty match would be found for ever.
    if (match[0] === '') pattern.lastIndex += 1
  }
  return matches
}
