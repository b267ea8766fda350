/** A short message at the bottom of the window. */
export interface Toast {
  readonly id: number
  readonly text: string
}

/** How long a toast stays, in milliseconds (DESIGN.md, States). */
const TOAST_STAYS = 4000

/** What is said in passing. Never errors: those stand where they happen. */
export class Notices {
  #toasts = $state.raw<readonly Toast[]>([])
  #link = $state.raw<string | null>(null)
  #next = 0

  get toasts(): readonly Toast[] {
    return this.#toasts
  }

  /** A link that could not be put on the clipboard and is shown for copying by hand, or null. */
  get linkToCopy(): string | null {
    return this.#link
  }

  say(text: string): void {
    const id = this.#next++
    this.#toasts = [...this.#toasts.slice(-2), { id, text }]
    setTimeout(() => (this.#toasts = this.#toasts.filter((toast) => toast.id !== id)), TOAST_STAYS)
  }

  /** Puts text on the clipboard and says so; where the browser bars it, shows the text for copying by hand. */
  async copy(text: string, said: string): Promise<void> {
    try {
      // Absent over plain http: then this throws and the dialog takes over.
      await navigator.clipboard.writeText(text)
      this.say(said)
    } catch {
      this.#link = text
    }
  }

  closeLink(): void {
    this.#link = null
  }
}
