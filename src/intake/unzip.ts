import { Inflate } from 'fflate'
import { Refused } from './refusal.ts'
import type { ZipEntry } from './zip-directory.ts'
import { readDirectory } from './zip-directory.ts'

/** The most bytes that one part, and all parts together, may have once they are inflated. */
export interface ZipLimits {
  readonly part: number
  readonly whole: number
}

const PART_HEADER = 0x04034b50
const HEADER_LENGTH = 30
/** Deflate makes at most some thousand bytes of one: a slice of this size never inflates to more than 16 MB at once. */
const SLICE = 16 * 1024

/** A zip file whose parts are inflated one by one, on demand, under a limit that is counted and not believed. */
export class Unzip {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, ZipEntry>
  readonly #limits: ZipLimits
  #inflated = 0

  /** @throws Refused `broken-zip` where the file has no sound directory */
  constructor(bytes: Uint8Array, limits: ZipLimits) {
    this.#bytes = bytes
    this.#limits = limits
    this.#entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
  }

  /** The names of the parts, as they stand in the file: labels to compare with, never paths to follow. */
  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /**
   * Inflates a part.
   *
   * @returns its bytes; null where there is no such part
   * @throws Refused `broken-zip`, `zip-bomb` or `encrypted`
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw new Refused('encrypted', name)
    const packed = this.#packed(entry)
    if (entry.method === 0) {
      this.#count(packed.length, packed.length, name)
      return packed
    }
    if (entry.method !== 8) throw new Refused('broken-zip', name)
    return this.#inflate(packed, name)
  }

  #packed({ name, offset, packedSize }: ZipEntry): Uint8Array {
    const bytes = this.#bytes
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== PART_HEADER) {
      throw new Refused('broken-zip', name)
    }
    const start = offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + packedSize > bytes.length) throw new Refused('broken-zip', name)
    return bytes.subarray(start, start + packedSize)
  }

  #count(added: number, part: number, name: string): void {
    this.#inflated += added
    if (part > this.#limits.part || this.#inflated > this.#limits.whole) throw new Refused('zip-bomb', name)
  }

  #inflate(packed: Uint8Array, name: string): Uint8Array {
    const pieces: Uint8Array[] = []
    let length = 0
    let complete = false
    const inflate = new Inflate((piece, final) => {
      length += piece.length
      complete = final
      this.#count(piece.length, length, name)
      pieces.push(piece)
    })
    try {
      for (let at = 0; at < packed.length; at += SLICE) {
        inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
      }
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('broken-zip', name)
    }
    if (!complete) throw new Refused('broken-zip', name)
    const whole = new Uint8Array(length)
    let filled = 0
    for (const piece of pieces) {
      whole.set(piece, filled)
      filled += piece.length
    }
    return whole
  }
}
