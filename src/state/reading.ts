import { readPlanFile } from '../core/export/plan-file.ts'
import type { ProblemCode } from '../i18n/library/messages.ts'
import { ENCODINGS, encodingNamed } from '../intake/decode.ts'
import type { Encoding } from '../intake/decode.ts'
import { ImportFailure, readPlan } from '../workers/client.ts'
import type { ImportErrorCode, ReadPlan } from '../workers/protocol.ts'
import type { Given, Read, Reading } from './imports.svelte.ts'
import { ReadingProblem } from './imports.svelte.ts'

/** What each failure means to a person; what differs only for us is one. */
const MEANS: Readonly<Record<ImportErrorCode, ProblemCode>> = {
  empty: 'empty',
  'no-clause': 'no-clause',
  'not-text': 'not-text',
  binary: 'not-text',
  'unknown-encoding': 'broken-encoding',
  'too-large': 'too-large',
  pdf: 'pdf',
  image: 'image',
  media: 'media',
  doc: 'old-word',
  rtf: 'old-word',
  wps: 'old-word',
  xls: 'sheet',
  xlsx: 'sheet',
  ppt: 'slides',
  pptx: 'slides',
  odt: 'other-office',
  ofd: 'other-office',
  zip: 'archive',
  archive: 'archive',
  encrypted: 'encrypted',
  'broken-zip': 'damaged-file',
  'unreadable-file': 'damaged-file',
  'zip-bomb': 'too-big-inside',
  crashed: 'failed',
  silent: 'failed',
  incoherent: 'failed',
}
/** What another encoding might change. */
const OF_ENCODING: ReadonlySet<ProblemCode> = new Set(['no-clause', 'broken-encoding'])

function problem(error: unknown, given: Given, encoding: Encoding | null): unknown {
  if (!(error instanceof ImportFailure)) return error
  const code = MEANS[error.code]
  const choice = given instanceof File && OF_ENCODING.has(code) && !/\.docx$/i.test(given.name)
  return new ReadingProblem(code, choice ? { used: encoding, certain: true, others: ENCODINGS } : null)
}

function readingOf(read: ReadPlan, more: Pick<Reading, 'name' | 'corrections' | 'intact'>): Reading {
  const { plan, source, encoding, certain, alternatives } = read
  return { plan, source, encoding: encoding && { used: encoding, certain, others: alternatives }, ...more }
}

/** Reads what was given in a worker; a file that was exported from here is unpacked first, its text read anew. */
export const readGiven: Read = async (given, { encoding, onProgress, signal }) => {
  const chosen = encoding === null ? null : encodingNamed(encoding)
  try {
    const imported = await readPlan(
      given instanceof File ? { name: given.name, file: given, encoding: chosen } : given,
      { onProgress, signal },
    )
    if (imported.kind !== 'qiantou') return readingOf(imported, { name: null, corrections: [], intact: true })
    const unpacked = readPlanFile(imported.content)
    if ('error' in unpacked) throw new ReadingProblem(unpacked.error)
    const { source, name, corrections } = unpacked.file
    const again = await readPlan({ name: given.name, text: source }, { onProgress, signal })
    // Words that begin like an export inside an export are no plan.
    if (again.kind === 'qiantou') throw new ReadingProblem('not-ours')
    return readingOf(again, { name, corrections, intact: unpacked.intact })
  } catch (error) {
    throw problem(error, given, chosen)
  }
}
