import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { parsePlan } from '../../src/core/parse/parse.ts'

const root = join(import.meta.dirname, '..', '..')
const seeds = join(root, 'seeds')
const samples = join(root, 'tests', 'parse', 'samples')

/** The embedded plan, and all samples one behind the other: two texts of very different make. */
const TEXTS = {
  plan: readFileSync(
    join(
      seeds,
      readdirSync(seeds).find((name) => name.endsWith('.txt'))!,
    ),
    'utf8',
  ),
  samples: readdirSync(samples)
    .map((name) => readFileSync(join(samples, name, 'input.txt'), 'utf8'))
    .join('\n'),
}
/** 100 copies may take this many times as long as 100 texts: more would mean that the cost grows faster than the text. */
const STEEPEST = 3

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

/** Prints the time for 1, 10, 100 and 1,000 copies and the slopes; throws where the cost is not linear. */
function printSlope(name: string, text: string): void {
  shortest(text, 20)
  const one = shortest(text, 20)
  const ten = shortest(text.repeat(10), 5)
  const hundred = shortest(text.repeat(100), 3)
  const thousand = shortest(text.repeat(1000), 1)
  const slope = hundred / (100 * one)
  const speed = (new TextEncoder().encode(text).length * 100) / 1000 / hundred
  const times = [one, ten, hundred, thousand].map((time) => `${time.toFixed(1)} ms`).join(', ')
  const steeper = (thousand / (1000 * one)).toFixed(2)
  console.log(
    `${name}: 1, 10, 100, 1,000 copies ${times}; slope ${slope.toFixed(2)}, ${steeper}; ${speed.toFixed(1)} MB/s`,
  )
  if (slope > STEEPEST) throw new Error(`100 copies of ${name} cost ${slope.toFixed(1)} times as much as 100 texts.`)
}

for (const [name, text] of Object.entries(TEXTS)) {
  printSlope(name, text)
  describe(name, () => {
    bench('one copy', () => void parsePlan(text), { time: 300 })
  })
}
