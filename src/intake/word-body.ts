import { count } from './count.ts'
import { Refused } from './refusal.ts'
import type { Counter } from './word-numbering.ts'
import type { WordStyle } from './word-styles.ts'
import { listOfStyle } from './word-styles.ts'
import type { XmlTag } from './xml-tags.ts'
import { attribute, xmlTags } from './xml-tags.ts'

/** Deeper parts are no document, and would exhaust the stack of whoever reads them. */
const DEEPEST = 300

/** Whoever builds a tree of more takes minutes; a plan of two thousand tasks has a tenth of it. */
const MOST_TAGS = 1_000_000
/** A declaration, some comments; a part with more is not well-formed, and its readers take too long to find out. */
const MOST_OTHERS = 1000

/** A stretch of the part that is replaced. */
interface Change {
  readonly start: number
  readonly end: number
  readonly by: string
}

interface Paragraph {
  style: string
  numId: string | null
  level: number | null
  /** Behind the opening tag or the properties. */
  inside: number
}

const REFERENCES = new Set(['w:footnoteReference', 'w:endnoteReference', 'w:commentReference', 'w:annotationRef'])

function isOn(tag: XmlTag): boolean {
  return !/^(?:0|false|off)$/.test(attribute(tag, 'w:val') ?? '')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Walks the tags of a document part once, and notes what is to be written otherwise. */
class Body {
  readonly changes: Change[] = []
  readonly #counter: Counter
  readonly #styles: ReadonlyMap<string, WordStyle>
  readonly #paragraphs: Paragraph[] = []
  /** Properties as they were before a tracked change, and the half of a drawing that is not read. */
  #ignored = 0
  #depth = 0
  #inProperties = false
  #list: number | null = null
  #run: { readonly start: number; hidden: boolean } | null = null

  constructor(counter: Counter, styles: ReadonlyMap<string, WordStyle>) {
    this.#counter = counter
    this.#styles = styles
  }

  read(tag: XmlTag): void {
    if (tag.kind === 'open') this.#depth += 1
    if (tag.kind === 'close') this.#depth -= 1
    if (this.#depth > DEEPEST) throw new Refused('broken-zip', 'nested too deep')
    if (/^(?:w:\w+PrChange|mc:Choice)$/.test(tag.name)) {
      if (tag.kind === 'open') this.#ignored += 1
      if (tag.kind === 'close') this.#ignored -= 1
    } else if (this.#ignored <= 0) this.#heed(tag)
  }

  #heed(tag: XmlTag): void {
    if (tag.name === 'w:p') this.#paragraph(tag)
    else if (tag.name === 'w:pPr') this.#properties(tag)
    else if (tag.name === 'w:r') this.#runOf(tag)
    else if (this.#inProperties) this.#property(tag)
    else if (tag.name === 'w:vanish' && tag.kind !== 'close' && this.#run) this.#run.hidden = isOn(tag)
    else if (REFERENCES.has(tag.name)) this.changes.push({ start: tag.start, end: tag.end, by: '' })
  }

  #paragraph(tag: XmlTag): void {
    if (tag.kind === 'open') this.#paragraphs.push({ style: '', numId: null, level: null, inside: tag.end })
    if (tag.kind === 'close') this.#paragraphs.pop()
  }

  #properties(tag: XmlTag): void {
    this.#inProperties = tag.kind === 'open'
    const paragraph = this.#paragraphs.at(-1)
    if (tag.kind !== 'close' || !paragraph) return
    const label = this.#label(paragraph)
    if (label === '') return
    const by = `<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`
    this.changes.push({ start: tag.end, end: tag.end, by })
  }

  #label({ style, numId, level }: Paragraph): string {
    if (numId !== null)
      return numId === '0' ? '' : this.#counter.next(numId, level ?? this.#counter.levelOf(numId, style))
    const list = listOfStyle(this.#styles, style)
    if (!list || list.numId === '0') return ''
    return this.#counter.next(list.numId, list.level ?? this.#counter.levelOf(list.numId, list.style))
  }

  #property(tag: XmlTag): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (tag.name === 'w:numPr') {
      if (tag.kind === 'open') this.#list = tag.start
      if (tag.kind === 'close' && this.#list !== null) this.changes.push({ start: this.#list, end: tag.end, by: '' })
    } else if (tag.name === 'w:pStyle') paragraph.style = attribute(tag, 'w:val') ?? ''
    else if (tag.name === 'w:numId') paragraph.numId = attribute(tag, 'w:val') ?? null
    else if (tag.name === 'w:ilvl') paragraph.level = Number(attribute(tag, 'w:val') ?? 0)
  }

  #runOf(tag: XmlTag): void {
    if (tag.kind === 'open') this.#run = { start: tag.start, hidden: false }
    if (tag.kind !== 'close' || !this.#run) return
    if (this.#run.hidden) {
      while ((this.changes.at(-1)?.start ?? -1) >= this.#run.start) this.changes.pop()
      this.changes.push({ start: this.#run.start, end: tag.end, by: '' })
    }
    this.#run = null
  }
}

/**
 * Writes the numbers that Word would print into the paragraphs of `word/document.xml`, and leaves out references to
 * notes and hidden text. Linear in the length of the part.
 *
 * @throws Refused `broken-zip` where the part is not well-formed or nests too deep, `too-large` where it has too many tags
 */
export function withNumbers(xml: string, counter: Counter, styles: ReadonlyMap<string, WordStyle>): string {
  const body = new Body(counter, styles)
  let tags = 0
  for (const tag of xmlTags(xml)) {
    tags += 1
    if (tags > MOST_TAGS) throw new Refused('too-large', 'too many tags')
    body.read(tag)
  }
  if (count(xml, '<') - tags > MOST_OTHERS) throw new Refused('broken-zip', 'not well-formed')
  const pieces: string[] = []
  let at = 0
  for (const { start, end, by } of body.changes) {
    if (start < at) continue
    pieces.push(xml.slice(at, start), by)
    at = end
  }
  pieces.push(xml.slice(at))
  return pieces.join('')
}
