import type { Corrected, Touched } from '../core/correct/apply.ts'
import type { Correction } from '../core/correct/correction.ts'
import type { PlanIndex } from '../core/plan/lookup.ts'
import type { Plan } from '../core/plan/model.ts'
import { DEFAULT_PLAN } from '../core/view/default-plan.ts'
import { decodeLink, encodeView } from '../core/view/link.ts'
import type { PlanHint } from '../core/view/plan-hint.ts'
import { hintOf } from '../core/view/plan-hint.ts'
import type { View } from '../core/view/view.ts'
import { DEFAULT_VIEW } from '../core/view/view.ts'
import type * as SeveralWords from '../i18n/several/several.ts'
import type { Progress } from '../storage/boot.ts'
import { changeCorrections, readCorrections } from '../storage/corrections.ts'
import type { PlanRow } from '../storage/plan-row.ts'
import { deletePlan, listPlans, openPlan, putBackPlan, renamePlan, savePlan } from '../storage/plans.ts'
import { readSettings } from '../storage/settings.ts'
import type { Storage } from '../storage/storage.ts'
import { takingTurns } from '../storage/turns.ts'
import type { ReaderSettings } from './reader.svelte.ts'
import type { Several } from './several.ts'
import type { Embedded, Parse } from './shelf.ts'
import { Shelf } from './shelf.ts'
import { Store } from './store.svelte.ts'
import type { Tabs } from './tabs.ts'

/** A plan that a person brings in. */
export interface NewPlan {
  readonly plan: Plan
  readonly source: string
  /** What she calls it, or null for its title. */
  readonly name: string | null
  readonly corrections: readonly Correction[]
}

/** So much of a fingerprint stands in a link: nobody has two plans that share it. */
const KEY_LENGTH = 12

/** A plan that stands beside the open one. */
export interface Beside {
  /** With its corrections. */
  readonly plan: Plan
  /** What the person calls it, or null for its title. */
  readonly name: string | null
  readonly corrections: readonly Correction[]
}

/** The plans that are kept, which one is open, and what a person has corrected in it. */
export class Library {
  #rows = $state.raw<readonly PlanRow[]>([])
  #read = $state.raw<Plan | null>(null)
  #corrections = $state.raw<readonly Correction[]>([])
  #corrected = $state.raw<Corrected | null>(null)
  #several = $state.raw<Several | null>(null)
  #progress = $state.raw<Progress>({ step: 'opening', done: 0, total: 3 })
  #failed = $state(false)
  #from = $state<'storage' | 'bundle' | null>(null)
  /** When the page speaks as its reader wants it to: nothing is shown before. */
  #spoken: Promise<void> = Promise.resolve()
  /** Where they are kept, with all else that is. */
  readonly store: Store
  readonly #shelf: Shelf
  // Of two plans that are asked for one after the other the second is shown, however long either takes.
  readonly #inTurn = takingTurns()

  /**
   * @param parse reads a stored plan again that an older parser has read
   * @param tabs the other tabs of this origin
   */
  constructor(embedded: Embedded, parse: Parse, tabs?: Tabs) {
    this.#shelf = new Shelf(embedded, parse)
    this.store = new Store(tabs)
    this.store.tabs.hear((tables) => {
      if (tables.has('plans') || tables.has('corrections')) void this.refresh()
    })
  }

