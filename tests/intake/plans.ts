import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** The embedded plan, and the other documents that tests read. */
export function plansAtHand(): readonly { readonly name: string; readonly text: string }[] {
  return [join(root, 'seeds'), join(root, 'tests', 'plans')]
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name)),
    )
    .map((file) => ({
      name: file.split('/').at(-1)!.slice(0, 20),
      text: readFileSync(file, 'utf8').replace(/^\ufeff/, ''),
    }))
}
