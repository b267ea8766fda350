/** A short message at the bottom of the window. */
export interface Toast {
  readonly id: number
  readonly text: string
  /** Takes back what the message tells of; null where there is nothing to take back. */
  readonly undo: (() => void) | null
}

/** How long a toast stays, in milliseconds (DESIGN.md, States). */
const TOAST_STAYS = 4000
/** Longer with an undo: it has to be reached. */
const UNDO_STAYS = 8000

/** What is said in passing. Never errors: those stand where they happen. */
export class Notices {
  #toasts = $state.raw<readonly Toast[]>([])
  #link = $state.raw<string | null>(null)
  #next = 0
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  get toasts(): readonly Toast[] {
    return this.#toasts
  }

  /** A link that could not be put on the clipboard and is shown for copying by hand, or null. */
  get linkToCopy(): string | null {
    return this.#link
  }

  say(text: string, undo: (() => void) | null = null): void {
    const toast: Toast = { id: this.#next++, text, undo }
    this.#toasts = [...this.#toasts.slice(-2), toast]
    this.release(toast)
  }

  /** Keeps a toast while somebody is about to use it. */
  hold(toast: Toast): void {
    clearTimeout(this.#timers.get(toast.id))
  }

  /** Lets the time of a toast run, from the beginning. */
  release(toast: Toast): void {
    this.hold(toast)
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast), toast.undo ? UNDO_STAYS : TOAST_STAYS),
    )
  }

  dismiss({ id }: Toast): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.#toasts = this.#toasts.filter((toast) => toast.id !== id)
  }

  /** Takes back what a toast tells of. */
  undo(toast: Toast): void {
    this.dismiss(toast)
    toast.undo?.()
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
