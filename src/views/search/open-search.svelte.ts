import type { Completions } from '../../core/search/complete.ts'
import { completionsFor } from '../../core/search/complete.ts'
import { conditionsOf } from '../../core/search/conditions.ts'
import { filterByConditions } from '../../core/search/filter-by.ts'
import { findUnits } from '../../core/search/find.ts'
import { insteadOf } from '../../core/search/instead.ts'
import type { OtherHit } from '../../core/search/other-hits.ts'
import type { Condition } from '../../core/search/query.ts'
import { readQuery } from '../../core/search/query.ts'
import type { Found, Limits } from '../../core/search/search.ts'
import { nothingFound, search } from '../../core/search/search.ts'
import { searchIndexOf } from '../../core/search/search-index.ts'
import { tidyQuery } from '../../core/view/fields.ts'
import { filterByQuery, goTo } from '../../core/view/steps.ts'
import type { ViewName } from '../../core/view/view.ts'
import { QUESTIONS } from '../../core/view/view.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Reader } from '../../state/reader.svelte.ts'
import type { Action } from './actions.ts'
import { isMeant } from './actions.ts'
import type { Group, Option } from './options.ts'
import { groupsOf } from './options.ts'

/** What the search needs of other plans. */
export interface OtherPlans {
  /** What the last query found in them; null before they were asked for. */
  readonly hits: readonly OtherHit[] | null
  readonly total: number
  /** How much of their indexes is built, 0 to 1; null while nothing is being built. */
  readonly building: number | null
  readonly failed: boolean
  seek(query: string): void
  open(hit: OtherHit): void
}

/** What surrounds a search: it may change while the search is open. */
export interface Around {
  readonly actions: readonly Action[]
  /** What was searched for, the latest first. */
  readonly recent: readonly string[]
  /** Null where there is no other plan. */
  readonly elsewhere: OtherPlans | null
  /** How much of the index of the open plan is built, 0 to 1; null where it can be searched. */
  readonly preparing: number | null
}

const FIRST: Limits = { agencies: 5, units: 8, involved: 5 }
const STEP = 20
const RECENT = 5
const NO_COMPLETIONS: Completions = { from: 0, typedKey: '', all: [] }

/** A search as it is being typed: what is in the box, what that finds, what is listed and which line is the active one. */
export class OpenSearch {
  readonly #explorer: Explorer
  readonly #reader: Reader
  readonly #around: () => Around

  /** What stands in the box. */
  typed = $state('')
  /** What is searched for: behind `typed` while an input method composes. */
  #query = $state('')
  #limits = $state.raw(FIRST)
  #active = $state(0)
  #everywhere = $state(false)

