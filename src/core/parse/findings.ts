import type { Defect, DefectCode } from '../plan/model.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'

/** Collects what readers find damaged or doubtful. */
export class Findings {
  readonly #page: Page
  readonly #defects: Defect[]

  constructor(page: Page) {
    this.#page = page
    this.#defects = [...page.defects]
  }

  /**
   * Notes a defect.
   *
   * @param range in positions of the page
   * @param reading how it was read, '' where it was left out, null where it could not be
   */
  add(code: DefectCode, range: Range, reading: string | null): void {
    const span = this.#page.span(range.start, range.end)
    this.#defects.push({ code, raw: this.#page.source.slice(span.start, span.end), reading, span })
  }

  /** All defects by position. */
  sorted(): Defect[] {
    return this.#defects.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  }
}
