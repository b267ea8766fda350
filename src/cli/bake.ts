/** What the `bake` command writes. */
import { bakeInto, blockOf, readBlock } from '../core/export/one-file.ts'
import { readPlanFile } from '../core/export/plan-file.ts'
import type { Correction } from '../core/correct/correction.ts'
import { restoreCorrections } from '../core/correct/restore.ts'
import { own } from '../core/plan/fields.ts'
import { readPlanOf } from './parse.ts'

/** The single file with another plan in it, or what is wrong, as a sentence without its end. */
export type Baked = { readonly html: string; readonly title: string } | { readonly problem: string }

/** A file that was named. */
export interface Named {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file brings beside a plan's text. */
interface Extras {
  readonly name: string | null
  readonly corrections: readonly Correction[]
  readonly views: readonly unknown[]
}

const NOTHING: Extras = { name: null, corrections: [], views: [] }

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

function listIn(value: object, key: string): readonly unknown[] {
  const list = own(value, key)
  return Array.isArray(list) ? (list as readonly unknown[]) : []
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * The text of the plan in a file, with what was made of it: a single file that was baked before, a plan or a backup exported
 * from the program, or anything that can be read as a plan. Null where that is left to the reading.
 *
 * @param wanted beginning of a fingerprint, where a backup holds several plans
 */
function unpack(text: string, wanted: string): (Extras & { readonly source: string }) | null {
  const block = blockOf(text)
  const baked = block === null ? null : readBlock(block)
  if (baked) return baked
  const exported = readPlanFile(text)
  const value = objectIn(text)
  const views = value ? listIn(value, 'views') : []
  if ('file' in exported) return { ...exported.file, views }
  if (!value || own(value, 'qiantou') !== 'backup') return null
  for (const plan of listIn(value, 'plans').filter(isObject)) {
    const source = own(plan, 'source')
    const name = own(plan, 'name')
    if (typeof source !== 'string' || !String(own(plan, 'fingerprint')).startsWith(wanted)) continue
    const { corrections } = restoreCorrections(own(plan, 'corrections'))
    return { source, name: typeof name === 'string' ? name : null, corrections, views }
  }
  return null
}

/**
 * Puts a plan into a single file.
 *
 * @param program the text of the single file that the build writes, or of one that was baked before
 * @param more a file whose saved views and corrections go along, such as a backup; null for none
 * @param wanted beginning of the fingerprint of the plan, where a file holds several
 */
export async function bake(program: string, plan: Named, more: Named | null = null, wanted = ''): Promise<Baked> {
  const text = (file: Named): string => new TextDecoder().decode(file.bytes)
  const packed = unpack(text(plan), wanted)
  const read = await readPlanOf(packed ? new TextEncoder().encode(packed.source) : plan.bytes, packed ? '' : plan.name)
  if ('problem' in read) return { problem: `${plan.name} ${read.problem}` }
  const { fingerprint, title } = read.plan
  const beside = more ? unpack(text(more), fingerprint) : null
  if (more && !beside) return { problem: `${more.name} holds neither saved views nor corrections of this plan` }
  const { name, corrections, views } = packed ?? NOTHING
  const called = name ?? beside?.name ?? null
  const html = bakeInto(
    program,
    {
      plan: read.plan,
      source: read.source,
      name: called,
      corrections: [...corrections, ...(beside?.corrections ?? [])],
      views: [...views, ...(beside?.views ?? [])].filter((view) => isObject(view) && own(view, 'plan') === fingerprint),
    },
    called ?? title.zhHant,
  )
  return html === null ? { problem: 'The program is not a single file' } : { html, title: called ?? title.zhHant }
}
