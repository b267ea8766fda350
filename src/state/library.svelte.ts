import type { Corrected, Touched } from '../core/correct/apply.ts'
import type { Correction } from '../core/correct/correction.ts'
import type { PlanFile } from '../core/export/plan-file.ts'
import type { Baked } from '../core/export/one-file.ts'
import type { Plan } from '../core/plan/model.ts'
import type { PlanIndex } from '../core/plan/lookup.ts'
import { lookUp } from '../core/plan/lookup.ts'
import type { View } from '../core/view/view.ts'
import type * as SeveralWords from '../i18n/several/several.ts'
import { DEFAULT_PLAN } from '../core/view/default-plan.ts'
import { decodeLink, encodeView } from '../core/view/link.ts'
import type { PlanHint } from '../core/view/plan-hint.ts'
import { hintOf } from '../core/view/plan-hint.ts'
import { DEFAULT_VIEW } from '../core/view/view.ts'
import type { EmbeddedMeta, ImportEmbedded, Progress } from '../storage/boot.ts'
import { loadEmbedded, reread } from '../storage/boot.ts'
import { changeCorrections, readCorrections } from '../storage/corrections.ts'
import type { PlanRow } from '../storage/plan-row.ts'
import { deletePlan, listPlans, openPlan, putBackPlan, readSource, renamePlan, savePlan } from '../storage/plans.ts'
import type { Table } from '../storage/contract.ts'
import { readSettings, saveSetting } from '../storage/settings.ts'
import type { Storage } from '../storage/storage.ts'
import type { ToldOnce } from '../storage/told.ts'
import type { Trouble } from '../storage/trouble.ts'
import { openStorage } from '../storage/storage.ts'
import { takingTurns } from '../storage/turns.ts'
import type { ReaderSettings } from './reader.svelte.ts'
import { Tabs } from './tabs.ts'

/** The embedded plan as the build provides it. */
export interface Embedded {
  readonly meta: EmbeddedMeta
  readonly load: ImportEmbedded
  /** Where somebody baked it into a single file: what else is in there, under an identity of its own. */
  readonly baked?: {
    readonly id: string
    readonly load: () => Promise<object & Partial<Pick<Baked, 'name' | 'corrections' | 'views'>>>
  } | null
}

/** A plan that a person brings in. */
export interface NewPlan {
  readonly plan: Plan
  readonly source: string
  /** What she calls it, or null for its title. */
  readonly name: string | null
  readonly corrections: readonly Correction[]
}

/** Reads a stored text again with the parser of this build; null where it is no plan to it. */
export type Parse = (source: string) => Promise<Plan | null>

/** What a file may be called on any system. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80)
}

/** So much of a fingerprint stands in a link: nobody has two plans that share it. */
const KEY_LENGTH = 12

/** Several plans that are open together. */
interface Several {
  readonly index: PlanIndex
  readonly words: typeof SeveralWords
  readonly fingerprints: readonly string[]
  /** What the link called them. */
  readonly asked: string
  /** Those that are not kept here, as the link called them. */
  readonly missing: readonly string[]
}

/** A plan that stands beside the open one. */
export interface Beside {
  /** With its corrections. */
  readonly plan: Plan
  /** What the person calls it, or null for its title. */
  readonly name: string | null
  readonly corrections: readonly Correction[]
}

/** Where plans are kept, which one is open, and what a person has corrected in it. */
export class Library {
  #storage = $state.raw<Storage | null>(null)
  #rows = $state.raw<readonly PlanRow[]>([])
  #read = $state.raw<Plan | null>(null)
  #corrections = $state.raw<readonly Correction[]>([])
  #corrected = $state.raw<Corrected | null>(null)
  #several = $state.raw<Several | null>(null)
  #progress = $state.raw<Progress>({ step: 'opening', done: 0, total: 3 })
  #failed = $state(false)
  #worked = $state(false)
  #from = $state<'storage' | 'bundle' | null>(null)
  #trouble = $state.raw<Trouble | null>(null)
  /** The text that was asked for last. */
  #source: { readonly fingerprint: string; readonly text: string } | null = null
  readonly #embedded: Embedded
  readonly #parse: Parse
  readonly tabs: Tabs
  // Of two plans that are asked for one after the other the second is shown, however long either takes.
  readonly #inTurn = takingTurns()

  /**
   * @param parse reads a stored plan again that an older parser has read
   * @param tabs the other tabs of this origin
   */
  constructor(embedded: Embedded, parse: Parse, tabs: Tabs = new Tabs(null)) {
    this.#embedded = embedded
    this.#parse = parse
    this.tabs = tabs
    tabs.hear((tables) => {
      if (tables.has('plans') || tables.has('corrections')) void this.refresh()
    })
  }

