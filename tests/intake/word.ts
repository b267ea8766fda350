import { strToU8, zipSync } from 'fflate'

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A paragraph; in a list where a number and its level are given, in a style where one is. */
export function paragraph(text: string, list?: readonly [number, number], style?: string): string {
  const numbers = list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : ''
  const properties = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${numbers}</w:pPr>`
  return `<w:p>${list || style ? properties : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** A cell of a table, with properties where it is merged. */
export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
}

/** A level of a list: its format and how its number is printed. */
export function level(depth: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

/** One list of the given levels, and its numbers: 1, and 2 which starts anew. */
export function lists(levels: string): string {
  return (
    `<w:numbering ${SPACE}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>' +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
  )
}

/** A Word document with this body. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': RELATIONS,
    'word/document.xml': `<?xml version="1.0"?><w:document ${SPACE}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

/** Paragraph styles. */
export function styles(inner: string): string {
  return `<w:styles ${SPACE}>${inner}</w:styles>`
}
