/** Why bytes are no text: `not-text` (it is some other kind of file), `unknown-encoding` (neither UTF-8 nor UTF-16 with a BOM). */
export type DecodeError = 'not-text' | 'unknown-encoding'

/** A decoded text without its BOM, and the encoding it was in. */
export type Decoded =
  { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' } | { readonly error: DecodeError }

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}

/**
 * Decodes the bytes of a plan: UTF-8 with or without a BOM, UTF-16 with one. The BOM is no part of the
 * text; line ends are kept. A NUL or many control characters mean that the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) return { error: 'not-text' }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // eslint-disable-next-line no-control-regex -- these are what tells a text from another file
    const control = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
    return control > text.length / 100 ? { error: 'not-text' } : { text, encoding }
  } catch {
    return { error: 'unknown-encoding' }
  }
}
