import { parsePlan } from '../core/parse/parse.ts'
import type { Plan } from '../core/plan/model.ts'
import type { Intake, IntakeError } from '../intake/intake.ts'
import { LARGEST, isTooLarge, readFile, readPasted } from '../intake/intake.ts'
import type { Counts, Given, Imported, ImportProblem, ImportProgress, Step } from './protocol.ts'

const NOTHING: Counts = { chapters: 0, items: 0, tasks: 0, agencies: 0, assignments: 0, clauses: 0 }

/** How much of the whole is done when a step of the parser is. */
const PARSED = {
  clauses: ['units', 0.5],
  units: ['agencies', 0.7],
  agencies: ['check', 0.85],
  plan: ['check', 0.95],
} as const satisfies Readonly<Record<string, readonly [Step, number]>>

function countsOf({ chapters, agencies }: Plan): Omit<Counts, 'clauses'> {
  const items = chapters.flatMap((chapter) => chapter.items)
  const tasks = items.flatMap((item) => item.tasks)
  const clauses = [...chapters, ...items, ...tasks].flatMap((unit) => unit.clauses)
  const assignments = clauses.reduce((sum, clause) => sum + clause.assignments.length, 0)
  return {
    chapters: chapters.length,
    items: items.length,
    tasks: tasks.length,
    agencies: agencies.length,
    assignments,
  }
}

async function textOf(given: Given): Promise<Intake | IntakeError | ImportProblem> {
  if ('text' in given) return readPasted(given.text)
  const { file, name, encoding } = given
  if (isTooLarge(file.size)) return { error: 'too-large', detail: `${LARGEST.docx / 1024 / 1024} MB` }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    // Moved, deleted or locked since it was chosen.
    return { error: 'unreadable-file', detail: error instanceof Error ? error.name : '' }
  }
  return readFile({ bytes, name, encoding: encoding ?? undefined })
}

/**
 * Reads what a person brings: the text, then the plan. Runs wherever it is called, and holds that thread up while it
 * parses.
 *
 * @param onProgress told at every step, with what was found so far
 * @param pause awaited between the steps; rejects to stop
 */
export async function importGiven(
  given: Given,
  onProgress: (progress: ImportProgress) => void,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Imported | ImportProblem> {
  let counts = NOTHING
  let last = 0
  const tell = (step: Step, done: number, found: Partial<Counts> = {}): void => {
    counts = { ...counts, ...found }
    last = Math.max(last, done)
    onProgress({ step, done: last, counts })
  }
  tell('text', 0)
  await pause()
  const intake = await textOf(given)
  if ('error' in intake) return intake
  const { text, kind, encoding, certain, alternatives, doubts } = intake
  if (kind === 'qiantou') return { kind, content: text }
  tell('units', 0.25)
  await pause()
  const parsed = parsePlan(text, {
    onProgress(parserStep, { tasks, agencies, assignments, clauses }) {
      const [step, done] = PARSED[parserStep]
      tell(step, done, { tasks, agencies, assignments, clauses })
    },
  })
  if ('error' in parsed) return { error: parsed.error, detail: '' }
  tell('check', 1, countsOf(parsed.plan))
  await pause()
  return { kind, plan: parsed.plan, source: text, encoding, certain, alternatives, doubts }
}
