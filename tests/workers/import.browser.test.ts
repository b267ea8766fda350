import { describe, expect, it } from 'vitest'
import type { ImportMessage, ImportProgress, ImportRequest, Imported } from '../../src/workers/protocol.ts'
import type { ImportWorker } from '../../src/workers/client.ts'
import { ImportFailure, readPlan } from '../../src/workers/client.ts'
import { cell, docx, paragraph } from '../intake/word.ts'

const PLAN = '一、种树\n（一）选种\n1.采集种子。（市林业局牵头，市财政局配合）\n2.育苗。（市林业局负责）\n'
const text = (source: string) => ({ name: 'a.txt', text: source })
const file = (content: BlobPart, name: string) => ({ name, file: new Blob([content]), encoding: null })

/** A worker that says what a test wants it to say. */
class Puppet extends EventTarget implements ImportWorker {
  ended = false
  asked: ImportRequest | null = null
  postMessage(request: ImportRequest): void {
    this.asked = request
    this.dispatchEvent(new Event('asked'))
  }
  terminate(): void {
    this.ended = true
  }
  say(message: ImportMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}

function puppet(act: (worker: Puppet, id: number) => void): { worker: Puppet; makeWorker: () => ImportWorker } {
  const worker = new Puppet()
  worker.addEventListener('asked', () => act(worker, worker.asked!.id))
  return {
    worker,
    makeWorker() {
      queueMicrotask(() => worker.say({ type: 'ready' }))
      return worker
    },
  }
}

async function failureOf(promise: Promise<Imported>): Promise<string> {
  const reason: unknown = await promise.then(
    () => 'none',
    (error: unknown) => error,
  )
  return reason instanceof ImportFailure ? reason.code : String(reason)
}

describe('an import in a worker', () => {
  it('gives the plan, and tells how far it is with figures that only grow', async () => {
    const told: ImportProgress[] = []
    const result = await readPlan(text(PLAN), { onProgress: (progress) => told.push(progress) })
    expect(result).toMatchObject({ kind: 'text', source: PLAN, plan: { agencies: [{ name: '市林业局' }, {}] } })
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['text', 'units', 'agencies', 'check'])
    expect(told.at(-1)).toEqual({
      step: 'check',
      done: 1,
      counts: { chapters: 1, items: 1, tasks: 2, agencies: 2, assignments: 3, clauses: 2 },
    })
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b))
  })

  it('reads a page and a Word document', async () => {
    const page = `<html><body><script>document.title='x'</script>${PLAN.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}`
    expect(await readPlan(file(page, 'a.htm'))).toMatchObject({ kind: 'html', source: PLAN.trim(), encoding: 'utf-8' })
    const table = `<w:tbl>${['任务,牵头单位', '种树,市林业局']
      .map(
        (row) =>
          `<w:tr>${row
            .split(',')
            .map((words) => cell(words))
            .join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`
    const body =
      PLAN.trim()
        .split('\n')
        .map((line) => paragraph(line))
        .join('') + table
    const word = await readPlan(file(docx(body) as Uint8Array<ArrayBuffer>, 'a.docx'))
    expect(word).toMatchObject({ kind: 'docx', encoding: null, source: `${PLAN}\n任务\t牵头单位\n种树\t市林业局` })
  })

  it('hands an export on as it is', async () => {
    const content = '{"qiantou":"plan"}'
    expect(await readPlan(file(content, 'a.json'))).toEqual({ kind: 'qiantou', content })
  })

  it.each([
    ['empty', file('', 'a.txt')],
    ['pdf', file('%PDF-1.7', 'a.txt')],
    ['no-clause', text('床前明月光')],
    ['broken-zip', file(docx(paragraph('甲')).slice(0, 90), 'a.docx')],
  ])('rejects with %s', async (code, given) => {
    expect(await failureOf(readPlan(given))).toBe(code)
  })

  it('is stopped by its signal, before it begins and while it runs', async () => {
    const reason = new Error('stopped')
    const before = AbortSignal.abort(reason)
    expect(await failureOf(readPlan(text(PLAN), { signal: before }))).toBe('Error: stopped')
    const abort = new AbortController()
    const { worker, makeWorker } = puppet(() => abort.abort(reason))
    expect(await failureOf(readPlan(text(PLAN), { signal: abort.signal, makeWorker }))).toBe('Error: stopped')
    expect(worker.ended).toBe(true)
    const real = new AbortController()
    const reading = readPlan(text(PLAN.repeat(2000)), { signal: real.signal, onProgress: () => real.abort(reason) })
    expect(await failureOf(reading)).toBe('Error: stopped')
  })

  it('rejects where the worker crashes, or says nothing at all', async () => {
    const crash = puppet((worker) => worker.dispatchEvent(new ErrorEvent('error', { message: 'x', cancelable: true })))
    expect(await failureOf(readPlan(text(PLAN), { makeWorker: crash.makeWorker }))).toBe('crashed')
    expect(crash.worker.ended).toBe(true)
    const mute = puppet(() => {})
    expect(await failureOf(readPlan(text(PLAN), { makeWorker: mute.makeWorker, patience: 1 }))).toBe('silent')
    expect(mute.worker.ended).toBe(true)
  })

  it('drops answers to other requests, and a plan that does not hold together', async () => {
    const { makeWorker } = puppet((worker, id) => {
      worker.say({ type: 'problem', id: id - 1, problem: { error: 'empty', detail: '' } })
      worker.say({ type: 'result', id, result: { kind: 'text', source: '甲', plan: {} } as unknown as Imported })
    })
    expect(await failureOf(readPlan(text(PLAN), { makeWorker }))).toBe('incoherent')
  })

  it.each([
    [
      'throws',
      (): ImportWorker => {
        throw new DOMException('refused', 'SecurityError')
      },
    ],
    [
      'fails before it is ready',
      (): ImportWorker => {
        const worker = new Puppet()
        queueMicrotask(() => worker.dispatchEvent(new Event('error', { cancelable: true })))
        return worker
      },
    ],
  ])('is done on the page where making a worker %s', async (_, makeWorker) => {
    const steps: string[] = []
    const result = await readPlan(text(PLAN), { makeWorker, onProgress: ({ step }) => steps.push(step) })
    expect(result).toMatchObject({ kind: 'text', source: PLAN })
    expect(steps.at(-1)).toBe('check')
    const abort = new AbortController()
    const reading = readPlan(text(PLAN), {
      makeWorker,
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('stopped')),
    })
    expect(await failureOf(reading)).toBe('Error: stopped')
  })
})
