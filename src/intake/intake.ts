import type { Decoded, Encoding } from './decode.ts'
import { decode, encodingNamed, isBinary } from './decode.ts'
import { undrawn } from './drawn-table.ts'
import type { Kind } from './kind.ts'
import { KINDS, kindOf } from './kind.ts'
import type { Refusal } from './refusal.ts'
import { Refused } from './refusal.ts'

const MB = 1024 * 1024
/** The largest files: of text in any form, and of Word documents, which hold pictures too. */
export const LARGEST = { text: 20 * MB, docx: 50 * MB } as const

/** What a person should know of how the text was found. */
export type IntakeDoubt = 'encoding-uncertain' | 'broken-encoding' | 'whole-page'

/** A file as somebody brings it. */
export interface GivenFile {
  readonly bytes: Uint8Array
  /** May be empty. */
  readonly name: string
  /** The encoding that a person has chosen instead of the one found. */
  readonly encoding?: Encoding | undefined
}

/** The text of a plan, and how it came out of the file. */
export interface Intake {
  readonly text: string
  readonly kind: Kind
  /** Null where the file brings its own: a Word document, a pasted text. */
  readonly encoding: Encoding | null
  readonly certain: boolean
  /** What a person may choose instead, the likeliest first. */
  readonly alternatives: readonly Encoding[]
  readonly doubts: readonly IntakeDoubt[]
}

/** Why there is no text. `detail` is for those who want to know more, and may be empty. */
export interface IntakeError {
  readonly error: Refusal
  readonly detail: string
}

/** True where a file need not even be read: it is larger than anything that would be. `size` in bytes. */
export function isTooLarge(size: number): boolean {
  return size > LARGEST.docx
}

function isKind(kind: Kind | Refusal): kind is Kind {
  return (KINDS as readonly string[]).includes(kind)
}

function decoded(bytes: Uint8Array, encoding: Encoding | undefined, declared: Encoding | null): Decoded {
  const found = decode(bytes, encoding, declared)
  if (encoding === undefined && !found.plausible) throw new Refused(isBinary(bytes) ? 'binary' : 'unknown-encoding')
  // A stray NUL of a broken disk is no text, and no reason to refuse the rest.
  return found.text.includes('\0') ? { ...found, text: found.text.replaceAll('\0', '') } : found
}

function doubtsOf({ certain, broken }: Decoded, chosen: boolean): IntakeDoubt[] {
  return [
    ...(certain || chosen ? [] : (['encoding-uncertain'] as const)),
    ...(broken > 0 ? (['broken-encoding'] as const) : []),
  ]
}

async function readPage(bytes: Uint8Array, kind: Kind, given: GivenFile, charset: string | null): Promise<Intake> {
  const { declaredCharset, readHtml } = await import('./html.ts')
  const named = charset ?? declaredCharset(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))
  const page = decoded(bytes, given.encoding, named === null ? null : encodingNamed(named))
  const { text, found } = await readHtml(page.text)
  const doubts = [...doubtsOf(page, given.encoding !== undefined), ...(found ? [] : (['whole-page'] as const))]
  const { encoding, certain, alternatives } = page
  return { text, kind, encoding, certain, alternatives, doubts }
}

async function readArchive(given: GivenFile): Promise<Intake> {
  const { readMhtml } = await import('./mhtml.ts')
  const page = readMhtml(given.bytes)
  if (!page) throw new Refused('archive')
  return readPage(page.bytes, 'mhtml', given, page.charset)
}

async function readDocument(bytes: Uint8Array): Promise<Intake> {
  const { readDocx } = await import('./docx.ts')
  const text = await readDocx(bytes)
  return { text, kind: 'docx', encoding: null, certain: true, alternatives: [], doubts: [] }
}

function readText(given: GivenFile, kind: Kind): Intake {
  const found = decoded(given.bytes, given.encoding, null)
  const { text, encoding, certain, alternatives } = found
  return { text, kind, encoding, certain, alternatives, doubts: doubtsOf(found, given.encoding !== undefined) }
}

async function read(given: GivenFile): Promise<Intake> {
  const { bytes, name } = given
  if (isTooLarge(bytes.length)) throw new Refused('too-large', `${LARGEST.docx / MB} MB`)
  const kind = kindOf(bytes, name)
  if (!isKind(kind)) throw new Refused(kind)
  if (kind === 'docx') return readDocument(bytes)
  if (bytes.length > LARGEST.text) throw new Refused('too-large', `${LARGEST.text / MB} MB`)
  if (kind === 'html') return readPage(bytes, kind, given, null)
  return kind === 'mhtml' ? readArchive(given) : readText(given, kind)
}

/**
 * Reads a file as text: what it is, which encoding it is in, and what of it is the document. Runs in a page, a worker
 * and Node alike; what reads pages and Word documents is loaded when the first of them comes. Never rejects for what is
 * in the file. An export of our own is returned as it is.
 */
export async function readFile(given: GivenFile): Promise<Intake | IntakeError> {
  try {
    const found = await read(given)
    const intake = found.kind === 'docx' || found.kind === 'qiantou' ? found : { ...found, text: undrawn(found.text) }
    return intake.text.trim() === '' ? { error: 'empty', detail: '' } : intake
  } catch (error) {
    if (error instanceof Refused) return { error: error.code, detail: error.detail }
    throw error
  }
}

/** A text that somebody pasted. */
export function readPasted(text: string): Intake | IntakeError {
  if (text.length > LARGEST.text) return { error: 'too-large', detail: `${LARGEST.text / MB} MB` }
  const clean = text.replaceAll('\0', '')
  if (clean.trim() === '') return { error: 'empty', detail: '' }
  const kind = /^\s*\{\s*"qiantou"\s*:/.test(clean) ? 'qiantou' : 'text'
  return {
    text: kind === 'text' ? undrawn(clean) : clean,
    kind,
    encoding: null,
    certain: true,
    alternatives: [],
    doubts: [],
  }
}
