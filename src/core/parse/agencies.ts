import type { AgencyContext, AgencyDescription } from '../directory/describe.ts'
import { describeAgency } from '../directory/describe.ts'
import { levelOfNames } from '../directory/level.ts'
import { isCollectiveName } from '../directory/collective.ts'
import type { Agency, Merge, MergeEvidence, Script, Span } from '../plan/model.ts'
import { foldText } from '../search/fold.ts'
import { misspeltNames } from './closeness.ts'
import { kinOf } from './kinship.ts'
import type { Findings } from './findings.ts'
import { withPartners } from './lone-brackets.ts'
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
  readonly merges: readonly Merge[]
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

/** What resolved a name to another. */
interface Resolved {
  readonly key: string
  readonly evidence: MergeEvidence
}

/** The level before a name, and before the one that stands in front of it in a list. */
const LEVEL = /^(?:自治区|[省市区县州盟旗])(?!场监)(?=..)/u

class Register {
  readonly #entries = new Map<string, Entry>()
  /** How each is written, once all are counted. */
  readonly #forms = new Map<string, string>()
  readonly #resolved = new Map<string, Resolved>()
  /** By name as the directory is asked for it. */
  readonly #described = new Map<string, AgencyDescription>()
  readonly #context: AgencyContext

  constructor(keys: readonly string[], written: readonly string[], context: AgencyContext) {
    keys.forEach((key, index) => this.#count(key, written[index]!))
    const names = [...this.#entries.values()].map(({ forms }) => commonest(forms))
    this.#context = context.place === null ? { ...context, level: levelOfNames(names) } : context
  }

  #count(key: string, written: string): void {
    let entry = this.#entries.get(key)
    if (!entry) this.#entries.set(key, (entry = { key, forms: new Map(), count: 0 }))
    entry.count += 1
    entry.forms.set(written, (entry.forms.get(written) ?? 0) + 1)
  }

  form(key: string): string {
    let form = this.#forms.get(key)
    if (form === undefined) this.#forms.set(key, (form = commonest(this.#entries.get(key)!.forms)))
    return form
  }

  describe(key: string): AgencyDescription {
    return this.#describe(this.form(key))
  }

  #describe(name: string): AgencyDescription {
    let description = this.#described.get(name)
    if (!description) this.#described.set(name, (description = describeAgency(name, this.#context)))
    return description
  }

