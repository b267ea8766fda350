import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { readHtml } from './html.ts'
import { Refused } from './refusal.ts'
import { Unzip } from './unzip.ts'
import { withNumbers } from './word-body.ts'
import { Counter, readNumbering } from './word-numbering.ts'
import { readStyles } from './word-styles.ts'
import { attribute, xmlTags } from './xml-tags.ts'

const MB = 1024 * 1024
/** A plan of two thousand tasks has a part of some 5 MB. */
const LIMITS = { part: 32 * MB, whole: 64 * MB }

/** Tables of contents say every title twice. */
const STYLES = ["p[style-name^='toc '] => !", "p[style-name^='TOC '] => !"]

/** XML of a part as text; null where it is missing. */
function xmlOf(zip: Unzip, name: string): string | null {
  const bytes = zip.read(name)
  if (!bytes) return null
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
  // Entities of a document's own can grow without end; Word writes none.
  if (/<!DOCTYPE/i.test(text.slice(0, 2000))) throw new Refused('broken-zip', name)
  return text
}

/** The main part: Word's own name for it may differ, the package says which. */
function mainPart(zip: Unzip): string {
  for (const tag of xmlTags(xmlOf(zip, '_rels/.rels') ?? '')) {
    if (tag.name !== 'Relationship' || !attribute(tag, 'Type')?.endsWith('/officeDocument')) continue
    const target = attribute(tag, 'Target')?.replace(/^\//, '') ?? ''
    if (zip.names.includes(target)) return target
  }
  return 'word/document.xml'
}

/** A small package with nothing but the text, under the names that every reader knows. */
function packed(document: string, styles: string): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (target: string, kind: string): string =>
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rIdMain" Type="${type}/${kind}" Target="${target}"/></Relationships>`
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations('word/document.xml', 'officeDocument'),
    'word/_rels/document.xml.rels': relations('styles.xml', 'styles'),
    'word/document.xml': document,
    'word/styles.xml': styles,
  }
  const encoder = new TextEncoder()
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])), {
    level: 0,
  })
}

const NO_STYLES =
  '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>'

/** Pictures and links stand elsewhere in the package, and are not asked for. */
function withoutRelations(document: string): string {
  return document
    .replace(/<(?:a:blip|v:imagedata)\b[^<>]*>/g, (tag) =>
      tag.endsWith('/>') ? '' : tag.replace(/\sr:\w+="[^"]*"/g, ''),
    )
    .replace(/(<w:hyperlink\b[^<>]*?)\sr:id="[^"]*"/g, '$1')
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = bytes.slice().buffer
  // In a browser mammoth takes the one, in Node the other.
  const input = { arrayBuffer, buffer: bytes as unknown as Buffer }
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  })
  return value
}

/**
 * Reads a Word document: a line for every paragraph, with the numbers that Word would print before it; tables as lines
 * of cells. Notes, comments, deleted and hidden text, pictures and the table of contents are left out. Only the parts
 * that are needed are inflated, under limits that are counted while they grow.
 *
 * @throws Refused `broken-zip`, `zip-bomb`, `encrypted`
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const zip = new Unzip(bytes, LIMITS)
  const main = mainPart(zip)
  const document = xmlOf(zip, main)
  if (document === null) throw new Refused('broken-zip', main)
  const folder = main.replace(/[^/]*$/, '')
  const styles = xmlOf(zip, `${folder}styles.xml`) ?? NO_STYLES
  const counter = new Counter(readNumbering(xmlOf(zip, `${folder}numbering.xml`) ?? ''))
  const numbered = withoutRelations(withNumbers(document, counter, readStyles(styles)))
  let html: string
  try {
    html = await toHtml(packed(numbered, styles))
  } catch (error) {
    throw new Refused('broken-zip', error instanceof Error ? error.message.slice(0, 200) : '')
  }
  return (await readHtml(html, { everything: true })).text
}
