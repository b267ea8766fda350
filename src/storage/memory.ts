import { Held, NO_ROWS } from './held.ts'
import type { Decision, Kept, Rows, Storage, Table } from './contract.ts'
import type { Trouble } from './trouble.ts'
import { takingTurns } from './turns.ts'

/** Keeps everything until the page is left, for the given reason. */
export class MemoryStorage implements Storage {
  readonly kind = 'memory'
  readonly trouble: Trouble
  readonly #held = new Held()
  // Between reading and writing a second change would build on rows that are about to be replaced.
  readonly #inTurn = takingTurns()

  constructor(reason: Trouble) {
    this.trouble = reason
  }

  subscribe(): () => void {
    return () => {}
  }

  read<T>(_tables: readonly Table[], work: (rows: Rows) => Promise<T>): Promise<T> {
    return work(this.#held.over(NO_ROWS))
  }

  change<T>(
    _tables: readonly Table[],
    decide: (rows: Rows) => Promise<Decision<T>>,
  ): Promise<{ result: T; kept: Kept }> {
    return this.#inTurn(async () => {
      const { changes, result } = await decide(this.#held.over(NO_ROWS))
      this.#held.keep(changes)
      return { result, kept: { where: 'memory', reason: this.trouble } }
    })
  }

  close(): void {}
}
