import { CHAPTER_RULE } from '../../core/treemap/face.ts'
import type { Tone } from '../../core/treemap/fill.ts'
import type { Palette } from './palette.ts'
import type { PaintedTile, Picture } from './picture.ts'

type Context = CanvasRenderingContext2D

/** Side of the square that a pattern repeats, in CSS pixels. */
const PATTERN = 6
const HATCH = 8
/** Tiles under this size are too small for a pattern to be seen. */
const LEAST_PATTERN = 5

/** What tells tones apart without colour: hatching for none, dots for taking part, upright lines for guiding. */
function patternOf(tone: Tone, palette: Palette, ratio: number): CanvasPattern | null {
  if (tone !== 'none' && tone !== 'participate' && tone !== 'guide') return null
  const side = tone === 'none' ? HATCH : PATTERN
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.round(side * ratio)
  const scale = canvas.width / side
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(scale, scale)
  context.strokeStyle = context.fillStyle = tone === 'none' ? palette.faintRule : palette.rule
  context.beginPath()
  if (tone === 'none') {
    for (const from of [-side, 0, side]) {
      context.moveTo(from - 1, side + 1)
      context.lineTo(from + side + 1, -1)
    }
    context.stroke()
  } else if (tone === 'participate') {
    context.arc(side / 2, side / 2, 0.8, 0, 2 * Math.PI)
    context.fill()
  } else {
    context.moveTo(side - 0.5, 0)
    context.lineTo(side - 0.5, side)
    context.stroke()
  }
  const pattern = context.createPattern(canvas, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / scale))
  return pattern
}

/** Fills tiles, tone by tone. */
export function fillTiles(context: Context, tiles: readonly PaintedTile[], palette: Palette, ratio: number): void {
  for (const group of groups(tiles).values()) {
    const { tone, dim } = group[0]!
    const colours = palette.tones.get(tone)
    if (!colours) continue
    context.fillStyle = dim ? colours.dim : colours.lit
    for (const { x, y, w, h } of group) context.fillRect(x, y, w, h)
    const pattern = dim ? null : patternOf(tone, palette, ratio)
    if (pattern) {
      context.fillStyle = pattern
      for (const { x, y, w, h } of group) if (w >= LEAST_PATTERN && h >= LEAST_PATTERN) context.fillRect(x, y, w, h)
    }
    if (tone !== 'none' && tone !== 'absent') continue
    context.strokeStyle = palette.faintRule
    context.lineWidth = 1
    context.beginPath()
    for (const { x, y, w, h } of group) if (w > 2 && h > 2) context.rect(x + 0.5, y + 0.5, w - 1, h - 1)
    context.stroke()
  }
}
function groups(tiles: readonly PaintedTile[]): ReadonlyMap<string, readonly PaintedTile[]> {
  const found = new Map<string, PaintedTile[]>()
  for (const tile of tiles) {
    const key = `${tile.tone}/${tile.dim}`
    const group = found.get(key)
    if (group) group.push(tile)
    else found.set(key, [tile])
  }
  return found
}

/** The rules over chapters. */
export function rules(context: Context, heads: Picture['heads'], palette: Palette): void {
  for (const { kind, x, y, w, dim } of heads) {
    if (kind !== 'chapter') continue
    context.fillStyle = dim ? palette.ink3 : palette.ink
    context.fillRect(x, y, w, CHAPTER_RULE)
  }
}
