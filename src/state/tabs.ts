import { PREFIX } from '../storage/names.ts'
import type { Table } from '../storage/contract.ts'

/** Tells the other tabs of this origin what was stored, and hears it from them. Without channels nobody is told. */
export class Tabs {
  readonly #channel: BroadcastChannel | null
  readonly #listeners = new Set<(tables: ReadonlySet<string>) => void>()

  constructor(channel: BroadcastChannel | null = openChannel()) {
    this.#channel = channel
    channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!Array.isArray(data)) return
      const tables = new Set(data.filter((each) => typeof each === 'string'))
      for (const listener of [...this.#listeners]) listener(tables)
    })
  }

  /** Says that rows of these tables were written. */
  tell(...tables: readonly Table[]): void {
    this.#channel?.postMessage(tables)
  }

  /** Calls `listener` after another tab has written; the answer ends that. */
  hear(listener: (tables: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(PREFIX)
  } catch {
    // No such thing here, or it is barred.
    return null
  }
}
