import type { Correction } from '../correct/correction.ts'
import { restoreCorrections } from '../correct/restore.ts'
import { matching, own, text, whole } from '../plan/fields.ts'
import { fingerprintOf } from '../plan/fingerprint.ts'
import type { Plan } from '../plan/model.ts'
import { repairPlan } from '../plan/restore.ts'

/** What a single file brings beside the program: a plan, and what somebody has made of it. */
export interface Baked {
  readonly plan: Plan
  readonly source: string
  /** What the sender calls the plan, or null for its title. */
  readonly name: string | null
  readonly corrections: readonly Correction[]
  /** Saved views as they were stored; whoever stores them rebuilds them. */
  readonly views: readonly unknown[]
  /** Identity of the whole; null in the file that the build writes, which nobody has baked. */
  readonly id: string | null
}

/** The version of the block that this code writes. */
const VERSION = 1

const BEGIN = '<script type="application/json" id="qiantou-plan">'
const END = '</script>'
/** The pictures that the page begins with: they are of the plan that the build has put in. */
const PICTURES = /<script type="text\/plain" id="first-[\w-]+">[^<]*<\/script>/g
const TITLE = /<title>[^<]*<\/title>/

const NAME = matching(/^[^\n\r]{1,200}$/u)
const ID = matching(/^[0-9a-f]{32}$/)

/** The text of the block: JSON in which nothing can end a script element or begin a comment. */
export function writeBlock(baked: Omit<Baked, 'id'>, isBaked: boolean): string {
  const { plan, source, name, corrections, views } = baked
  const content = { name, corrections, views, source, plan }
  const id = isBaked ? fingerprintOf(JSON.stringify(content)) : null
  return JSON.stringify({ qiantou: 'one-file', version: VERSION, id, ...content }).replaceAll('<', '\\u003c')
}

/** What of the block is needed to know whether its plan has been stored before; it is not rebuilt for that. */
export interface BlockMark {
  /** Fingerprint of the plan, '' where the block has none. */
  readonly fingerprint: string
  readonly parserVersion: number
  readonly id: string | null
}

function objectOf(block: string): object | null {
  try {
    const value: unknown = JSON.parse(block)
    return typeof value === 'object' && value !== null && own(value, 'qiantou') === 'one-file' ? value : null
  } catch {
    return null
  }
}

/** Reads what the block says of itself. */
export function readMark(block: string): BlockMark {
  const value = objectOf(block) ?? {}
  const damage = { found: false }
  const plan = own(value, 'plan') ?? null
  const of = (key: string): unknown => (typeof plan === 'object' && plan !== null ? own(plan, key) : undefined)
  return {
    fingerprint: ID(of('fingerprint'), damage) ?? '',
    parserVersion: whole(0, 1_000_000)(of('parserVersion'), damage) ?? 0,
    id: ID(own(value, 'id'), damage) ?? null,
  }
}

/**
 * Reads the block defensively, field by field.
 *
 * @returns null where it has no text of a plan. `plan` is null where it does not hold, or is not the plan of this text: then
 *   it can be read anew from the text.
 */
export function readBlock(block: string): (Omit<Baked, 'plan'> & { readonly plan: Plan | null }) | null {
  const value = objectOf(block)
  if (!value) return null
  const damage = { found: false }
  const source = text(own(value, 'source'), damage)
  if (source === undefined) return null
  const repaired = repairPlan(own(value, 'plan'), source.length)
  const holds = repaired?.intact && repaired.plan.fingerprint === fingerprintOf(source)
  const views = own(value, 'views')
  return {
    plan: holds ? repaired.plan : null,
    source,
    name: NAME(own(value, 'name'), damage) ?? null,
    corrections: restoreCorrections(own(value, 'corrections')).corrections,
    views: Array.isArray(views) ? (views as readonly unknown[]) : [],
    id: ID(own(value, 'id'), damage) ?? null,
  }
}

/** Where the block begins and ends in the text of a single file; null where that is none. */
function placeOf(html: string): readonly [number, number] | null {
  const begin = html.indexOf(BEGIN)
  const start = begin + BEGIN.length
  const end = html.indexOf(END, start)
  // The program, which comes after it, holds these words too.
  return begin < 0 || end < 0 ? null : [start, end]
}

/** The block in the text of a single file, null where that is none. */
export function blockOf(html: string): string | null {
  const place = placeOf(html)
  return place && html.slice(...place)
}

/** An element for the block, which the build puts into the page. */
export function blockElement(block: string): string {
  return `${BEGIN}${block}${END}`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/**
 * Puts a plan into the text of a single file, in place of the one in it. The program stays as it is, byte for byte, and with
 * it the hash by which the page lets it run.
 *
 * @param title of the page until the program runs, as it is seen in lists of files
 * @returns the text of the new file, or null where `html` is no single file
 */
export function bakeInto(html: string, baked: Omit<Baked, 'id'>, title: string): string | null {
  const place = placeOf(html)
  if (!place) return null
  const [start, end] = place
  const head = html
    .slice(0, start)
    .replace(PICTURES, '')
    .replace(TITLE, () => `<title>${escaped(title)}</title>`)
  return head + writeBlock(baked, true) + html.slice(end)
}
