import { importGiven } from './import-given.ts'
import type { ImportMessage, ImportRequest } from './protocol.ts'

function say(message: ImportMessage): void {
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  const { id, given } = data
  importGiven(given, (progress) => say({ type: 'progress', id, progress })).then(
    (outcome) =>
      say('error' in outcome ? { type: 'problem', id, problem: outcome } : { type: 'result', id, result: outcome }),
    (error: unknown) =>
      say({ type: 'problem', id, problem: { error: 'crashed', detail: String(error).slice(0, 200) } }),
  )
})
say({ type: 'ready' })
