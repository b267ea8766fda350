import type { Refusal } from './refusal.ts'
import { Refused } from './refusal.ts'
import { readDirectory } from './zip-directory.ts'

/** What a file is read as: a text, a page, a page with its parts in one file, a Word document, or a plan we exported. */
export const KINDS = ['text', 'html', 'mhtml', 'docx', 'qiantou'] as const
export type Kind = (typeof KINDS)[number]

/** The bytes that the files of a kind begin with, as Latin letters. */
const MAGIC: readonly (readonly [string, Refusal])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['BZh', 'archive'],
  ['ID3', 'media'],
  ['OggS', 'media'],
  ['\x7fELF', 'binary'],
  ['SQLite format 3\0', 'binary'],
]

/** The parts that tell the kinds of zip file apart. */
const PARTS: readonly (readonly [RegExp, Refusal])[] = [
  [/^xl\//, 'xlsx'],
  [/^ppt\//, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^mimetype$/, 'odt'],
]

/** The names that tell the kinds of old office file apart, the likeliest first. */
const STREAMS: readonly (readonly [string, Refusal])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
/** A first part, an empty file, and one that was cut into volumes. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']
const HEAD = 4096

/** The bytes as Latin letters, one each. */
function latin(bytes: Uint8Array, start: number, end: number): string {
  let letters = ''
  for (const byte of bytes.subarray(start, end)) letters += String.fromCharCode(byte)
  return letters
}

function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function zipKind(bytes: Uint8Array): Kind | Refusal {
  try {
    const names = readDirectory(bytes).map(({ name }) => name)
    if (names.some((name) => name.startsWith('word/'))) return 'docx'
    return PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'zip'
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

function compoundKind(bytes: Uint8Array, extension: string): Refusal {
  if (extension === 'wps') return 'wps'
  if (extension === 'et') return 'xls'
  if (extension === 'dps') return 'ppt'
  return STREAMS.find(([name]) => holds(bytes, name))?.[1] ?? 'doc'
}

function isContainer(head: string, box: string, brands: RegExp): boolean {
  return head.slice(4, 8) === box && brands.test(head.slice(8, 12))
}

function magicKind(bytes: Uint8Array, head: string, extension: string): Kind | Refusal | null {
  if (head.startsWith(COMPOUND)) return compoundKind(bytes, extension)
  if (ZIP.some((magic) => head.startsWith(magic))) return zipKind(bytes)
  if (isContainer(head, 'ftyp', /^(?:heic|heix|mif1|avif)/)) return 'image'
  if (isContainer(head, 'ftyp', /./)) return 'media'
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WEBP' ? 'image' : 'media'
  // Two letters prove nothing: a bitmap also tells its own length.
  if (/^BM[^]{4}\0{4}/.test(head)) return 'image'
  if (/^MZ[^]{58}/.test(head) && head.includes('\0')) return 'binary'
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? null
}

const MARKUP = /<(?:!doctype\s+html|html|head|body|table|div|p|span|meta|article|section|h[1-6])[\s>/]/i
const MAIL_HEADER = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}/
const MULTIPART = /^content-type:\s*multipart\/related/im

/** A text file's kind by what it begins with; `head` without the NULs of UTF-16. */
function textKind(head: string, extension: string): Kind | Refusal {
  const start = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
  if (/^\{\s*"qiantou"\s*:/.test(start)) return 'qiantou'
  if (MULTIPART.test(MAIL_HEADER.exec(start.replace(/\r\n?/g, '\n'))?.[0] ?? '')) return 'mhtml'
  if (/^<\?xml/.test(start) && /<\?mso-application|<w:wordDocument/.test(start)) return 'doc'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<svg[\s>]/i.test(start)) return 'image'
  if (/^x?html?$|^shtml$/.test(extension)) return start.includes('<') ? 'html' : 'text'
  // Markdown and notes may quote a tag; a page begins with one.
  return start.startsWith('<') && MARKUP.test(start) ? 'html' : 'text'
}

/**
 * Tells what a file is, by its bytes first and its name second: a page named .doc is a page, a photograph named .txt
 * is a photograph. Whether a text really is one is found out when it is decoded.
 *
 * @param name the name of the file; may be empty
 * @returns how to read it, or why it cannot be read
 */
export function kindOf(bytes: Uint8Array, name: string): Kind | Refusal {
  if (bytes.length === 0) return 'empty'
  const extension = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const head = latin(bytes, 0, HEAD)
  return magicKind(bytes, head, extension) ?? textKind(head.replaceAll('\0', ''), extension)
}
