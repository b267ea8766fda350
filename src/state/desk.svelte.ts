/** Which of the large dialogs lies over the page. At most one; none of them is part of a link. */
export class Desk {
  #over = $state<'library' | 'paste' | 'review' | null>(null)

  /** `paste` is the library with the field to paste into. */
  get over(): 'library' | 'paste' | 'review' | null {
    return this.#over
  }

  lay(what: 'library' | 'paste' | 'review'): void {
    this.#over = what
  }

  clear(): void {
    this.#over = null
  }
}
