import { flushSync } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'

/** Whether the page is being laid out for paper, where nothing scrolls: everything must be drawn before that. */
export class Paper {
  readonly #print = new MediaQuery('print')
  #asked = $state(false)

  get asked(): boolean {
    return this.#asked || this.#print.current
  }

  /** For the window's `beforeprint`: everything is drawn when it returns. */
  readonly begin = (): void => {
    flushSync(() => {
      this.#asked = true
    })
  }

  /** For the window's `afterprint`. */
  readonly end = (): void => {
    this.#asked = false
  }
}
