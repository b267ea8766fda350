/** The page in a saved web archive, still encoded. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  /** What the archive says of the page's encoding. */
  readonly charset: string | null
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Latin letters back to the bytes they stand for; windows-1252 has read 27 of them as other characters. */
const CP1252 = new Map(
  [...latin(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map((letter, byte) => [letter, byte]),
)

function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index += 1) bytes[index] = CP1252.get(letters[index]!) ?? 0x3f
  return bytes
}

function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => [...CP1252.keys()][parseInt(hex, 16)]!)
}

function unpacked(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z\d+/=]/g, ''))
  } catch {
    return ''
  }
}

/** The field of a header, with its continuation lines; empty where it is missing. */
function field(header: string, name: string): string {
  return new RegExp(`^${name}:((?:[^\\n]*\\n[ \\t])*[^\\n]*)`, 'im').exec(header)?.[1] ?? ''
}

/**
 * Finds the page in a web archive (.mht, .mhtml): its first part that is HTML.
 *
 * @returns null where there is none
 */
export function readMhtml(bytes: Uint8Array): ArchivedPage | null {
  const text = latin(bytes)
  const boundary = /boundary\s*=\s*"?([^"\s;]{1,100})/i.exec(text.slice(0, 4096))?.[1]
  if (boundary === undefined) return null
  const mark = `--${boundary}`
  for (let at = text.indexOf(mark); at >= 0;) {
    const next = text.indexOf(mark, at + mark.length)
    const part = text.slice(at + mark.length, next < 0 ? text.length : next)
    const split = /\r?\n\r?\n/.exec(part.slice(0, 8192))
    const header = split ? part.slice(0, split.index) : ''
    const type = field(header, 'content-type')
    if (split && /^\s*(?:text\/html|application\/xhtml)/i.test(type)) {
      const body = part.slice(split.index + split[0].length)
      const transfer = field(header, 'content-transfer-encoding').trim().toLowerCase()
      const charset = /charset\s*=\s*"?([\w-]{2,30})/i.exec(type)?.[1] ?? null
      if (transfer === 'base64') {
        return { bytes: Uint8Array.from(unpacked(body), (letter) => letter.charCodeAt(0)), charset }
      }
      return { bytes: bytesOf(transfer === 'quoted-printable' ? unquoted(body) : body), charset }
    }
    at = next
  }
  return null
}
