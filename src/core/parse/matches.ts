/**
 * The first match of a global pattern in a text, with `nextMatch` for the others: what `matchAll` gives, but without a copy
 * of the pattern for every text. Where the pattern is long and the text a few words, making that copy costs more than the
 * matching. One text at a time: the pattern itself remembers where it is.
 */
export function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0
  return pattern.exec(text)
}

/** The match behind the one that `firstMatch` or `nextMatch` gave last. */
export function nextMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  return pattern.exec(text)
}

/** All matches of a global pattern that matches no empty text. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (let match = firstMatch(pattern, text); match; match = nextMatch(pattern, text)) matches.push(match)
  return matches
}
