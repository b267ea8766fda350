/** The running program: whether it works without a network, whether a newer version waits. */
export class Program {
  #offline = $state(false)
  #apply = $state.raw<(() => void) | null>(null)

  get offline(): boolean {
    return this.#offline
  }
  /** Switches to the waiting version and reloads, or null where none waits. */
  get update(): (() => void) | null {
    return this.#apply
  }

  becameReady(): void {
    this.#offline = true
  }
  offer(apply: () => void): void {
    this.#apply = apply
  }
  later(): void {
    this.#apply = null
  }
}
