import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFile } from '../../src/cli/parse.ts'

/** Plans annotated by hand. */
const folder = join(import.meta.dirname, '..', 'plans')
const DOCUMENTS = ['01', '03', '11', '12']

interface Clauses {
  readonly clauses: readonly {
    readonly heading: string
    readonly taskStart: string
    readonly clause: string
    readonly assignments: readonly {
      readonly agency: string
      readonly role: string
      readonly collective: boolean
    }[]
    readonly openEnded: readonly string[]
  }[]
}

/** (clause, agency, role, collective), with the number of times. */
function countAssignments({ clauses }: Clauses): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { clause, assignments } of clauses) {
    for (const { agency, role, collective } of assignments) {
      const key = JSON.stringify([clause, agency, role, collective])
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

describe('plans annotated by hand', () => {
  for (const document of DOCUMENTS) {
    it(`reads document ${document} with precision, recall and F1 of at least 0.99`, async () => {
      const file = readdirSync(folder).find((name) => name.startsWith(`${document}-`) && name.endsWith('.txt'))!
      const outcome = await describeFile(readFileSync(join(folder, file)))
      if (!('json' in outcome)) throw new Error(outcome.problem)
      const gold = JSON.parse(readFileSync(join(folder, `${document}.json`), 'utf8')) as Clauses
      const read = JSON.parse(outcome.json) as Clauses

      const wanted = countAssignments(gold)
      const found = countAssignments(read)
      const right = [...wanted].reduce((sum, [key, count]) => sum + Math.min(count, found.get(key) ?? 0), 0)
      const precision = right / total(found)
      const recall = right / total(wanted)
      const f1 = (2 * precision * recall) / (precision + recall)
      console.log(`${document}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`)
      expect(f1).toBeGreaterThanOrEqual(0.99)
      expect(read.clauses.map(({ heading, taskStart, openEnded }) => [heading, taskStart, openEnded])).toEqual(
        gold.clauses.map(({ heading, taskStart, openEnded }) => [heading, taskStart, openEnded]),
      )
    })
  }
})
