import { flushSync } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'

/** What an A4 sheet across has room for, within its margins and under the head of the page, in CSS pixels. */
export const SHEET_ACROSS = { width: 1008, height: 545 } as const

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
