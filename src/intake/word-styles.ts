import { attribute, xmlTags } from './xml-tags.ts'

/** What a paragraph style says of numbers. */
export interface WordStyle {
  basedOn: string | null
  numId: string | null
  level: number | null
}

const LONGEST_CHAIN = 20

/** Reads the numbers of the paragraph styles in `word/styles.xml`. */
export function readStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const styles = new Map<string, WordStyle>()
  let style: WordStyle | null = null
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'w:style') {
      style = tag.kind === 'open' ? { basedOn: null, numId: null, level: null } : null
      if (style) styles.set(attribute(tag, 'w:styleId') ?? '', style)
      continue
    }
    if (!style || tag.kind === 'close') continue
    const value = attribute(tag, 'w:val') ?? null
    if (tag.name === 'w:basedOn') style.basedOn = value
    else if (tag.name === 'w:numId') style.numId = value
    else if (tag.name === 'w:ilvl') style.level = value === null ? null : Number(value)
  }
  return styles
}

/** The list that a paragraph style puts its paragraphs in, and the style that says so; null where it says nothing. */
export function listOfStyle(
  styles: ReadonlyMap<string, WordStyle>,
  id: string,
): { readonly numId: string; readonly level: number | null; readonly style: string } | null {
  let at: string | null = id
  for (let step = 0; at !== null && step < LONGEST_CHAIN; step += 1) {
    const style = styles.get(at)
    if (!style) return null
    if (style.numId !== null) return { numId: style.numId, level: style.level, style: at }
    at = style.basedOn
  }
  return null
}
