import { describeAgency } from '../directory/describe.ts'
import { isCollectiveName } from '../directory/collective.ts'
import type { Agency, Script } from '../plan/model.ts'
import { foldText } from '../search/fold.ts'
import type { Counted } from './closeness.ts'
import { misspeltNames } from './closeness.ts'
import type { Findings } from './findings.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'

/** Who a name in a clause means. */
export interface Named {
  /** `Agency.id`. */
  readonly id: string
  /** The name as written, mended where it is damaged. */
  readonly written: string
}

/** The agencies of a plan, and the way from the places where they are named. */
export interface Directory {
  readonly agencies: readonly Agency[]
  readonly nameAt: (range: Range) => Named
}

interface Entry {
  readonly key: string
  /** How the name is written, with the number of times. */
  readonly forms: Map<string, number>
  count: number
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0]
}

/**
 * Works out which agencies the names of a plan mean. Misspelt names are resolved to another of the plan,
 * and noted; names are otherwise one agency only where the directory knows them for one.
 *
 * @param ranges where names stand, in document order
 */
export function identify(
  page: Page,
  findings: Findings,
  ranges: readonly Range[],
  context: { readonly place: string | null; readonly script: Script },
): Directory {
  const written = ranges.map(({ start, end }) => squeeze(page.plain.slice(start, end).replace(/\s+/gu, ' ')))
  const keys = written.map((name) => foldText(name) || name)
  const entries = new Map<string, Entry>()
  keys.forEach((key, index) => {
    let entry = entries.get(key)
    if (!entry) entries.set(key, (entry = { key, forms: new Map(), count: 0 }))
    entry.count += 1
    entry.forms.set(written[index]!, (entry.forms.get(written[index]!) ?? 0) + 1)
  })

  const describe = (key: string) => describeAgency(commonest(entries.get(key)!.forms), context)
  const bodies: Counted[] = [...entries.values()].filter(({ forms }) => !isCollectiveName(commonest(forms)))
  const misspelt = misspeltNames(bodies, (key) => describe(key).enSource !== null)

  const agencies: Agency[] = []
  const idOf = new Map<string, string>()
  const taken = new Map<string, Agency>()
  for (const spelt of keys) {
    const key = misspelt.get(spelt) ?? spelt
    if (idOf.has(key)) continue
    const { id, ...description } = describe(key)
    const same = taken.get(id)
    // Two names of one body, by the directory's word: it gives them the same full name.
    if (same && same.names.zhHans === description.names.zhHans) {
      idOf.set(key, same.id)
      continue
    }
    let unique = id
    for (let n = 2; taken.has(unique); n += 1) unique = `${id}-${n}`
    const agency: Agency = { id: unique, name: commonest(entries.get(key)!.forms), ...description }
    taken.set(unique, agency)
    agencies.push(agency)
    idOf.set(key, unique)
  }

  const named = new Map<number, Named>()
  ranges.forEach((range, index) => {
    const key = keys[index]!
    const whole = misspelt.get(key)
    if (whole === undefined) {
      named.set(range.start, { id: idOf.get(key)!, written: written[index]! })
      return
    }
    const mended = commonest(entries.get(whole)!.forms)
    findings.add('name-misspelt', range, mended)
    named.set(range.start, { id: idOf.get(whole)!, written: mended })
  })
  return { agencies, nameAt: (range) => named.get(range.start)! }
}
