import { bench } from 'vitest'
import { writeFileSync, mkdirSync } from 'node:fs'
import { buildPages } from './network/run.ts'
import { writePlan } from '../plan/plan-writer.ts'
import { grownPlan } from '../network/grown.ts'
import { embeddedPlan } from '../plan/embedded.ts'
const folder = '/tmp/qiantou/scale-rate/pages'
mkdirSync(folder, { recursive: true })
await buildPages(folder, ['ours', 'peer', 'floor'])
for (const times of [1, 10, 100]) writeFileSync(`${folder}/plan-${times}.json`, JSON.stringify(times === 1 ? embeddedPlan().plan : writePlan(grownPlan(times)).plan))
bench('x', () => {}, { time: 1 })
