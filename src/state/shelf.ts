import type { Corrected } from '../core/correct/apply.ts'
import type { Correction } from '../core/correct/correction.ts'
import type { Baked } from '../core/export/one-file.ts'
import type { Plan } from '../core/plan/model.ts'
import type { EmbeddedMeta, ImportEmbedded, LoadedPlan, Progress } from '../storage/boot.ts'
import { loadEmbedded, reread } from '../storage/boot.ts'
import { openPlan, readSource } from '../storage/plans.ts'
import type { Storage } from '../storage/storage.ts'

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

/** Reads a stored text again with the parser of this build; null where it is no plan to it. */
export type Parse = (source: string) => Promise<Plan | null>

type OnProgress = (progress: Progress) => void

/** Plans and their texts, from the store or out of the program itself, as this build reads them. */
export class Shelf {
  readonly #embedded: Embedded
  readonly #parse: Parse
  /** The plan that is open. */
  #out: string | null = null
  /** Its text, once somebody has asked for it: it outlives the store, and no other plan's takes its place. */
  #text: string | null = null

  constructor(embedded: Embedded, parse: Parse) {
    this.#embedded = embedded
    this.#parse = parse
  }

  /** The plan that comes with the program. */
  get own(): string {
    return this.#embedded.meta.fingerprint
  }

  /** Reads it. Rejects only where neither the store nor the program has it. */
  openOwn(storage: Storage, onProgress?: OnProgress): Promise<LoadedPlan> {
    return loadEmbedded(storage, this.#embedded.meta, this.#embedded.load, onProgress)
  }

  /**
   * Takes over what somebody baked into this file, once.
   *
   * @returns what the plan is to be called, or null
   */
  async adopt(storage: Storage): Promise<string | null> {
    const { baked } = this.#embedded
    if (!baked) return null
    const [{ adopt }, { name = null, corrections = [], views = [] }] = await Promise.all([
      import('../storage/adopt.ts'),
      baked.load(),
    ])
    return (await adopt(storage, this.own, { id: baked.id, corrections, views })) ? name : null
  }

  /**
   * A stored plan: read again where an older parser read it, where it does not hold, or where so far only its text came in.
   * Null where it is not here.
   */
  async open(storage: Storage, fingerprint: string, onProgress?: OnProgress): Promise<Plan | null> {
    const { plan, flaw } = await openPlan(storage, fingerprint)
    const older = plan !== null && plan.parserVersion < this.#embedded.meta.parserVersion
    if (plan && flaw === null && !older) return plan
    return (await reread(storage, fingerprint, this.#parse, onProgress)).plan ?? plan
  }

  /** Says which plan is open now. */
  isOut(fingerprint: string): void {
    if (fingerprint !== this.#out) this.#text = null
    this.#out = fingerprint
  }

  /** The text of a plan: from the store, otherwise from the program; null where neither has it. */
  async textOf(storage: Storage, fingerprint: string): Promise<string | null> {
    if (fingerprint === this.#out && this.#text !== null) return this.#text
    const { source } = await readSource(storage, fingerprint)
    const text = source ?? (await this.#packed(fingerprint))
    // Another plan may have been opened meanwhile.
    if (fingerprint === this.#out) this.#text = text
    return text
  }

  /** A plan with corrections laid over it; null where there are none, or no text to lay them by. */
  async laidOver(storage: Storage, plan: Plan, corrections: readonly Correction[]): Promise<Corrected | null> {
    if (corrections.length === 0) return null
    const source = await this.textOf(storage, plan.fingerprint)
    if (source === null) return null
    const { correct } = await import('../core/correct/apply.ts')
    return correct(plan, source, corrections)
  }

  async #packed(fingerprint: string): Promise<string | null> {
    if (fingerprint !== this.own) return null
    try {
      return (await this.#embedded.load()).source
    } catch {
      return null
    }
  }
}
