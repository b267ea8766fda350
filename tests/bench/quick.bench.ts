import { writePlan } from '../plan/plan-writer.ts'
import { grownPlan } from '../network/grown.ts'
import { embeddedPlan } from '../plan/embedded.ts'
import { bench } from 'vitest'
import { compare } from './network/run.ts'
const SIZES = (process.env['SIZES'] ?? '1,10,100').split(',').map(Number)
const q = (numbers: readonly number[], share: number) => {
  const s = [...numbers].sort((a, b) => a - b)
  return s[Math.min(s.length - 1, Math.floor(share * s.length))]!.toFixed(1)
}
const plans = new Map(
  SIZES.map((times) => [times, times === 1 ? embeddedPlan().plan : writePlan(grownPlan(times)).plan] as const),
)
const results = await compare(plans, Number(process.env['ROUNDS'] ?? 1))
for (const [times, all] of results!)
  for (const [name, f] of Object.entries(all))
    console.log(
      `Q x${times} ${name} first ${f.first.toFixed(0)} median ${q(f.frames, 0.5)} p95 ${q(f.frames, 0.95)} max ${q(f.frames, 1)} longest ${f.longest} mem ${(f.memory / 1e6).toFixed(1)}`,
    )
for (const [times, all] of results!) console.log('F x' + times, all.ours!.frames.map((f) => f.toFixed(0)).join(' '))
bench('x', () => {}, { time: 1 })
