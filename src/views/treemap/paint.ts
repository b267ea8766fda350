import type { Rect } from '../../core/treemap/rect.ts'
import { fillTiles, rules } from './areas.ts'
import { drawGlyphs, hasRoomForGlyphs } from './glyphs.ts'
import type { Writing } from './letters.ts'
import { headLetters, lettersOf } from './letters.ts'
import type { Palette } from './palette.ts'
import type { Picture } from './picture.ts'

type Context = CanvasRenderingContext2D

/** Writes letters, those of one face after another: to change it costs more than to write. */
function write(context: Context, writings: Iterable<Writing>): void {
  const byFont = new Map<string, Writing[]>()
  for (const writing of writings) {
    const same = byFont.get(writing.font)
    if (same) same.push(writing)
    else byFont.set(writing.font, [writing])
  }
  for (const [font, some] of byFont) {
    context.font = font
    for (const { text, colour, x, y, toRight } of some) {
      context.fillStyle = colour
      context.textAlign = toRight ? 'right' : 'left'
      context.fillText(text, x, y)
    }
    const going = some.filter(({ after }) => after)
    context.textAlign = 'left'
    const ends = going.map(({ text, x }) => x + context.measureText(text).width)
    for (const [n, { after, colour, y }] of going.entries()) {
      context.font = after!.font
      context.fillStyle = colour
      context.fillText(after!.text, ends[n]!, y)
    }
  }
}

/** The size of a canvas in CSS pixels, and how many of the screen's there are in one. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly ratio: number
}

/** Gives a canvas its size and wipes it; null where it cannot be painted on. */
function wiped(canvas: HTMLCanvasElement, { width, height, ratio }: Sheet): Context | null {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
  const context = canvas.getContext('2d')
  if (!context) return null
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.textBaseline = 'middle'
  return context
}

/** Paints a map at rest: areas, then glyphs, then letters. */
export function paintMap(canvas: HTMLCanvasElement, picture: Picture, sheet: Sheet, palette: Palette): void {
  const context = wiped(canvas, sheet)
  if (!context) return
  const { tiles, heads } = picture
  fillTiles(context, tiles, palette, sheet.ratio)
  rules(context, heads, palette)
  drawGlyphs(context, tiles, palette)
  write(
    context,
    (function* () {
      for (const head of heads) yield* headLetters(head, picture, palette)
      for (const tile of tiles) yield* lettersOf(tile, picture, palette)
    })(),
  )
}

/** Where something stands on its way, and how much of it can be seen. */
export interface OnTheWay extends Rect {
  readonly alpha: number
}

/** Paints a map on the way to another: each part where it is now, with what is written on it as far as it has room. */
export function paintWay(
  canvas: HTMLCanvasElement,
  picture: Picture,
  sheet: Sheet,
  palette: Palette,
  at: (key: string, to: Rect) => OnTheWay,
): void {
  const context = wiped(canvas, sheet)
  if (!context) return
  const there = picture.tiles.map((tile) => ({ ...tile, ...at(tile.key, tile) }))
  for (const alpha of new Set(there.map((tile) => tile.alpha))) {
    context.globalAlpha = alpha
    const some = there.filter((tile) => tile.alpha === alpha)
    fillTiles(context, some, palette, sheet.ratio)
    drawGlyphs(context, some.filter(hasRoomForGlyphs), palette, false)
  }
  const within = ({ x, y, w, h, alpha }: OnTheWay, letters: Iterable<Writing>): void => {
    context.save()
    context.globalAlpha = alpha
    context.beginPath()
    context.rect(x, y, w, h)
    context.clip()
    write(context, letters)
    context.restore()
  }
  for (const [n, tile] of picture.tiles.entries()) {
    if (!tile.told?.face.number) continue
    const now = there[n]!
    // Its words are set as they will stand; where the tile is smaller yet, its edge cuts them.
    within(now, lettersOf({ ...tile, x: now.x, y: now.y }, picture, palette))
  }
  for (const head of picture.heads) {
    const now = { ...head, ...at(head.key, head) }
    context.globalAlpha = now.alpha
    rules(context, [now], palette)
    within(now, headLetters({ ...head, x: now.x, y: now.y }, picture, palette))
  }
  context.globalAlpha = 1
}
