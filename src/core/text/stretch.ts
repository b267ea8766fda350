/** A part of a text, [start, end) in UTF-16 code units, and what it is. */
export interface Stretch<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

/**
 * Stretches in order, inside [0, length), none empty and none over another: a stored plan may say anything. Of two
 * that overlap, the one that starts first is kept; of two that start together, the longer one.
 */
export function apart<T>(stretches: readonly Stretch<T>[], length: number): Stretch<T>[] {
  const kept: Stretch<T>[] = []
  let end = 0
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start < end || stretch.end <= stretch.start || stretch.end > length) continue
    kept.push(stretch)
    end = stretch.end
  }
  return kept
}

/** Finds which of some stretches (as `apart` gives them) holds a position. Positions may only be asked for in rising order. */
export class Sweep<T> {
  readonly #stretches: readonly Stretch<T>[]
  #next = 0

  constructor(stretches: readonly Stretch<T>[]) {
    this.#stretches = stretches
  }

  at(position: number): Stretch<T> | null {
    while (this.#next < this.#stretches.length && this.#stretches[this.#next]!.end <= position) this.#next += 1
    const stretch = this.#stretches[this.#next]
    return stretch && stretch.start <= position ? stretch : null
  }
}