  /** Where it is all kept, for what else is; null until it is open. */
  get storage(): Storage | null {
    return this.#storage
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
    return this.keyOf(this.#embedded.meta.fingerprint)
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
  /** What a person should know of the store: nothing, that nothing is kept, or that it changed under this page. */
  get keeping(): 'disk' | 'memory' | 'outdated' | 'deleted' {
    if (this.#trouble === 'outdated' || this.#trouble === 'deleted') return this.#trouble
    return this.#storage?.kind === 'indexeddb' && this.#trouble === null ? 'disk' : 'memory'
  }

  /** Why something is in memory only, or what else is the matter with the store; null where nothing is. */
  get trouble(): Trouble | null {
    return this.#trouble
  }

  /** Whether what was stored before may well be there and cannot be seen: then a person would take it for lost. */
  get isOutOfReach(): boolean {
    return this.#storage?.kind === 'memory' && ['blocked', 'timeout', 'failed'].includes(this.#trouble ?? '')
  }

  /** Opens storage, the reader's settings and the plan that the link asks for, or else the embedded one. Never rejects. */
  async open(hash: string, onSettings: (settings: ReaderSettings) => Promise<void>): Promise<void> {
    this.#failed = false
    try {
      const storage = this.#storage ?? (await openStorage())
      this.#storage = storage
      this.#trouble = storage.trouble
      storage.subscribe(() => (this.#trouble = storage.trouble))
      const { language, theme } = await readSettings(storage)
      await onSettings({ language, theme: theme === 'system' ? null : theme })
      const name = await this.#adopt(storage)
      const key = hash.replace(/^#/, '') === '' ? null : (decodeLink(hash).view.plan ?? DEFAULT_PLAN)
      if (key === null || !(await this.follow(key))) await this.#openEmbedded(storage)
      if (name !== null) await renamePlan(storage, this.#embedded.meta.fingerprint, name)
      await this.#list()
    } catch (error) {
      console.warn('The plan did not open:', error)
      this.#failed = true
    }
  }

  /**
   * Takes over what somebody baked into this file, once.
   *
   * @returns what the plan is to be called, or null
   */
  async #adopt(storage: Storage): Promise<string | null> {
    const { baked, meta } = this.#embedded
    if (!baked) return null
    const [{ adopt }, { name = null, corrections = [], views = [] }] = await Promise.all([
      import('../storage/adopt.ts'),
      baked.load(),
    ])
    return (await adopt(storage, meta.fingerprint, { id: baked.id, corrections, views })) ? name : null
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
    const storage = this.#storage
    if (!storage) return false
    if (key?.includes(',')) return this.#openSeveral(key)
    if (key === null || this.#embedded.meta.fingerprint.startsWith(key)) {
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
    const storage = this.#storage
    if (!storage) return null
    const rows = this.#rows.length > 0 ? this.#rows : (await listPlans(storage)).rows
    const row = rows.find(({ fingerprint }) => fingerprint.startsWith(key))
    if (!row) return null
    const plan = row.embedded
      ? (await loadEmbedded(storage, this.#embedded.meta, this.#embedded.load)).plan
      : await this.#stored(storage, row.fingerprint)
    if (!plan) return null
    const { corrections } = await readCorrections(storage, plan.fingerprint)
    return { plan: (await this.#laidOver(storage, plan, corrections))?.plan ?? plan, name: row.name, corrections }
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
    const storage = this.#storage ?? (await openStorage())
    const { fingerprint } = plan
    const before = (await listPlans(storage)).rows.find((row) => row.fingerprint === fingerprint)
    const known = before !== undefined
    const kept = await savePlan(storage, plan, source, { embedded: fingerprint === this.#embedded.meta.fingerprint })
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
    this.wrote('plans', 'corrections')
    return { known, kept: kept.where === 'disk' }
  }

  /** The plan that is always there. */
  get embedded(): string {
    return this.#embedded.meta.fingerprint
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
    if (fingerprint === this.#embedded.meta.fingerprint) return null
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
    return this.#storage ? (await readCorrections(this.#storage, fingerprint)).corrections : []
  }

  /** The file of a plan: its text, its name, its corrections; null where its text is lost. */
  async planFile(fingerprint: string): Promise<PlanFile | null> {
    const storage = this.#storage
    const source = storage && (await this.#textOf(storage, fingerprint))
    if (source === null) return null
    const name = this.#rows.find((row) => row.fingerprint === fingerprint)?.name ?? null
    return { source, name, corrections: await this.correctionsOf(fingerprint) }
  }

  /** Another plan, as it was read, without showing it; null where it is not here. */
  async look(fingerprint: string): Promise<Plan | null> {
    if (fingerprint === this.#read?.fingerprint) return this.#read
    return this.#storage ? (await openPlan(this.#storage, fingerprint)).plan : null
  }

  async rename(fingerprint: string, name: string | null): Promise<void> {
    if (!this.#storage) return
    await renamePlan(this.#storage, fingerprint, name)
    await this.#list()
    this.wrote('plans')
  }

  /** Reads again what another tab, or a file of everything, has changed: the list, and what was corrected in the open plan. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const storage = this.#storage
      const fingerprint = this.#read?.fingerprint
      await this.#list()
      if (!storage || !fingerprint) return
      const { corrections } = await readCorrections(storage, fingerprint)
      if (JSON.stringify(corrections) !== JSON.stringify(this.#corrections)) await this.#lay(corrections)
    })
  }

  /** Stores again what this page has of the open plan, after the store was deleted under it. */
  storeAgain(): Promise<void> {
    return this.#inTurn(async () => {
      const [storage, plan] = [this.#storage, this.#read]
      if (!storage || !plan) return
      const { fingerprint } = plan
      const name = this.name
      const [corrections, source] = [this.#corrections, await this.#textOf(storage, fingerprint)]
      await savePlan(storage, plan, source ?? '', { embedded: fingerprint === this.#embedded.meta.fingerprint })
      if (name !== null) await renamePlan(storage, fingerprint, name)
      if (corrections.length > 0) await changeCorrections(storage, fingerprint, () => corrections)
      await this.#list()
      this.tabs.tell('plans', 'corrections')
    })
  }

  /**
   * Deletes a plan with its corrections; the embedded one stays.
   *
   * @returns what undoes it, or null where nothing was deleted
   */
  remove(fingerprint: string): Promise<(() => Promise<void>) | null> {
    return this.#inTurn(async () => {
      const storage = this.#storage
      if (!storage || fingerprint === this.#embedded.meta.fingerprint) return null
      const { deleted } = await deletePlan(storage, fingerprint)
      if (deleted.length === 0) return null
      await this.#list()
      this.tabs.tell('plans')
      return async () => {
        await putBackPlan(storage, deleted)
        await this.#list()
        this.tabs.tell('plans', 'corrections')
      }
    })
  }

  /** The whole of a plan as a file for another machine; null where its text is lost. */
  async file(fingerprint: string): Promise<{ readonly name: string; readonly content: string } | null> {
    const row = this.#rows.find((candidate) => candidate.fingerprint === fingerprint)
    if (!row) return null
    const file = await this.planFile(fingerprint)
    if (!file) return null
    const { writePlanFile } = await import('../core/export/plan-file.ts')
    const name = fileName(row.name ?? row.title.zhHant)
    return { name, content: writePlanFile(file, row.title.zhHant) }
  }

  /** The open plan with all that was made of it, for a single file; null where its text is lost. */
  async baked(): Promise<{ readonly title: string; readonly content: Omit<Baked, 'id'> } | null> {
    const storage = this.#storage
    const plan = this.#read
    const source = await this.source()
    if (!storage || !plan || source === null) return null
    const { listViews } = await import('../storage/saved-views.ts')
    const { views } = await listViews(storage)
    const { corrections } = await readCorrections(storage, plan.fingerprint)
    return {
      title: fileName(this.name ?? plan.title.zhHant) || plan.fingerprint.slice(0, KEY_LENGTH),
      content: {
        plan,
        source,
        name: this.name,
        corrections,
        views: views.filter((view) => view.plan === plan.fingerprint),
      },
    }
  }

  /** The text of the open plan: from storage, otherwise from the bundle; null where neither has it. */
  async source(): Promise<string | null> {
    const fingerprint = this.#read?.fingerprint
    return fingerprint && this.#storage ? this.#textOf(this.#storage, fingerprint) : null
  }

  /** Whether a person keeps something of her own here. */
  get hasOwnWork(): boolean {
    return this.#corrections.length > 0 || this.#rows.some(({ fingerprint }) => fingerprint !== this.embedded)
  }

  /** Whether something that is said once was said before. */
  async wasTold(what: ToldOnce): Promise<boolean> {
    return this.#storage !== null && (await import('../storage/told.ts')).wasTold(this.#storage, what)
  }
  async tell(what: ToldOnce): Promise<void> {
    if (this.#storage) await (await import('../storage/told.ts')).tell(this.#storage, what)
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
      const storage = this.#storage
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
      this.wrote('corrections')
    })
  }

  /**
   * Something was stored at the person's wish: the other tabs are told, and the browser is asked, the first time, not to
   * clear what is stored.
   */
  wrote(...tables: Table[]): void {
    this.tabs.tell(...tables)
    const storage = this.#storage
    if (!storage) return
    void import('../storage/reminder.ts').then(({ noteWork }) => noteWork(storage)).catch(() => {})
    if (this.#worked) return
    this.#worked = true
    void import('../storage/persist.ts').then(({ askToPersist }) => askToPersist(storage)).catch(() => {})
  }

  /** Whether the person has stored something in this visit, rather than only looked. */
  get worked(): boolean {
    return this.#worked
  }

  /** Stores a choice of the reader. */
  keep(settings: Partial<ReaderSettings>): void {
    if (!this.#storage) return
    if (settings.language) void saveSetting(this.#storage, 'language', settings.language)
    if (settings.theme) void saveSetting(this.#storage, 'theme', settings.theme)
  }

  #keyOfAll(fingerprints: readonly string[]): string {
    return fingerprints.map((each) => Library.keyOf(each)).join()
  }

  async #openEmbedded(storage: Storage): Promise<void> {
    const loaded = await loadEmbedded(storage, this.#embedded.meta, this.#embedded.load, (progress) => {
      this.#progress = progress
    })
    await this.#show(storage, loaded.plan, loaded.from)
  }

  /** A stored plan: read again where an older parser read it, where it does not hold, or where so far only its text came in. */
  async #openStored(storage: Storage, fingerprint: string): Promise<boolean> {
    const plan = await this.#stored(storage, fingerprint, (progress) => (this.#progress = progress))
    if (plan) await this.#show(storage, plan, 'storage')
    return plan !== null
  }

  async #stored(
    storage: Storage,
    fingerprint: string,
    onProgress: (progress: Progress) => void = () => {},
  ): Promise<Plan | null> {
    const { plan, flaw } = await openPlan(storage, fingerprint)
    const older = plan !== null && plan.parserVersion < this.#embedded.meta.parserVersion
    if (plan && flaw === null && !older) return plan
    return (await reread(storage, fingerprint, this.#parse, onProgress)).plan ?? plan
  }

  /** Opens several plans as one; false where not two of them are kept here. One that is missing is left out. */
  async #openSeveral(asked: string): Promise<boolean> {
    const [{ joinPlans }, words] = await Promise.all([
      import('../core/several/join.ts'),
      import('../i18n/several/several.ts'),
    ])
    const parts: Parameters<typeof joinPlans>[0][number][] = []
    const missing: string[] = []
    for (const key of asked.split(',')) {
      const found = await this.beside(key)
      if (found && !parts.some(({ index }) => index.plan.fingerprint === found.plan.fingerprint)) {
        parts.push({ index: lookUp(found.plan), name: found.name })
      } else missing.push(key)
      this.#progress = { step: 'opening', done: parts.length, total: asked.split(',').length }
      // A hundred plans take a second: the page stays the person's meanwhile.
      await new Promise((resolve) => setTimeout(resolve))
    }
    if (parts.length < 2) return false
    const index = joinPlans(parts)
    this.#from = 'storage'
    this.#corrections = []
    this.#corrected = null
    this.#read = null
    this.#several = { index, words, fingerprints: parts.map((part) => part.index.plan.fingerprint), asked, missing }
    return true
  }

  async #show(storage: Storage, plan: Plan, from: 'storage' | 'bundle'): Promise<void> {
    const { corrections } = await readCorrections(storage, plan.fingerprint)
    const corrected = await this.#laidOver(storage, plan, corrections)
    this.#several = null
    this.#from = from
    this.#corrections = corrections
    this.#corrected = corrected
    this.#read = plan
  }

  async #lay(corrections: readonly Correction[]): Promise<void> {
    if (!this.#storage || !this.#read) return
    const corrected = await this.#laidOver(this.#storage, this.#read, corrections)
    this.#corrections = corrections
    this.#corrected = corrected
  }

  async #laidOver(storage: Storage, plan: Plan, corrections: readonly Correction[]): Promise<Corrected | null> {
    if (corrections.length === 0) return null
    const source = await this.#textOf(storage, plan.fingerprint)
    if (source === null) return null
    const { correct } = await import('../core/correct/apply.ts')
    return correct(plan, source, corrections)
  }

  async #textOf(storage: Storage, fingerprint: string): Promise<string | null> {
    if (this.#source?.fingerprint === fingerprint) return this.#source.text
    const { source } = await readSource(storage, fingerprint)
    const text = source ?? (await this.#bundled(fingerprint))
    if (text !== null) this.#source = { fingerprint, text }
    return text
  }

  async #bundled(fingerprint: string): Promise<string | null> {
    if (fingerprint !== this.#embedded.meta.fingerprint) return null
    try {
      return (await this.#embedded.load()).source
    } catch {
      return null
    }
  }

  async #list(): Promise<void> {
    if (!this.#storage) return
    const { rows } = await listPlans(this.#storage)
    const own = rows.filter((row) => row.fingerprint !== this.#embedded.meta.fingerprint)
    const embedded = rows.filter((row) => row.fingerprint === this.#embedded.meta.fingerprint)
    this.#rows = [...embedded, ...own.reverse()]
  }
}

const NOTHING: Touched = new Map()
const NONE: readonly string[] = []
