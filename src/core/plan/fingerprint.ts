import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The identity of a plan: the first 32 hex digits of the SHA-256 of its decoded source text (BOM removed, line ends kept). */
export function fingerprintOf(source: string): string {
  return bytesToHex(sha256(utf8ToBytes(source))).slice(0, 32)
}
