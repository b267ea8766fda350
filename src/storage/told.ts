import type { Storage } from './contract.ts'

/** What is said once, and not again. */
export type ToldOnce = 'fragile'

const keyOf = (what: ToldOnce): string => `told ${what}`

/** Whether it was said before. */
export async function wasTold(storage: Storage, what: ToldOnce): Promise<boolean> {
  return (await storage.read(['settings'], (rows) => rows.get('settings', keyOf(what)))) !== undefined
}

/** Remembers that it was said. */
export async function tell(storage: Storage, what: ToldOnce): Promise<void> {
  await storage.change(['settings'], () =>
    Promise.resolve({ changes: [{ table: 'settings', put: { key: keyOf(what), value: 1 } }], result: undefined }),
  )
}
