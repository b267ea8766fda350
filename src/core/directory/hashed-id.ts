import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { frozenFold } from './frozen-fold.ts'

/** Base 32 without the letters that are taken for digits or for each other. Frozen. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * `length` characters of base 32 of the SHA-256 of the folded name (5 bits each). The same for a name in
 * either script. Frozen: links hold it.
 */
export function hashOf(name: string, length: number): string {
  const bytes = sha256(utf8ToBytes(frozenFold(name)))
  let hash = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5 && hash.length < length) {
      bits -= 5
      hash += DIGITS[(value >> bits) & 31]!
    }
    value &= (1 << bits) - 1
    if (hash.length === length) break
  }
  return hash
}

/** The id of an agency that the directory does not know: `x` and seven characters (`x4k2m7qd`). */
export function hashedId(name: string): string {
  return `x${hashOf(name, 7)}`
}
