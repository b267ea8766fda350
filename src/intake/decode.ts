import { count } from './count.ts'
import { FAMILIAR } from './familiar.ts'

/** The encodings that Chinese plans come in, by the names that TextDecoder knows. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A decoded text without its byte order mark. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** True where a byte order mark, the encoding itself or a clear lead over all others decided. */
  readonly certain: boolean
  /** The other encodings, the likeliest first: what a person may choose instead. */
  readonly alternatives: readonly Encoding[]
  /** How many characters could not be decoded (they are U+FFFD in the text). */
  readonly broken: number
  /** False where nothing speaks for a text: no encoding gives one that reads like Chinese, or like anything. */
  readonly plausible: boolean
}

/** How many bytes are decoded to tell the encodings apart. */
const SAMPLE = 64 * 1024
/** Below this share of familiar characters a decoding is a guess. */
const PLAUSIBLE = 0.25
/** Below this one nothing is. */
const POSSIBLE = 0.05
/** The lead over the next encoding that leaves no doubt. */
const CLEAR = 0.3
/** Fewer characters beyond ASCII prove nothing. */
const FEW = 12

const UNDECODED = '\ufffd'
const BYTE_ORDER_MARK = '\ufeff'

function marked(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The lines with bytes beyond ASCII, as far as the sample reaches: a page's scripts say nothing of its Chinese. */
function telling(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE)
  let filled = 0
  for (let start = 0; start < bytes.length && filled < SAMPLE;) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(start, end)
    const first = line.findIndex((byte) => byte >= 0x80)
    if (first >= 0) {
      const part = line.subarray(first, first + SAMPLE - filled)
      sample.set(part, filled)
      filled += part.length
    }
    start = end
  }
  return sample.subarray(0, filled)
}

/** From -1 to 1: the share of familiar characters among those beyond ASCII, less what no Chinese text holds. */
function likelihood(text: string): { readonly score: number; readonly seen: number } {
  let seen = 0
  let sum = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code >= 0x20 && code < 0x7f) continue
    if (code === 0x09 || code === 0x0a || code === 0x0d) continue
    seen += 1
    if (FAMILIAR.has(character)) sum += 1
    else if (code < 0xa0 || character === UNDECODED || (code >= 0xe000 && code <= 0xf8ff)) sum -= 1
    else if (code < 0x2000 || (code >= 0x3040 && code < 0x3400) || (code >= 0xa000 && code < 0xe000)) sum -= 0.5
  }
  return { score: seen === 0 ? 0 : sum / seen, seen }
}

/** What a page or a file says of itself (`gb2312`, `GBK`, `big5-hkscs`, `UTF8`), as one of our encodings. */
export function encodingNamed(label: string): Encoding | null {
  try {
    const { encoding } = new TextDecoder(label.trim())
    const known = encoding === 'gbk' ? 'gb18030' : encoding
    return ENCODINGS.find((name) => name === known) ?? null
  } catch {
    return null
  }
}

/**
 * Decodes the bytes of a text: UTF-8, UTF-16 in either order, GB18030 (with GB2312 and GBK) and Big5. A byte order
 * mark decides; then valid UTF-8; otherwise every encoding is tried on a sample, and the one that gives the most
 * familiar characters is taken. Nothing is refused: what cannot be decoded is U+FFFD in the text and counted.
 *
 * @param encoding the encoding a person has chosen; it is used whatever the bytes look like
 * @param declared the encoding that the file gives for itself; it breaks ties, since it is often wrong
 */
export function decode(bytes: Uint8Array, encoding?: Encoding, declared: Encoding | null = null): Decoded {
  const head = bytes.subarray(0, SAMPLE)
  const lines = telling(bytes)
  const sample = lines.length > 0 ? lines : head
  const ranked = ENCODINGS.map((name) => {
    const { score, seen } = likelihood(read(name.startsWith('utf-16') ? head : sample, name))
    return { name, seen, score: score + (name === declared ? 0.1 : 0) }
  }).sort((a, b) => b.score - a.score)
  const settled = marked(bytes) ?? (!bytes.includes(0) && isUtf8(bytes) ? 'utf-8' : null)
  const [best, next] = ranked as [(typeof ranked)[number], (typeof ranked)[number]]
  const taken = encoding ?? settled ?? best.name
  const text = read(bytes, taken)
  const broken = count(text, UNDECODED)
  const clear = best.score >= PLAUSIBLE && best.score - next.score >= CLEAR && best.seen >= FEW && broken === 0
  return {
    text,
    encoding: taken,
    certain: taken === settled || (taken === best.name && (clear || (taken === declared && broken === 0))),
    alternatives: ranked.map(({ name }) => name).filter((name) => name !== taken),
    broken,
    plausible: settled !== null || best.seen < FEW || best.score >= POSSIBLE,
  }
}

/** True where bytes that no encoding makes sense of are some other kind of file, not a text in another language. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const control = sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length
  return control > sample.length / 50
}
