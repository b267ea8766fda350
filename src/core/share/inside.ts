import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate'
import type { PlanFile } from '../export/plan-file.ts'
import { restoreCorrections } from '../correct/restore.ts'
import { matching, text } from '../plan/fields.ts'

/** The largest text that is unpacked from a link, in bytes: no plan is this long, and a small link can claim any size. */
const LARGEST = 8 * 1024 * 1024
/** So much is unpacked before it is looked at again, in bytes of the packing. */
const SLICE = 64 * 1024

/** What a link brings: the file of a plan, and whether all of its corrections held. */
export interface Unpacked {
  readonly file: PlanFile
  readonly intact: boolean
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(packed: string): Uint8Array {
  return Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0))
}

/** Packs a plan into letters that every program carries in a link: zlib, then base64url. */
export function packPlan({ source, name, corrections }: PlanFile): string {
  return toBase64Url(zlibSync(strToU8(JSON.stringify([name, corrections, source])), { level: 9 }))
}

/** Unpacks bytes, no more than LARGEST of them. */
function inflate(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  let ended = false
  const stream = new Unzlib((chunk, final) => {
    chunks.push(chunk)
    length += chunk.length
    ended = final
  })
  for (let at = 0; at < bytes.length && length <= LARGEST; at += SLICE) {
    stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
  }
  if (!ended || length > LARGEST) throw new RangeError('cut, or too large')
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** What `packPlan` packed, rebuilt field by field; null where it was cut on its way, or is no such thing. */
export function unpackPlan(packed: string): Unpacked | null {
  if (!/^[A-Za-z0-9_-]+$/.test(packed)) return null
  let value: unknown
  try {
    value = JSON.parse(strFromU8(inflate(fromBase64Url(packed))))
  } catch {
    return null
  }
  if (!Array.isArray(value)) return null
  const [name, stored, source] = value as unknown[]
  const damage = { found: false }
  const words = text(source, damage)
  if (words === undefined || words === '') return null
  const { corrections, intact } = restoreCorrections(stored)
  return { file: { source: words, name: matching(/^[^\n\r]{1,200}$/u)(name, damage) ?? null, corrections }, intact }
}
