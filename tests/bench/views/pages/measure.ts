/** What one view of one plan took, in one page. Times in milliseconds. */
export interface Figures {
  /** From the plan in memory to its first complete frame. */
  readonly first: number
  /** From each change of the filter to the painted frame, without what two frames take in which nothing changes. */
  readonly filters: readonly number[]
  /** As long again until all stands in the page, out of sight too; none where nothing comes later. */
  readonly whole: readonly number[]
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** The frame that follows the one in which something was drawn begins when that one is done. */
export async function painted(): Promise<void> {
  await frame()
  await frame()
}

/** Resolves in the first frame in which something is so. */
export async function until(so: () => boolean): Promise<void> {
  while (!so()) await frame()
}

/** What the address asks for. */
export const asked = new URLSearchParams(location.search)

/** A file beside the page. */
export async function fetched(name: string): Promise<Response> {
  return fetch(`./${name}-${asked.get('times') ?? '1'}`)
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/** How often the filter changes; each time to another agency, and between them to none. */
const CHANGES = 12

/**
 * Measures a drawing.
 *
 * @param draw draws the plan; resolves when a complete frame has been handed to the browser.
 * @param filter draws what an agency has a part in, by its place among them; null takes the filter away.
 * @param stands whether all that the filter leaves stands in the page, where what is out of sight may come later.
 */
export async function measure(
  draw: () => Promise<void>,
  filter: (agency: number | null) => Promise<void> | void,
  stands?: () => boolean,
): Promise<Figures> {
  const start = performance.now()
  await draw()
  await painted()
  const first = performance.now() - start

  // What is put off until later is no part of a change.
  for (let n = 0; n < 10; n++) await frame()
  const idle: number[] = []
  for (let n = 0; n < CHANGES; n++) {
    const before = performance.now()
    await painted()
    idle.push(performance.now() - before)
  }
  const nothing = median(idle)
  const filters: number[] = []
  const whole: number[] = []
  for (let n = 0; n < CHANGES; n++) {
    const before = performance.now()
    await filter(n % 2 === 0 ? n / 2 : null)
    await painted()
    filters.push(Math.max(0, performance.now() - before - nothing))
    if (stands) {
      await until(stands)
      whole.push(Math.max(0, performance.now() - before - nothing))
    }
    for (let wait = 0; wait < 3; wait++) await frame()
  }
  return { first, filters, whole }
}