  readonly #completions = $derived.by(() =>
    this.ready ? completionsFor(searchIndexOf(this.#explorer.index), this.#query) : NO_COMPLETIONS,
  )
  readonly #text = $derived.by(() => {
    // A key behind which nothing stands yet is no word.
    const { from, typedKey } = this.#completions
    const keyAlone = typedKey !== '' && this.#query.length === from + typedKey.length
    return tidyQuery(keyAlone ? this.#query.slice(0, from) : this.#query)
  })
  readonly #timed = $derived.by((): { found: Found; ms: number } => {
    const start = performance.now()
    const found = this.ready ? search(this.#explorer.index, this.#text, this.#limits) : nothingFound(this.#text)
    return { found, ms: Math.max(1, Math.round(performance.now() - start)) }
  })
  /** What a filter would be by: the query, or what a query that only comes near was taken for. */
  readonly #filtering = $derived.by(() => (this.found.near ? (this.found.means ?? '') : this.#text))
  readonly #filters = $derived.by(() => {
    if (this.#filtering === '' || !this.ready) return 0
    return this.found.near ? findUnits(this.#explorer.index, this.#filtering).size : this.found.units.total
  })
  readonly #instead = $derived.by(() => {
    const { found } = this
    if (this.#text === '' || this.inCondition || !this.ready) return []
    if (found.near)
      return found.means === null ? [] : [{ text: found.means, units: this.#filters }].filter(({ units }) => units > 0)
    return this.nothing ? insteadOf(this.#explorer.index, found.query.rest) : []
  })
  readonly #questions = $derived.by(() => {
    const words = this.#reader.messages.overview.questions
    if (this.#text === '') return []
    return QUESTIONS.filter(
      (question) => this.#explorer.shown.questions[question] > 0 && isMeant(words[question], this.#text),
    ).map((question) => ({ question, text: words[question] }))
  })
  readonly #groups = $derived.by((): Group[] => {
    const { actions, recent, elsewhere } = this.#around()
    return groupsOf({
      found: this.found,
      text: this.#text,
      filters: this.found.near ? 0 : this.#filters,
      instead: this.#instead,
      filtered: this.#explorer.view.query !== '',
      completions: this.#completions.all,
      inCondition: this.inCondition,
      questions: this.#questions,
      actions: this.#text === '' ? actions : actions.filter(({ name }) => isMeant(name, this.#text)),
      recent: recent.slice(0, RECENT),
      others: this.#everywhere && this.#text !== '' ? (elsewhere?.hits ?? []) : [],
      everywhere: elsewhere !== null && !this.#everywhere,
    })
  })
  readonly #options = $derived.by(() => this.#groups.flatMap((group) => group.options))
  readonly #current = $derived.by(() => this.#options[Math.min(this.#active, this.#options.length - 1)])

  constructor(explorer: Explorer, reader: Reader, around: () => Around) {
    this.#explorer = explorer
    this.#reader = reader
    this.#around = around
    // What the filter searches for is where the next search begins.
    this.typed = explorer.view.query
    this.#query = explorer.view.query
  }

  /** Whether the open plan can be searched yet. */
  get ready(): boolean {
    return this.#around().preparing === null
  }

  /** The query as it is kept. */
  get text(): string {
    return this.#text
  }
  get found(): Found {
    return this.#timed.found
  }
  /** How long the last search took, in milliseconds. */
  get ms(): number {
    return this.#timed.ms
  }
  get nothing(): boolean {
    return this.found.agencies.total === 0 && this.found.units.total === 0
  }
  get completions(): Completions {
    return this.#completions
  }
  /** Whether a word behind a key is being typed. */
  get inCondition(): boolean {
    return this.#completions.typedKey !== ''
  }
  /** How many tasks a filter by the query would leave. */
  get filters(): number {
    return this.#filters
  }
  get groups(): readonly Group[] {
    return this.#groups
  }
  get options(): readonly Option[] {
    return this.#options
  }
  get current(): Option | undefined {
    return this.#current
  }
  /** Whether the other plans are searched too. */
  get everywhere(): boolean {
    return this.#everywhere
  }

  /** Searches for something else. */
  look(next: string): void {
    this.typed = next
    this.#query = next
    this.#limits = FIRST
    this.#active = 0
    if (this.#everywhere) this.#around().elsewhere?.seek(this.#text)
  }

  /** Takes a condition out of the query. */
  drop({ raw }: Condition): void {
    this.look(
      this.#query
        .replace(raw, '')
        .replace(/\s{2,}/g, ' ')
        .trimStart(),
    )
  }

  /** Puts words in the place of the last one that is being typed. */
  complete(words: string): void {
    this.look(this.#query.slice(0, this.#completions.from) + words)
  }

  more(group: keyof Limits): void {
    this.#limits = { ...this.#limits, [group]: this.#limits[group] + STEP }
  }

  seekEverywhere(): void {
    this.#everywhere = true
    this.#around().elsewhere?.seek(this.#text)
  }

  /** Makes another line the active one: the next, the one before, round the ends. */
  move(step: 1 | -1): void {
    const n = this.#options.length
    if (n > 0) this.#active = (this.#options.indexOf(this.#current!) + step + n) % n
  }

  point(option: Option): void {
    this.#active = this.#options.indexOf(option)
  }

  first(): void {
    this.#active = 0
  }

  /**
   * Filters by the query, its conditions as parts of the filter; false where that would leave nothing.
   *
   * @param where the view that shows it
   */
  filter(where: ViewName = this.#explorer.view.view): boolean {
    if (this.#filters === 0) return false
    const { view, index } = this.#explorer
    const asked = readQuery(this.#filtering)
    const conditions = conditionsOf(searchIndexOf(index), asked)
    const filtered =
      asked.conditions.length > 0
        ? filterByConditions(view, asked.rest, conditions)
        : filterByQuery(view, this.#filtering)
    this.#explorer.step(goTo(filtered, where))
    return true
  }
}
