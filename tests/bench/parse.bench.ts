import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { parsePlan } from '../../src/core/parse/parse.ts'

const root = join(import.meta.dirname, '..', '..')
const samples = join(root, 'tests', 'parse', 'samples')

/** The texts of a folder, one behind the other. */
function textsOf(...folder: string[]): string {
  const path = join(root, ...folder)
  const names = readdirSync(path).filter((name) => name.endsWith('.txt'))
  return names.map((name) => readFileSync(join(path, name), 'utf8')).join('\n')
}

/** Texts of very different make: the embedded plan, published plans in sentences and tables, and all samples: hardly anything but clauses, each with names of its own. */
const TEXTS = {
  plan: textsOf('seeds'),
  plans: textsOf('tests', 'plans'),
  samples: readdirSync(samples)
    .map((name) => readFileSync(join(samples, name, 'input.txt'), 'utf8'))
    .join('\n'),
}
/** 100 copies may take this many times as long as 100 texts: more would mean that the cost grows faster than the text. */
const STEEPEST = 3
/** Copies that come to more, in megabytes of UTF-8, are left out: a file of 20 is the largest that is taken. */
const LARGEST = 50

const megabytes = (text: string): number => new TextEncoder().encode(text).length / 1_000_000

/** The shortest of several runs, in milliseconds: what else the machine does only adds to it. */
function shortest(text: string, times: number): number {
  let best = Infinity
  for (let i = 0; i < times; i += 1) {
    const start = performance.now()
    parsePlan(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/** Prints the time for 1, 10, 100 and 1,000 copies, with the slopes and speeds; throws where the cost is not linear. */
function printSlope(name: string, text: string): void {
  shortest(text, 10)
  const one = shortest(text, 10)
  const size = megabytes(text)
  console.log(`${name}: 1 copy ${one.toFixed(1)} ms, ${((size * 1000) / one).toFixed(1)} MB/s`)
  for (const [copies, times] of [
    [10, 3],
    [100, 2],
    [1000, 1],
  ] as const) {
    if (copies * size > LARGEST) continue
    const time = shortest(text.repeat(copies), times)
    const slope = time / (copies * one)
    const speed = (copies * size * 1000) / time
    console.log(`${name}: ${copies} copies ${time.toFixed(0)} ms, slope ${slope.toFixed(2)}, ${speed.toFixed(1)} MB/s`)
    if (copies === 100 && slope > STEEPEST)
      throw new Error(`100 copies of ${name} cost ${slope.toFixed(1)} times as much as 100 texts.`)
  }
}

for (const [name, text] of Object.entries(TEXTS)) {
  printSlope(name, text)
  describe(name, () => {
    bench('one copy', () => void parsePlan(text), { time: 300 })
  })
}
