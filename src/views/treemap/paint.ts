import type { TileFace } from '../../core/treemap/face.ts'
import { FACE } from '../../core/treemap/face.ts'
import type { Tone } from '../../core/treemap/fill.ts'
import type { Rect } from '../../core/treemap/rect.ts'

/** Colours and faces as the page has them now. */
export interface Palette {
  /** Of each tone as it is, and where the filter leaves it out. */
  readonly tones: ReadonlyMap<Tone, { readonly lit: string; readonly dim: string }>
  readonly rule: string
  readonly ink: string
  readonly faint: string
  readonly ui: string
  readonly song: string
}

/** A tile that is painted, not laid out by the page. */
export interface PaintedTile extends Rect {
  readonly tone: Tone
  readonly dim: boolean
  readonly label: string
  /** What it has room to say, or null where it has none. */
  readonly face: TileFace | null
}

/** Reads the palette off elements of a page: one of each tone, under `root`. */
export function paletteOf(root: HTMLElement, tones: readonly Tone[]): Palette {
  const probe = document.createElement('div')
  root.append(probe)
  const colourOf = (names: string): string => {
    probe.className = names
    return getComputedStyle(probe).backgroundColor
  }
  const colours = new Map(
    tones.map((tone) => [tone, { lit: colourOf(`tone ${tone}`), dim: colourOf(`tone tile dim ${tone}`) }]),
  )
  probe.remove()
  const style = getComputedStyle(root)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  return {
    tones: colours,
    rule: value('--rule'),
    ink: value('--ink'),
    faint: value('--ink-3'),
    ui: value('--ui'),
    song: value('--song'),
  }
}

const PATTERN = 6
/** Tiles under this size are too small for a pattern to be seen. */
const LEAST_PATTERN = 5

/** What tells tones apart without colour: hatching for none, dots for taking part, upright lines for guiding. */
function patternOf(tone: Tone, colour: string): CanvasPattern | null {
  if (tone !== 'none' && tone !== 'participate' && tone !== 'guide') return null
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = PATTERN
  const context = canvas.getContext('2d')
  if (!context) return null
  context.strokeStyle = context.fillStyle = colour
  context.beginPath()
  if (tone === 'none') {
    context.moveTo(-1, 1)
    context.lineTo(1, -1)
    context.moveTo(0, PATTERN)
    context.lineTo(PATTERN, 0)
    context.moveTo(PATTERN - 1, PATTERN + 1)
    context.lineTo(PATTERN + 1, PATTERN - 1)
    context.stroke()
  } else if (tone === 'participate') {
    context.arc(PATTERN / 2, PATTERN / 2, 0.9, 0, 2 * Math.PI)
    context.fill()
  } else {
    context.moveTo(PATTERN - 0.5, 0)
    context.lineTo(PATTERN - 0.5, PATTERN)
    context.stroke()
  }
  return context.createPattern(canvas, 'repeat')
}

/** Paints many tiles at once: tone by tone, then letters. */
export function paintTiles(
  canvas: HTMLCanvasElement,
  tiles: readonly PaintedTile[],
  size: { readonly width: number; readonly height: number; readonly ratio: number },
  palette: Palette,
): void {
  const [width, height] = [Math.round(size.width * size.ratio), Math.round(size.height * size.ratio)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return
  context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0)
  context.clearRect(0, 0, size.width, size.height)

  const groups = new Map<string, PaintedTile[]>()
  for (const tile of tiles) {
    const key = `${tile.tone}/${tile.dim}`
    const group = groups.get(key)
    if (group) group.push(tile)
    else groups.set(key, [tile])
  }
  for (const group of groups.values()) {
    const { tone, dim } = group[0]!
    const colours = palette.tones.get(tone)
    if (!colours) continue
    context.fillStyle = dim ? colours.dim : colours.lit
    for (const { x, y, w, h } of group) context.fillRect(x, y, w, h)
    const pattern = dim ? null : patternOf(tone, palette.rule)
    if (pattern) {
      context.fillStyle = pattern
      for (const { x, y, w, h } of group) if (w >= LEAST_PATTERN && h >= LEAST_PATTERN) context.fillRect(x, y, w, h)
    }
    if (dim || tone === 'none' || tone === 'absent') {
      context.strokeStyle = palette.rule
      context.lineWidth = 1
      context.beginPath()
      for (const { x, y, w, h } of group) if (w > 2 && h > 2) context.rect(x + 0.5, y + 0.5, w - 1, h - 1)
      context.stroke()
    }
  }

  context.textBaseline = 'middle'
  let font = ''
  const write = (face: string, colour: string, text: string, x: number, y: number): void => {
    if (face !== font) context.font = font = face
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
  for (const { x, y, h, dim, label, face } of tiles) {
    if (!face?.number) continue
    const set = face.large ? FACE.large : FACE.small
    const top = y + Math.min(3, h - set.labelLine)
    const [left, colour] = [x + face.padding, dim ? palette.faint : palette.ink]
    write(`${dim ? 400 : 700} ${face.label}px ${palette.ui}`, colour, label, left, top + set.labelLine / 2)
    if (dim || !face.names || face.beside) continue
    for (const [n, line] of face.names.lines.entries()) {
      const at = top + set.labelLine + set.nameLine * (n + 0.5)
      write(`700 ${set.name}px ${palette.song}`, colour, line, left, at)
    }
  }
}
