/** A tag of a machine-written XML part. */
export interface XmlTag {
  /** With its prefix: `w:p`. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  readonly attributes: string
  readonly start: number
  readonly end: number
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)([^<>]*)>/g

/** The tags of an XML part in order. Linear in the length of the text; never throws. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, rest] = match as unknown as [string, string, string, string]
    const empty = rest.endsWith('/')
    yield {
      name,
      kind: slash ? 'close' : empty ? 'empty' : 'open',
      attributes: empty ? rest.slice(0, -1) : rest,
      start: match.index,
      end: match.index + whole.length,
    }
  }
}

/** The value of an attribute (`w:val`), undefined where the tag lacks it. */
export function attribute({ attributes }: XmlTag, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => {
    return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[entity] ?? ''
  })
}

/** A whole number of an attribute, undefined where there is none. */
export function numberOf(tag: XmlTag, name: string): number | undefined {
  const value = attribute(tag, name)
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}