  #isKnown(key: string): boolean {
    return this.describe(key).enSource !== null
  }

  /** Whether the directory has nothing against two names being one body's. */
  #allows(one: string, other: string): boolean {
    return !(this.#isKnown(one) && this.#isKnown(other)) || this.describe(one).id === this.describe(other).id
  }

  resolve(): void {
    const bodies = [...this.#entries.values()].filter(({ key }) => !isCollectiveName(this.form(key)))
    for (const [damaged, key] of misspeltNames(bodies, (key) => this.#isKnown(key)))
      this.#resolved.set(damaged, { key, evidence: 'misspelt' })
    // By the directory's word: two names with one id are two forms of one body.
    const byId = new Map<string, string>()
    for (const { key } of bodies) {
      if (this.#resolved.has(key) || !this.#isKnown(key)) continue
      const { id } = this.describe(key)
      const first = byId.get(id)
      if (first === undefined) byId.set(id, key)
      else {
        const [canonical, other] = this.#fuller(first, key) ? [first, key] : [key, first]
        byId.set(id, canonical)
        this.#resolved.set(other, { key: canonical, evidence: 'directory' })
      }
    }
    const rest = bodies.filter(({ key }) => !this.#resolved.has(key))
    const place = this.#context.place === null ? '' : foldText(this.#context.place)
    for (const [key, kin] of kinOf(rest, place, (one, other) => this.#allows(one, other))) this.#resolved.set(key, kin)
  }

  /** Whether the former is the better name of a body: written more often, or else longer. */
  #fuller(one: string, other: string): boolean {
    const [a, b] = [this.#entries.get(one)!, this.#entries.get(other)!]
    return a.count !== b.count ? a.count > b.count : one.length >= other.length
  }

  /** The name that a name was resolved to at last, and why the name itself was. */
  canonical(key: string): { readonly key: string; readonly evidence: MergeEvidence | null } {
    const evidence = this.#resolved.get(key)?.evidence ?? null
    let last = key
    for (let steps = 0; steps < 8; steps += 1) {
      const next = this.#resolved.get(last)
      if (!next) break
      last = next.key
    }
    return { key: last, evidence }
  }

  /**
   * Gives names that left out their level, since the one in front has it, the name in full: 省工業和信息化廳、廣電局.
   * Only where the directory knows the body by either name.
   */
  restoreLevels(keys: readonly string[], written: readonly string[], followsPrevious: readonly boolean[]): string[] {
    let level = ''
    return keys.map((key, index) => {
      const own = LEVEL.exec(key)?.[0]
      if (own !== undefined || !followsPrevious[index]) {
        level = own ?? ''
        return key
      }
      if (level === '' || isCollectiveName(written[index]!)) return key
      const full = level + key
      if (this.#entries.has(full) || !this.#isKnown(key)) return key
      const whole = this.#describe(full)
      const elided = this.describe(key)
      if (whole.id !== elided.id || whole.kind !== 'department') return key
      // The name in full, in the script of the plan.
      this.#count(
        full,
        (this.#context.script === 'zh-Hant' ? level.replace('区', '區').replace('县', '縣') : level) + written[index]!,
      )
      this.#resolved.set(key, { key: full, evidence: 'prefix' })
      return key
    })
  }
}

/** Names with a lost bracket put back: where the same name stands elsewhere with both, as it is written there. */
function mendBrackets(findings: Findings, ranges: readonly Range[], written: readonly string[]): string[] {
  const mended = written.map(withPartners)
  if (mended.every((name, index) => name === written[index])) return mended
  const whole = new Map(written.filter((name, index) => name === mended[index]).map((name) => [foldText(name), name]))
  return mended.map((name, index) => {
    if (name === written[index]) return name
    const reading = whole.get(foldText(name)) ?? name
    findings.add('bracket-missing', ranges[index]!, reading)
    return reading
  })
}

/**
 * Works out which agencies the names of a plan mean. Names are one agency only on evidence: the directory knows
 * them for one, one is a slip or another form of the other. Every such name is listed.
 *
 * @param ranges where names stand, in document order, each once
 */
export function identify(
  page: Page,
  findings: Findings,
  ranges: readonly Range[],
  context: { readonly place: string | null; readonly script: Script },
): Directory {
  /** By the words on the page: the same names stand there again and again. */
  const squeezed = new Map<string, string>()
  const plain = ranges.map(({ start, end }) => {
    const words = page.plain.slice(start, end)
    let name = squeezed.get(words)
    if (name === undefined) squeezed.set(words, (name = squeeze(words.replace(/\s+/gu, ' '))))
    return name
  })
  const written = mendBrackets(findings, ranges, plain)
  const folded = new Map([...new Set(written)].map((name) => [name, foldText(name) || name]))
  const keys = written.map((name) => folded.get(name)!)
  const register = new Register(keys, written, context)
  const follows = ranges.map(({ start }, index) => {
    const before = ranges[index - 1]
    return before !== undefined && page.text.slice(before.end, start).trim() === '、' && start - before.end < 6
  })
  register.restoreLevels(keys, written, follows)
  register.resolve()

  const agencies: Agency[] = []
  const idOf = new Map<string, string>()
  const taken = new Set<string>()
  for (const spelt of keys) {
    const { key } = register.canonical(spelt)
    if (idOf.has(key)) continue
    const { id, ...description } = register.describe(key)
    // Collectives of one sort that are written differently stay apart.
    let unique = id
    for (let n = 2; taken.has(unique); n += 1) unique = `${id}-${n}`
    taken.add(unique)
    agencies.push({ id: unique, name: register.form(key), ...description })
    idOf.set(key, unique)
  }

  const named = new Map<number, Named>()
  const merges = new Map<string, { agency: string; written: string; evidence: MergeEvidence; spans: Span[] }>()
  ranges.forEach((range, index) => {
    const spelt = keys[index]!
    const { key, evidence } = register.canonical(spelt)
    const id = idOf.get(key)!
    const mended = evidence === 'misspelt' ? register.form(key) : null
    if (mended !== null) findings.add('name-misspelt', range, mended)
    named.set(range.start, { id, written: mended ?? written[index]! })
    if (evidence === null || key === spelt) return
    const span = page.span(range.start, range.end)
    const merge = merges.get(`${id} ${written[index]!}`)
    if (merge) merge.spans.push(span)
    else merges.set(`${id} ${written[index]!}`, { agency: id, written: written[index]!, evidence, spans: [span] })
  })
  return { agencies, merges: [...merges.values()], nameAt: (range) => named.get(range.start)! }
}
