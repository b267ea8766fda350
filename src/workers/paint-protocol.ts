import type { Stroke } from '../core/levels/strokes.ts'
import type { Frame, Painting, Tones } from './painter.ts'

/** A painting in columns: thousands of strokes are few values to whoever copies them. */
export interface PackedPainting extends Pick<Painting, 'radius' | 'calm'> {
  /** Path data, a line for each stroke. */
  readonly paths: string
  /** By stroke: its tone by its place in `TONES`, whether it fades, its width and opacity. */
  readonly tones: Uint8Array
  readonly fades: Uint8Array
  readonly widths: Float64Array
  readonly opacities: Float64Array
  /** x, y, width and height of each box that is cut out. */
  readonly cuts: Float64Array
}

/** To the worker. The painting is left out where it is that of the request before. */
export interface PaintRequest {
  readonly id: number
  readonly painting: PackedPainting | null
  readonly frame: Frame
  readonly tones: Tones
}

/** From the worker: what was painted, or null where it cannot be. */
export interface PaintMessage {
  readonly id: number
  readonly bitmap: ImageBitmap | null
}

const TONES: readonly Stroke['tone'][] = ['lead', 'responsible', 'participate', 'guide', 'ink-2']

export function packPainting({ strokes, cuts, radius, calm }: Painting): PackedPainting {
  return {
    radius,
    calm,
    paths: strokes.map(({ path }) => path).join('\n'),
    tones: Uint8Array.from(strokes, ({ tone }) => TONES.indexOf(tone)),
    fades: Uint8Array.from(strokes, ({ fades }) => (fades ? 1 : 0)),
    widths: Float64Array.from(strokes, ({ width }) => width),
    opacities: Float64Array.from(strokes, ({ opacity }) => opacity),
    cuts: Float64Array.from(cuts.flatMap(({ x, y, w, h }) => [x, y, w, h])),
  }
}

/** The painting again. */
export function unpackPainting({ paths, tones, fades, widths, opacities, cuts, ...others }: PackedPainting): Painting {
  const lines = paths.split('\n')
  return {
    ...others,
    strokes: Array.from(tones, (tone, n): Stroke => {
      const stroke = { path: lines[n]!, tone: TONES[tone]!, width: widths[n]!, opacity: opacities[n]! }
      return fades[n] ? { ...stroke, fades: true } : stroke
    }),
    cuts: Array.from({ length: cuts.length / 4 }, (_, n) => {
      const [x, y, w, h] = cuts.subarray(4 * n, 4 * n + 4) as unknown as [number, number, number, number]
      return { x, y, w, h }
    }),
  }
}
