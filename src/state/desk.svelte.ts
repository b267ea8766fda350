/** Which of the large dialogs lies over the page. At most one; none of them is part of a link. */
export class Desk {
  #over = $state<'library' | 'paste' | 'review' | 'correct' | 'about' | null>(null)
  #unit = $state<string | null>(null)

  /** `paste` is the library with the field to paste into. */
  get over(): 'library' | 'paste' | 'review' | 'correct' | 'about' | null {
    return this.#over
  }

  /** The unit that is being corrected, by id. */
  get unit(): string | null {
    return this.#unit
  }

  lay(what: 'library' | 'paste' | 'review' | 'about'): void {
    this.#over = what
  }

  /** Lays the corrections of one unit over the page. */
  correct(unit: string): void {
    this.#unit = unit
    this.#over = 'correct'
  }

  clear(): void {
    this.#over = null
  }
}
