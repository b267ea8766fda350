import { round } from './geometry.ts'

/** From one number to another: a share t of the way, rounded to a tenth of what is drawn, exact at both ends. */
export function mix(from: number, to: number, t: number): number {
  if (from === to || t >= 1) return to
  return t <= 0 ? from : from + (to - from) * t
}

/** The parts of path data: what stands between its numbers, and the numbers. */
function partsOf(path: string): { readonly signs: readonly string[]; readonly numbers: readonly number[] } {
  const signs: string[] = []
  const numbers: number[] = []
  let last = 0
  for (const match of path.matchAll(/-?\d+(?:\.\d+)?/g)) {
    signs.push(path.slice(last, match.index))
    numbers.push(Number(match[0]))
    last = match.index + match[0].length
  }
  signs.push(path.slice(last))
  return { signs, numbers }
}

/**
 * The paths between two paths of the same commands, rounded. Between paths of different commands there are none:
 * then the one stands for all of them.
 */
export function mixedPath(from: string, to: string): (t: number) => string {
  const [a, b] = [partsOf(from), partsOf(to)]
  if (a.signs.length !== b.signs.length || a.signs.some((sign, n) => sign.trim() !== b.signs[n]!.trim()))
    return () => to
  const { signs, numbers } = b
  return (t) => {
    if (t >= 1) return to
    let path = signs[0]!
    for (let n = 0; n < numbers.length; n++) path += `${round(mix(a.numbers[n]!, numbers[n]!, t))}${signs[n + 1]!}`
    return path
  }
}
