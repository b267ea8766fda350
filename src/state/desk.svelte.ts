/** Dialogs that are about the page or the open plan as a whole. */
export type Over = 'library' | 'paste' | 'review' | 'share' | 'saved' | 'about'

/** Which of the large dialogs lies over the page. At most one; none of them is part of a link. */
export class Desk {
  #over = $state<Over | 'correct' | null>(null)
  #unit = $state<string | null>(null)

  /** `paste` is the library with the field to paste into. */
  get over(): Over | 'correct' | null {
    return this.#over
  }

  /** The unit that is being corrected, by id. */
  get unit(): string | null {
    return this.#unit
  }

  lay(what: Over): void {
    this.#over = what
  }

  /** A file of everything that was dropped and is to be looked at; null once somebody has taken it. */
  backup: { readonly name: string; readonly content: string } | null = null

  /** Lays the corrections of one unit over the page. */
  correct(unit: string): void {
    this.#unit = unit
    this.#over = 'correct'
  }

  clear(): void {
    this.#over = null
  }
}
