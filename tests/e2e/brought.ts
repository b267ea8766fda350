import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'

/** A file as `setInputFiles` takes it. */
export interface Brought {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url))
const plans = fileURLToPath(new URL('../plans', import.meta.url))

/** A text file. */
export function textFile(name: string, text: string | Uint8Array): Brought {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

function txtIn(folder: string): Brought[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => textFile(name, readFileSync(`${folder}/${name}`)))
}

/** The published documents that tests read; the embedded one is the first. */
export const DOCUMENTS: readonly Brought[] = [...txtIn(seeds), ...txtIn(plans)]

/** A small plan of a made-up city: two chapters, four tasks, four agencies, seven assignments, three of them leads. */
export const FERRIES = `云溪市2021年渡口整治任务分工

云政办发〔2021〕8号

一、码头
1.修缮码头设施。（市交通局牵头，市财政局、市城管局参加）
2.安装夜间照明。（市城管局负责）
二、船只
3.开展船只检验。（市交通局牵头，市公安局参加）
4.公布渡船班次。（市交通局牵头）
`

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document of one paragraph a line. */
export function wordFile(name: string, text: string): Brought {
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
  return wordFileOf(name, paragraphs.join(''))
}

/** A small Word document that unpacks to 48 MB. */
export function bombFile(name: string): Brought {
  return wordFileOf(name, `<w:p><w:r><w:t>${'一'.repeat(16 * 1024 * 1024)}</w:t></w:r></w:p>`)
}

function wordFileOf(name: string, body: string): Brought {
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  }
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(zip) }
}
