import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/core/parse/parse.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import { startSeeking } from '../../src/workers/search-client.ts'
import { Seeking } from '../../src/workers/seek.ts'
import { samplePlan } from '../plan/sample-plan.ts'

function open(file: string): Plan {
  const parsed = parsePlan(readFileSync(new URL(`../plans/${file}`, import.meta.url), 'utf8'))
  if ('error' in parsed) throw new Error(parsed.error)
  return parsed.plan
}

const zone = open('03-zonghe-baoshuiqu-guofa2019-3.txt')
const doctors = open('11-guangzhou-jiating-yisheng-biao.txt')
const turn = (): Promise<void> => Promise.resolve()

describe('a search over several plans', () => {
  test('finds tasks of each, says of which, and sends plain data', async () => {
    const seeking = new Seeking()
    const told: number[] = []
    for (const plan of [zone, doctors, samplePlan]) await seeking.take(plan, null, (done) => told.push(done), turn)
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true)
    const { hits, total } = structuredClone(seeking.seek('海关', 20))
    expect(new Set(hits.map(({ plan }) => plan))).toEqual(new Set([zone.fingerprint, samplePlan.fingerprint]))
    expect(total).toBeGreaterThanOrEqual(hits.length)
    const [first] = seeking.seek('中医馆', 20).hits
    expect(first).toMatchObject({ plan: doctors.fingerprint, id: '2.11.0', reason: 'text', label: '11' })
    expect(seeking.seek('yimiao', 5).hits.map(({ plan, reason }) => [plan, reason])).toEqual([
      [zone.fingerprint, 'pinyin'],
    ])
  })

  test('a find as it stands keeps away what only comes near in another plan', async () => {
    const seeking = new Seeking()
    for (const plan of [zone, doctors]) await seeking.take(plan, null, () => {}, turn)
    expect(seeking.seek('中医官', 5).hits[0]).toMatchObject({ id: '2.11.0', reason: 'sound' })
    expect(seeking.seek('恐龙', 5)).toEqual({ hits: [], total: 0 })
  })

  test('takes over an index that was kept, and builds one anew that does not fit', async () => {
    const built = await new Seeking().take(zone, null, () => {}, turn)
    expect(built).not.toBeNull()
    const seeking = new Seeking()
    expect(await seeking.take(zone, structuredClone(built), () => {}, turn)).toBeNull()
    expect(seeking.seek('疫苗', 5).hits.map(({ id }) => id)).toEqual(['4.4.16'])
    expect(await seeking.take(doctors, built, () => {}, turn)).not.toBeNull()
  })

  test('runs here where there is no worker', async () => {
    const seeker = await startSeeking(() => {
      throw new Error('refused')
    })
    await seeker.take(zone, null, () => {})
    expect((await seeker.seek('期货', 5)).hits.map(({ id }) => id)).toEqual(['4.5.20'])
    seeker.close()
  })

  test('a worker that breaks lets nobody wait', async () => {
    const listeners = new Map<string, ((event: unknown) => void)[]>()
    const seeker = await startSeeking(() => {
      queueMicrotask(() => listeners.get('message')?.forEach((hear) => hear({ data: { type: 'ready' } })))
      return {
        addEventListener: (type: string, listener: unknown) =>
          void listeners.set(type, [...(listeners.get(type) ?? []), listener as (event: unknown) => void]),
        postMessage: () => {},
        terminate: () => {},
      }
    })
    const taking = seeker.take(zone, null, () => {})
    const seeking = seeker.seek('期货', 5)
    listeners.get('error')!.forEach((hear) => hear({ preventDefault: () => {} }))
    await expect(taking).rejects.toThrow('crashed')
    await expect(seeking).rejects.toThrow('crashed')
  })
})
