/**
 * What a link says of its plan, so that whoever lacks it knows what to look for, and a slightly different copy is known
 * again. Both in short.
 */
export interface PlanHint {
  /** Year and number of the document, `2021-8`; null where it has none. */
  readonly number: string | null
  /** The title, cut; '' where there is none. */
  readonly title: string
}

/** So many bytes of a title stand in a link: 13 characters, which are 36 of the link's. */
const TITLE_BYTES = 27

/** The code points that take two bytes: 2^15 of them, punctuation and the ideographs in common use. */
const FIRST_WIDE = 0x2000
const LAST_WIDE = 0x9fff
/** What stands for a character that a title in a link cannot have. */
const GETA = '〓'

/** Year and number of a document number as digits: 云政办发〔2021〕8号 → `2021-8`. Null where it has no two figures. */
export function numberInShort(number: string | null): string | null {
  const figures = number?.normalize('NFKC').match(/\d{1,6}/g)
  return figures && figures.length >= 2 ? figures.slice(-2).map(Number).join('-') : null
}

/** Packs words into the letters of a link: ASCII in one byte, what is common in Chinese in two, base64url around it. */
export function packWords(words: string): string {
  const bytes: number[] = []
  for (const character of words.normalize('NFKC')) {
    const code = character.codePointAt(0)!
    const known = (code >= 0x20 && code < 0x7f) || (code >= FIRST_WIDE && code <= LAST_WIDE) ? code : GETA.charCodeAt(0)
    const next = known < 0x80 ? [known] : [0x80 | ((known - FIRST_WIDE) >> 8), (known - FIRST_WIDE) & 0xff]
    if (bytes.length + next.length > TITLE_BYTES) break
    bytes.push(...next)
  }
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** The words again; '' where it is no packing of any. */
export function unpackWords(packed: string): string {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(packed)) return ''
  let bytes: number[]
  try {
    bytes = [...atob(packed.replaceAll('-', '+').replaceAll('_', '/'))].map((byte) => byte.charCodeAt(0))
  } catch {
    return ''
  }
  let words = ''
  for (let n = 0; n < bytes.length; n += 1) {
    const byte = bytes[n]!
    if (byte < 0x80) words += byte < 0x20 || byte === 0x7f ? '' : String.fromCharCode(byte)
    else if (n + 1 < bytes.length) {
      n += 1
      words += String.fromCharCode(FIRST_WIDE + (((byte & 0x7f) << 8) | bytes[n]!))
    }
  }
  // Neither line ends nor marks that turn the direction of the text around.
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** What a link says of a plan. */
export function hintOf({ number, title }: { readonly number: string | null; readonly title: string }): PlanHint {
  return { number: numberInShort(number), title }
}
