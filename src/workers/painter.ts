import type { Stroke } from '../core/levels/strokes.ts'
import type { Box } from '../core/network/geometry.ts'
import { SOFT_EDGE } from '../core/network/geometry.ts'

/** What is painted under the names of a dial. */
export interface Painting {
  readonly strokes: readonly Stroke[]
  /** Boxes of names, which are cut out of the links. */
  readonly cuts: readonly Box[]
  readonly radius: number
  /** Whether the middle carries less ink, as at rest. */
  readonly calm: boolean
}

/** From plan units to pixels of the canvas. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly width: number
  readonly height: number
}

/** Of a canvas of the page, or of one that nobody sees. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Tones by name, as the page has them now. */
export type Tones = Readonly<Record<Stroke['tone'], string>>

const DASHES: Partial<Record<Stroke['tone'], number[]>> = { participate: [1.5, 3], guide: [5, 2, 1, 2] }

/** How strong ink is at shares of the radius: the gradients of Threads.svelte. */
const CALM = [0.45, 0.6, 1, 1]
const AWAKE = [0.9, 1, 1, 1]
const FADING = [0.34, 0.4, 0.595, 0.66]
const STOPS = [0, 0.6, 0.9, 1]
/** A colour `#rrggbb` with an opacity. */
function faint(colour: string, opacity: number): string {
  return (
    colour +
    Math.round(opacity * 255)
      .toString(16)
      .padStart(2, '0')
  )
}

// Path data is read once; strokes live as long as the stage that they belong to.
const paths = new WeakMap<Stroke, Path2D>()
function pathOf(stroke: Stroke): Path2D {
  let path = paths.get(stroke)
  if (!path) paths.set(stroke, (path = new Path2D(stroke.path)))
  return path
}

/** Paints links with their cut-outs; what was there before is wiped. */
export function paint(context: Context, painting: Painting, frame: Frame, tones: Tones): void {
  const { strokes, cuts, radius, calm } = painting
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, frame.width, frame.height)
  context.setTransform(frame.scale, 0, 0, frame.scale, frame.x, frame.y)
  const fading = (colour: string, strengths: readonly number[]): CanvasGradient => {
    const ink = context.createRadialGradient(0, 0, 0, 0, 0, radius)
    for (const [n, stop] of STOPS.entries()) ink.addColorStop(stop, faint(colour, strengths[n]!))
    return ink
  }
  const inks = new Map<Stroke['tone'], CanvasGradient>()
  const inkOf = ({ tone, fades }: Stroke): CanvasGradient | string => {
    // Thousands of lines in a gradient each take many times as long as in one colour.
    if (!fades) return tones[tone]
    let ink = inks.get(tone)
    if (!ink) inks.set(tone, (ink = fading(tones[tone], FADING)))
    return ink
  }
  for (const stroke of strokes) {
    context.strokeStyle = inkOf(stroke)
    context.globalAlpha = stroke.opacity
    context.lineWidth = stroke.width
    context.setLineDash(DASHES[stroke.tone] ?? [])
    context.stroke(pathOf(stroke))
  }
  context.setLineDash([])
  // How much ink the middle carries is one wash over all of them, as the paper over the links of Threads.svelte is.
  context.globalAlpha = 1
  context.globalCompositeOperation = 'destination-in'
  context.fillStyle = fading('#000000', calm ? CALM : AWAKE)
  const { x, y, scale, width, height } = frame
  context.fillRect(-x / scale, -y / scale, width / scale, height / scale)
  context.globalCompositeOperation = 'destination-out'
  context.fillStyle = '#000000'
  for (const [grown, opacity] of SOFT_EDGE) {
    context.globalAlpha = opacity
    for (const { w, h, ...at } of cuts) {
      context.fillRect(at.x - w / 2 + 2 - grown, at.y - h / 2 + 1 - grown, w - 4 + 2 * grown, h - 2 + 2 * grown)
    }
  }
  context.globalCompositeOperation = 'source-over'
  context.globalAlpha = 1
}
