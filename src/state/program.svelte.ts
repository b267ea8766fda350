import { build, form, version } from 'virtual:program'

/**
 * Whether the program opens without a network: `file`, it came as one file; `storing`, its parts are being stored; `ready`;
 * `partly`, some parts are missing and cannot be had now; `insecure`, the browser stores programs only over https; `barred`,
 * it cannot or may not here.
 */
export type Offline = 'file' | 'storing' | 'ready' | 'partly' | 'insecure' | 'barred'

/** The running program: which one it is, whether it works without a network, whether a newer version waits. */
export class Program {
  /** The text of the single file, which a plan can be baked into. Rejects where it cannot be had. */
  readonly text: () => Promise<string>
  readonly version = version
  /** Number of the build. */
  readonly build = build
  readonly form = form
  #offline = $state<Offline>(form === 'file' ? 'file' : 'storing')
  #apply = $state.raw<(() => void) | null>(null)

  constructor(text: () => Promise<string>) {
    this.text = text
  }

  get offline(): Offline {
    return this.#offline
  }
  /** Switches to the waiting version and reloads, or null where none waits. */
  get update(): (() => void) | null {
    return this.#apply
  }

  became(offline: Offline): void {
    this.#offline = offline
  }
  offer(apply: () => void): void {
    this.#apply = apply
  }
  later(): void {
    this.#apply = null
  }
}
