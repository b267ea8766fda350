import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { foldText } from '../../src/core/search/fold.ts'

/** What a search finds: names of agencies and ids of tasks, best first. */
export type Peer = (query: string) => { readonly agencies: readonly string[]; readonly tasks: readonly string[] }

interface Row {
  readonly id: string
  readonly text: string
}

/** What there is to be found in a plan, as a person would hand it to a library. */
export function rowsOf({ plan, units }: PlanIndex): { readonly agencies: Row[]; readonly tasks: Row[] } {
  return {
    agencies: plan.agencies.map(({ name, names, enShort }) => ({
      id: name,
      text: [name, names.zhHans, names.en ?? '', enShort ?? ''].join(' '),
    })),
    tasks: units.map(({ id, label, text, item, agencies }) => ({
      id,
      text: [
        label,
        id,
        item.title.zhHant,
        item.title.en ?? '',
        text,
        ...agencies.map((agency) => plan.agencies.find((each) => each.id === agency)!.name),
      ].join(' '),
    })),
  }
}

const MOST = 10

/** Pairs of neighbours in folded text, and words of letters and digits. */
export function pairs(text: string): string[] {
  const runs = foldText(text.replaceAll(/[a-z0-9.]+/gi, (word) => ` ${word} `)).match(/[a-z0-9]+|[^a-z0-9]+/g) ?? []
  return runs.flatMap((run) =>
    /^[a-z0-9]/.test(run) || run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
}

function fuseOf(rows: readonly Row[], folded: boolean): (query: string) => string[] {
  const fold = folded ? foldText : (text: string): string => text
  const own = rows.map(({ id, text }) => ({ id, text: fold(text) }))
  const fuse = new Fuse(own, folded ? { keys: ['text'], ignoreLocation: true, threshold: 0.4 } : { keys: ['text'] })
  return (query) => fuse.search(fold(query), { limit: MOST }).map(({ item }) => item.id)
}

function miniOf(rows: readonly Row[]): (query: string) => string[] {
  const mini = new MiniSearch<Row>({ fields: ['text'], tokenize: pairs })
  mini.addAll(rows)
  return (query) =>
    mini
      .search(query, { prefix: true })
      .slice(0, MOST)
      .map(({ id }) => String(id))
}

/** Others, set up as their manuals say, over the same plan. */
export function peersOf(
  index: PlanIndex,
): Readonly<Record<'Fuse.js' | 'Fuse.js, folded' | 'MiniSearch, bigrams', Peer>> {
  const { agencies, tasks } = rowsOf(index)
  const both = (make: (rows: readonly Row[]) => (query: string) => string[]): Peer => {
    const [ofAgencies, ofTasks] = [make(agencies), make(tasks)]
    return (query) => ({ agencies: ofAgencies(query), tasks: ofTasks(query) })
  }
  return {
    'Fuse.js': both((rows) => fuseOf(rows, false)),
    'Fuse.js, folded': both((rows) => fuseOf(rows, true)),
    'MiniSearch, bigrams': both(miniOf),
  }
}
