import type { Correction } from '../correct/correction.ts'
import { restoreCorrections } from '../correct/restore.ts'
import { matching, own, text } from '../plan/fields.ts'

/** A plan as a file: its text, what a person has corrected, and what she calls it. Everything else is read from the text. */
export interface PlanFile {
  readonly source: string
  readonly name: string | null
  readonly corrections: readonly Correction[]
}

/** The version of the file that this code writes. */
export const PLAN_FILE_VERSION = 1

/** The largest name that is kept. */
const NAME = matching(/^[^\n\r]{1,200}$/u)

/** Writes the file: JSON whose first field, `"qiantou": "plan"`, says what it is. `title` is for people who open it. */
export function writePlanFile(file: PlanFile, title: string): string {
  const { name, corrections, source } = file
  return JSON.stringify({ qiantou: 'plan', version: PLAN_FILE_VERSION, title, name, corrections, source }, null, 1)
}

/**
 * Reads such a file defensively.
 *
 * @returns the file and whether all of its corrections held, or why it is none: not JSON of ours, without a text, or written
 *   by a newer version whose file this code may misread
 */
export function readPlanFile(
  content: string,
): { readonly file: PlanFile; readonly intact: boolean } | { readonly error: 'not-ours' | 'newer' } {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return { error: 'not-ours' }
  }
  if (typeof value !== 'object' || value === null || own(value, 'qiantou') !== 'plan') return { error: 'not-ours' }
  const version = own(value, 'version')
  if (typeof version === 'number' && version > PLAN_FILE_VERSION) return { error: 'newer' }
  const damage = { found: false }
  const source = text(own(value, 'source'), damage)
  if (source === undefined) return { error: 'not-ours' }
  const { corrections, intact } = restoreCorrections(own(value, 'corrections'))
  return { file: { source, name: NAME(own(value, 'name'), damage) ?? null, corrections }, intact }
}
