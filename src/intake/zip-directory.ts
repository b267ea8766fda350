import { Refused } from './refusal.ts'

/** A part of a zip file as its directory lists it. None of it is to be trusted. */
export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_535
const END_LENGTH = 22
const ENTRY_LENGTH = 46
/** A document has dozens of parts; a plan of thousands of pictures is still below. */
const MOST_ENTRIES = 20_000
const IS_ENCRYPTED = 1
const IS_UTF8 = 0x800

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new Refused('broken-zip', 'no directory')
}

/**
 * Reads the directory of a zip file.
 *
 * @throws Refused `broken-zip` where it has none, or one that leads outside the file
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new Refused('zip-bomb', 'too many parts')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new Refused('broken-zip', 'damaged directory')
    }
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
    entries.push({
      name: new TextDecoder((flags & IS_UTF8) !== 0 ? 'utf-8' : 'latin1').decode(name),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & IS_ENCRYPTED) !== 0,
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
