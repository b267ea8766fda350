import type { SearchMessage, SearchRequest } from './search-protocol.ts'
import { Seeking } from './seek.ts'

const seeking = new Seeking()

function say(message: SearchMessage): void {
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'seek') {
    say({ type: 'found', id: data.id, sought: seeking.seek(data.query, data.most) })
    return
  }
  const { fingerprint } = data.plan
  void seeking
    .take(
      data.plan,
      data.stored,
      (done) => say({ type: 'progress', fingerprint, done }),
      // A query that came meanwhile is answered between two steps.
      () => new Promise((resolve) => setTimeout(resolve)),
    )
    .then(
      (built) => say({ type: 'indexed', fingerprint, built }),
      () => say({ type: 'failed', fingerprint }),
    )
})
say({ type: 'ready' })
