/**
 * Builds what is large piece by piece, each piece in a task of its own, so that what is pressed meanwhile is heard and the
 * window fills from the first piece on. To be made while a component is made.
 */
export class Turns {
  #done = $state(0)
  readonly #pieces: number

  /**
   * @param pieces how many there are
   * @param begun whether the first may come; asked until it is so
   */
  constructor(pieces: number, begun: () => boolean = () => true) {
    this.#pieces = pieces
    $effect(() => {
      if (this.#done >= this.#pieces || !begun()) return
      // Nobody waits for a window that is not seen, and its timers are slow.
      const timer = setTimeout(() => (this.#done = document.hidden ? this.#pieces : this.#done + 1))
      return () => clearTimeout(timer)
    })
  }

  /** How many pieces stand. */
  get done(): number {
    return this.#done
  }

  /** Whether all of it stands. */
  get all(): boolean {
    return this.#done >= this.#pieces
  }
}
