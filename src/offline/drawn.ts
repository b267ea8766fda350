/** A drawing whose words differ by language: its parts, with a word between each two. Sizes in plan units. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly parts: readonly string[]
  readonly words: Readonly<Record<string, readonly string[]>>
}

/**
 * Joins drawings that differ in words alone.
 *
 * @param drawings the texts of SVG files by language
 * @returns null where there are none, or where they differ in more
 */
export function joined(drawings: Readonly<Record<string, string>>): Pick<Drawn, 'parts' | 'words'> | null {
  const names = Object.keys(drawings)
  const pieces = names.map((name) => drawings[name]!.split(/(?<=>)|(?=<)/))
  const [first] = pieces
  if (!first || pieces.some((own) => own.length !== first.length)) return null
  const parts = ['']
  const words: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (const [n, piece] of first.entries()) {
    if (pieces.every((own) => own[n] === piece)) {
      parts[parts.length - 1] += piece
      continue
    }
    for (const [k, name] of names.entries()) words[name]!.push(pieces[k]![n]!)
    parts.push('')
  }
  return { parts, words }
}

/** The text of a drawing in a language; null where it has none. */
export function drawnIn({ parts, words }: Pick<Drawn, 'parts' | 'words'>, language: string): string | null {
  const own = Object.hasOwn(words, language) ? words[language]! : null
  return own && parts.map((part, n) => part + (own[n] ?? '')).join('')
}