  /** The open plan, with its corrections; of several that are open together, the plan that they make. */
  get plan(): Plan | null {
    return this.#several?.index.plan ?? this.#corrected?.plan ?? this.#read
  }
  /** Several plans that are open together, as one with its lookups; null where one is open. */
  get joined(): PlanIndex | null {
    return this.#several?.index ?? null
  }
  /** The fingerprints of the plans that are open. */
  get shown(): readonly string[] {
    return this.#several?.fingerprints ?? (this.#read ? [this.#read.fingerprint] : [])
  }
  /** What is said otherwise of several plans; null where one is open. */
  get words(): typeof SeveralWords | null {
    return this.#several?.words ?? null
  }
  /** Of several plans that a link asked for, those that are not kept here. */
  get missing(): readonly string[] {
    return this.#several?.missing ?? NONE
  }
  /** The open plan as the parser read it; null where several are open. */
  get read(): Plan | null {
    return this.#read
  }
  get corrections(): readonly Correction[] {
    return this.#corrections
  }
  /** The parts of the open plan that are as a person says, with the corrections that made them so (see `correct`). */
  get touched(): Touched {
    return this.#corrected?.touched ?? NOTHING
  }
  /** What the person calls the open plan, or null for its title. */
  get name(): string | null {
    return this.#rows.find(({ fingerprint }) => fingerprint === this.#read?.fingerprint)?.name ?? null
  }
  /** How links call what is open; null for the plan that they mean when they name none. */
  get key(): string | null {
    if (this.#several) return this.#keyOfAll(this.#several.fingerprints)
    return this.#read ? this.keyOf(this.#read.fingerprint) : null
  }
  /** How links call the plan that comes with the program. */
  get home(): string | null {
    return this.keyOf(this.#shelf.own)
  }
  /** Whether a link that says so asks for what is open. */
  isOpen(asked: string | null): boolean {
    if (this.#several) return asked === this.#several.asked || asked === this.key
    return asked === null ? this.key === null : (this.#read?.fingerprint.startsWith(asked) ?? false)
  }
  /** The plans that are kept, the embedded one first, then the newest. */
  get rows(): readonly PlanRow[] {
    return this.#rows
  }
  get progress(): Progress {
    return this.#progress
  }
  /** Whether the plan could be opened from nowhere. */
  get failed(): boolean {
    return this.#failed
  }
  /** Where the open plan came from. */
  get from(): 'storage' | 'bundle' | null {
    return this.#from
  }
  /** Opens storage, the reader's settings and the plan that the link asks for, or else the embedded one. Never rejects. */
  async open(hash: string, onSettings: (settings: ReaderSettings) => Promise<void>): Promise<void> {
    this.#failed = false
    try {
      const storage = await this.store.open()
      this.#spoken = readSettings(storage).then(({ language, theme }) =>
        onSettings({ language, theme: theme === 'system' ? null : theme }),
      )
      // Whoever shows a plan waits for it, and hears of its failure; nobody else need.
      this.#spoken.catch(() => {})
      const name = await this.#shelf.adopt(storage)
      const key = hash.replace(/^#/, '') === '' ? null : (decodeLink(hash).view.plan ?? DEFAULT_PLAN)
      if (key === null || !(await this.follow(key))) await this.#openEmbedded(storage)
      if (name !== null) await renamePlan(storage, this.#shelf.own, name)
      await this.#list()
    } catch (error) {
      console.warn('The plan did not open:', error)
      this.#failed = true
    }
  }

  /**
   * Opens the plan that a link calls so, null for the one that comes with the program.
   *
   * @returns whether there is such a plan
   */
  follow(key: string | null): Promise<boolean> {
    return this.#inTurn(() => this.#follow(key))
  }

  async #follow(key: string | null): Promise<boolean> {
    const { storage } = this.store
    if (!storage) return false
    if (key?.includes(',')) return this.#openSeveral(key)
    if (key === null || this.#shelf.own.startsWith(key)) {
      await this.#openEmbedded(storage)
      return true
    }
    const { rows } = await listPlans(storage)
    const row = rows.find(({ fingerprint }) => fingerprint.startsWith(key))
    return row ? this.#openStored(storage, row.fingerprint) : false
  }

  /**
   * Another plan of the library, as it stands with its corrections, to be set beside the open one; null where there is
   * none that is called so.
   *
   * @param key the first characters of its fingerprint
   */
  async beside(key: string): Promise<Beside | null> {
    const { storage } = this.store
    if (!storage) return null
    const rows = this.#rows.length > 0 ? this.#rows : (await listPlans(storage)).rows
    const row = rows.find(({ fingerprint }) => fingerprint.startsWith(key))
    if (!row) return null
    const plan = row.embedded
      ? (await this.#shelf.openOwn(storage)).plan
      : await this.#shelf.open(storage, row.fingerprint)
    if (!plan) return null
    const { corrections } = await readCorrections(storage, plan.fingerprint)
    return { plan: (await this.#shelf.laidOver(storage, plan, corrections))?.plan ?? plan, name: row.name, corrections }
  }

  /** How links call a plan that stands beside another: always by its fingerprint. */
  static keyOf(fingerprint: string): string {
    return fingerprint.slice(0, KEY_LENGTH)
  }

  /** Stores a plan that was read, beside the others. One that is there already keeps its corrections and gains the new ones. */
  add(plan: NewPlan): Promise<{ readonly known: boolean; readonly kept: boolean }> {
    // In turn: a correction that is being stored must be among those that the new ones are added to.
    return this.#inTurn(() => this.#add(plan))
  }

  async #add({
    plan,
    source,
    name,
    corrections,
  }: NewPlan): Promise<{ readonly known: boolean; readonly kept: boolean }> {
    const storage = await this.store.open()
    const { fingerprint } = plan
    const before = (await listPlans(storage)).rows.find((row) => row.fingerprint === fingerprint)
    const known = before !== undefined
    const kept = await savePlan(storage, plan, source, { embedded: fingerprint === this.#shelf.own })
    if (name !== null && !before?.name) await renamePlan(storage, fingerprint, name)
    if (corrections.length > 0) {
      const { amended } = await import('../core/correct/amend.ts')
      // Of two that are about the same, the one that is brought in is the later word.
      const { corrections: all } = await changeCorrections(storage, fingerprint, (own) => {
        const there = new Set(own.map((correction) => JSON.stringify(correction)))
        return amended(own, ...corrections.filter((correction) => !there.has(JSON.stringify(correction))))
      })
      if (this.#read?.fingerprint === fingerprint) await this.#lay(all)
    }
    await this.#list()
    this.store.wrote('plans', 'corrections')
    return { known, kept: kept.where === 'disk' }
  }

  /** The plan that is always there. */
  get embedded(): string {
    return this.#shelf.own
  }

  /** The link of a plan's first view, or of some other, without '#'. */
  linkTo(fingerprint: string, view: Partial<View> = {}): string {
    return encodeView({ ...DEFAULT_VIEW, ...view, plan: this.keyOf(fingerprint) }, this.hintOf(fingerprint))
  }
  /** The link of the first view of several plans together, without '#'. */
  linkToAll(fingerprints: readonly string[]): string {
    return encodeView({ ...DEFAULT_VIEW, plan: this.#keyOfAll(fingerprints) })
  }

  /** What links say of a plan; null of the one that comes with the program, and of one that is not here. */
  hintOf(fingerprint: string): PlanHint | null {
    if (fingerprint === this.#shelf.own) return null
    const row = this.#rows.find((candidate) => candidate.fingerprint === fingerprint)
    return row ? hintOf({ number: row.number, title: row.title.zhHant }) : null
  }

  /** How links call a plan; null for the one that they mean when they name none. */
  keyOf(fingerprint: string): string | null {
    return fingerprint.startsWith(DEFAULT_PLAN) ? null : fingerprint.slice(0, KEY_LENGTH)
  }

  /** The beginning of the fingerprint of the plan that links mean when they name none. */
  readonly meantByDefault = DEFAULT_PLAN

  /** What a person has corrected in a plan, which need not be open. */
  async correctionsOf(fingerprint: string): Promise<readonly Correction[]> {
    if (fingerprint === this.#read?.fingerprint) return this.#corrections
    const { storage } = this.store
    return storage ? (await readCorrections(storage, fingerprint)).corrections : []
  }

  /** Another plan, as it was read, without showing it; null where it is not here. */
  async look(fingerprint: string): Promise<Plan | null> {
    if (fingerprint === this.#read?.fingerprint) return this.#read
    const { storage } = this.store
    return storage && (await openPlan(storage, fingerprint)).plan
  }

  async rename(fingerprint: string, name: string | null): Promise<void> {
    const { storage } = this.store
    if (!storage) return
    await renamePlan(storage, fingerprint, name)
    await this.#list()
    this.store.wrote('plans')
  }

  /** Reads again what another tab, or a file of everything, has changed: the list, and what was corrected in the open plan. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const { storage } = this.store
      const fingerprint = this.#read?.fingerprint
      await this.#list()
      if (!storage || !fingerprint) return
      const { corrections } = await readCorrections(storage, fingerprint)
      if (JSON.stringify(corrections) !== JSON.stringify(this.#corrections)) await this.#lay(corrections)
    })
  }

  /**
   * Stores again what this page has of the open plan, after the store was deleted under it.
   *
   * @returns whether it could: a plan whose text is gone would only seem to be there, and of several this page has no texts
   */
  storeAgain(): Promise<boolean> {
    return this.#inTurn(async () => {
      const [storage, plan] = [this.store.storage, this.#read]
      if (!storage || !plan) return false
      const { fingerprint } = plan
      const name = this.name
      const [corrections, source] = [this.#corrections, await this.#shelf.textOf(storage, fingerprint)]
      if (source === null) return false
      await savePlan(storage, plan, source, { embedded: fingerprint === this.#shelf.own })
      if (name !== null) await renamePlan(storage, fingerprint, name)
      if (corrections.length > 0) await changeCorrections(storage, fingerprint, () => corrections)
      await this.#list()
      this.store.tabs.tell('plans', 'corrections')
      return true
    })
  }

  /**
   * Deletes a plan with its corrections; the embedded one stays.
   *
   * @returns what undoes it, or null where nothing was deleted
   */
  remove(fingerprint: string): Promise<(() => Promise<void>) | null> {
    return this.#inTurn(async () => {
      const { storage } = this.store
      if (!storage || fingerprint === this.#shelf.own) return null
      const { deleted } = await deletePlan(storage, fingerprint)
      if (deleted.length === 0) return null
      await this.#list()
      this.store.tabs.tell('plans')
      return async () => {
        await putBackPlan(storage, deleted)
        await this.#list()
        this.store.tabs.tell('plans', 'corrections')
      }
    })
  }

  /** The text of a plan: from the store, otherwise from the program; null where neither has it. */
  async textOf(fingerprint: string): Promise<string | null> {
    const { storage } = this.store
    return storage && this.#shelf.textOf(storage, fingerprint)
  }

  /** The text of the open plan, likewise. */
  async source(): Promise<string | null> {
    return this.#read && this.textOf(this.#read.fingerprint)
  }

  /** Whether a person keeps something of her own here. */
  get hasOwnWork(): boolean {
    return this.#corrections.length > 0 || this.#rows.some(({ fingerprint }) => fingerprint !== this.embedded)
  }

  /** Indexes of corrections that found nothing to correct. */
  get idle(): readonly number[] {
    return this.#corrected?.idle ?? []
  }

  /**
   * Changes the corrections of a plan: stored, and shown at once where it is the open one. What is asked for while another
   * change is under way is worked out from what that one leaves.
   *
   * @param of the plan that is meant, which need not be open any more when its turn comes: the one that is open now
   */
  correct(
    change: (before: readonly Correction[]) => readonly Correction[],
    of: string | null = this.#read?.fingerprint ?? null,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const { storage } = this.store
      if (of === null || !storage) return
      const isOpen = of === this.#read?.fingerprint
      // One that was deleted meanwhile gets no row that would come back with it.
      if (!isOpen && !this.#rows.some(({ fingerprint }) => fingerprint === of)) return
      // What is on the screen is told by identity: the stored ones that say the same are these.
      const shown = new Map(isOpen ? this.#corrections.map((each) => [JSON.stringify(each), each]) : [])
      const { corrections } = await changeCorrections(storage, of, (stored) =>
        change(stored.map((each) => shown.get(JSON.stringify(each)) ?? each)),
      )
      if (isOpen) await this.#lay(corrections)
      this.store.wrote('corrections')
    })
  }

  #keyOfAll(fingerprints: readonly string[]): string {
    return fingerprints.map((each) => Library.keyOf(each)).join()
  }

  async #openEmbedded(storage: Storage): Promise<void> {
    const [loaded, { corrections }] = await Promise.all([
      this.#shelf.openOwn(storage, (progress) => (this.#progress = progress)),
      readCorrections(storage, this.#shelf.own),
    ])
    await this.#show(storage, loaded.plan, corrections, loaded.from)
  }

  async #openStored(storage: Storage, fingerprint: string): Promise<boolean> {
    const [plan, { corrections }] = await Promise.all([
      this.#shelf.open(storage, fingerprint, (progress) => (this.#progress = progress)),
      readCorrections(storage, fingerprint),
    ])
    if (!plan) return false
    await this.#show(storage, plan, corrections, 'storage')
    // Should the store be deleted under this page, it is the only one that has the text.
    void this.textOf(fingerprint)
    return true
  }

  async #openSeveral(asked: string): Promise<boolean> {
    const { openSeveral } = await import('./several.ts')
    const several = await openSeveral(
      asked,
      (key) => this.beside(key),
      (done, total) => (this.#progress = { step: 'opening', done, total }),
    )
    if (!several) return false
    await this.#spoken
    this.#from = 'storage'
    this.#corrections = []
    this.#corrected = null
    this.#read = null
    this.#several = several
    return true
  }

  async #show(
    storage: Storage,
    plan: Plan,
    corrections: readonly Correction[],
    from: 'storage' | 'bundle',
  ): Promise<void> {
    this.#shelf.isOut(plan.fingerprint)
    const corrected = await this.#shelf.laidOver(storage, plan, corrections)
    await this.#spoken
    this.#several = null
    this.#from = from
    this.#corrections = corrections
    this.#corrected = corrected
    this.#read = plan
  }

  async #lay(corrections: readonly Correction[]): Promise<void> {
    const { storage } = this.store
    if (!storage || !this.#read) return
    const corrected = await this.#shelf.laidOver(storage, this.#read, corrections)
    this.#corrections = corrections
    this.#corrected = corrected
  }

  async #list(): Promise<void> {
    const { storage } = this.store
    if (!storage) return
    const { rows } = await listPlans(storage)
    const own = rows.filter((row) => row.fingerprint !== this.#shelf.own)
    const embedded = rows.filter((row) => row.fingerprint === this.#shelf.own)
    this.#rows = [...embedded, ...own.reverse()]
  }
}

const NOTHING: Touched = new Map()
const NONE: readonly string[] = []
