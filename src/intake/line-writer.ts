/** Characters that take no room and split words that are one. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
/** A line end of the markup between two Chinese characters is no space. */
const CHINESE_BREAK =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])[^\S\u3000\u00a0]*\n[^\S\u3000\u00a0]*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g
const SPACE = /[^\S\u3000]+/g

/** The words of a line as they are seen on a page: spaces run together, none at the ends. */
export function settle(text: string): string {
  return text.replace(INVISIBLE, '').replace(CHINESE_BREAK, '').replace(SPACE, ' ').trim()
}

/** Puts the words of a page into lines. */
export class LineWriter {
  readonly #lines: string[] = []
  #pending: string[] = []

  /** Adds words to the line at hand. */
  add(text: string): void {
    this.#pending.push(text)
  }

  /** Ends the line at hand; nothing where it is empty. */
  break(): void {
    if (this.#pending.length === 0) return
    const line = settle(this.#pending.join(''))
    this.#pending = []
    if (line !== '') this.#lines.push(line)
  }

  /** Adds a whole line as it is, tabs included; an empty one sets apart what is before and after. */
  line(text: string): void {
    this.break()
    if (text !== '' || (this.#lines.length > 0 && this.#lines.at(-1) !== '')) this.#lines.push(text)
  }

  /** The lines so far. */
  lines(): readonly string[] {
    this.break()
    return this.#lines
  }
}
