import { lookUp } from '../core/plan/lookup.ts'
import type { ReadLink } from '../core/view/link.ts'
import { decodeLink, encodeView } from '../core/view/link.ts'
import type { Library } from './library.svelte.ts'

/** A link whose plan is not here. */
export interface Missing {
  /** What stood behind '#'. */
  readonly hash: string
  readonly link: ReadLink
}

/** How plans are compared: only a link whose plan is not here asks for it. */
const comparing = () => import('../core/share/same-plan.ts')

/** Links that came to a page without their plan: what they ask for is kept until the plan is there. */
export class Arrivals {
  #missing = $state.raw<Missing | null>(null)
  #copyOf = $state.raw<string | null>(null)
  readonly #library: Library
  readonly #offer: (hash: string) => void

  /** @param offer lays what a link brings inside before the person, who decides whether it is stored */
  constructor(library: Library, offer: (hash: string) => void) {
    this.#library = library
    this.#offer = offer
  }

  /** The link that waits for its plan, or null. */
  get missing(): Missing | null {
    return this.#missing
  }
  /** The fingerprint in the link, where what is shown is a slightly different copy of its plan; otherwise null. */
  get copyOf(): string | null {
    return this.#copyOf
  }

  /**
   * Says what to do with a link whose plan is not here.
   *
   * @returns the link to follow instead, where there is a slightly different copy; null where the link has to wait
   */
  async arrive(hash: string): Promise<string | null> {
    const link = decodeLink(hash)
    if (link.inside !== null) {
      this.#offer(hash)
      return null
    }
    const copy = await this.#copyHere(link)
    if (copy !== null) {
      this.#copyOf = link.view.plan
      return copy
    }
    this.#missing = { hash, link }
    return null
  }

  /** Lays what a link brings inside before the person. */
  offer(hash: string): void {
    this.#offer(hash)
  }

  /** The link to open a plan with that has just been brought in: that of the link that waited for it, or its first view. */
  async linkTo(fingerprint: string): Promise<string> {
    const plain = this.#library.linkTo(fingerprint)
    const { link } = this.#missing ?? {}
    if (!link) return plain
    const plan = await this.#library.look(fingerprint)
    const { likeness } = await comparing()
    const found = plan ? likeness(link, lookUp(plan)) : 'other'
    if (found === 'other') return plain
    this.#missing = null
    this.#copyOf = found === 'copy' ? link.view.plan : null
    return this.#linkFor(link, fingerprint)
  }

  /** Lets go of the link that waits. */
  forget(): void {
    this.#missing = null
  }
  forgetCopy(): void {
    this.#copyOf = null
  }

  #linkFor(link: ReadLink, fingerprint: string): string {
    return encodeView({ ...link.view, plan: this.#library.keyOf(fingerprint) }, this.#library.hintOf(fingerprint))
  }

  async #copyHere(link: ReadLink): Promise<string | null> {
    const { about } = link
    if (!about) return null
    const { likeness, mayBe } = await comparing()
    const candidates = this.#library.rows.filter(({ number, title }) => mayBe(about, number, title))
    for (const { fingerprint } of candidates) {
      const plan = await this.#library.look(fingerprint)
      if (plan && likeness(link, lookUp(plan)) !== 'other') return this.#linkFor(link, fingerprint)
    }
    return null
  }
}
