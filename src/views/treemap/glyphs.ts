import type { Role } from '../../core/plan/model.ts'
import { ROLES } from '../../core/plan/model.ts'
import { BAR, GLYPH_PITCH, GLYPH_SIZE, MOST_GLYPHS_BESIDE } from '../../core/treemap/face.ts'
import { SHAPES } from '../../parts/role-shapes.ts'
import { afterLabel, firstLine, OTHER, otherLines } from './letters.ts'
import type { Palette } from './palette.ts'
import type { PaintedTile } from './picture.ts'

type Context = CanvasRenderingContext2D

/** Glyphs of many tiles, a path a role. */
class Glyphs {
  readonly #paths = new Map<string, string[]>()

  add(role: Role, size: number, x: number, y: number): void {
    const scale = size / 10
    const key = `${role} ${scale}`
    const shape = `M${x / scale} ${y / scale}${SHAPES[role]}`
    const path = this.#paths.get(key)
    if (path) path.push(shape)
    else this.#paths.set(key, [shape])
  }

  draw(context: Context, { roles }: Palette): void {
    for (const [key, shapes] of this.#paths) {
      const [role, scale] = key.split(' ') as [Role, string]
      context.save()
      context.scale(Number(scale), Number(scale))
      const path = new Path2D(shapes.join(''))
      if (role === 'lead' || role === 'responsible') {
        context.fillStyle = roles[role]
        context.fill(path)
      } else {
        context.strokeStyle = roles[role]
        context.lineWidth = 1.4
        context.stroke(path)
      }
      context.restore()
    }
  }
}

/** The bar of a tile's assignments, split by role. */
function bar(context: Context, tile: PaintedTile, palette: Palette): void {
  const { x, y, w, told } = tile
  if (!told) return
  const { face, glyphs } = told
  const room = w - face.padding - afterLabel(tile)
  const wide = Math.min(BAR.widest, face.beside ? Math.min(room, MOST_GLYPHS_BESIDE * GLYPH_PITCH) : room)
  let left = x + w - face.padding - wide
  const top = y + firstLine(tile) - BAR.height / 2
  for (const role of ROLES) {
    const own = (glyphs.filter((each) => each === role).length / glyphs.length) * wide
    if (own === 0) continue
    if (role === 'lead' || role === 'responsible') {
      context.fillStyle = palette.roles[role]
      context.fillRect(left, top, own, BAR.height)
    } else {
      context.fillStyle = palette.card
      context.fillRect(left, top, own, BAR.height)
      context.strokeStyle = palette.roles[role]
      context.lineWidth = 1
      context.setLineDash(role === 'guide' ? [2, 2] : [])
      context.strokeRect(left + 0.5, top + 0.5, Math.max(1, own - 1), BAR.height - 1)
    }
    left += own
  }
  context.setLineDash([])
}

/** Who does what in a task, a glyph for each assignment. */
function addGlyphs(glyphs: Glyphs, tile: PaintedTile, others: boolean): void {
  const { x, y, w, dim, told } = tile
  if (!told || dim) return
  const { face } = told
  if (face.glyphs === 'each') {
    const left = x + w - face.padding - told.glyphs.length * GLYPH_PITCH + (GLYPH_PITCH - GLYPH_SIZE)
    const top = y + firstLine(tile) - GLYPH_SIZE / 2
    for (const [n, role] of told.glyphs.entries()) glyphs.add(role, GLYPH_SIZE, left + n * GLYPH_PITCH, top)
  }
  if (!others) return
  for (const [n, middle] of otherLines(tile).entries()) {
    const entry = told.byRole[n + 1]
    if (entry) glyphs.add(entry.role, OTHER.glyph, x + face.padding, y + middle - OTHER.glyph / 2)
  }
}

/** Whether the glyphs of a tile, or their bar, have room beside its number while it is smaller than it will be. */
export function hasRoomForGlyphs(tile: PaintedTile): boolean {
  if (!tile.told) return false
  const { face, glyphs } = tile.told
  const wide = face.glyphs === 'each' ? glyphs.length * GLYPH_PITCH : BAR.least
  return tile.w - face.padding - afterLabel(tile) >= wide && tile.h >= firstLine(tile) + GLYPH_SIZE
}

/**
 * Draws what tells the assignments of tiles: glyphs, or a bar where they have no room.
 *
 * @param others whether those before the lines of further roles are drawn too
 */
export function drawGlyphs(context: Context, tiles: readonly PaintedTile[], palette: Palette, others = true): void {
  const glyphs = new Glyphs()
  for (const tile of tiles) {
    addGlyphs(glyphs, tile, others)
    if (!tile.dim && tile.told?.face.glyphs === 'bar') bar(context, tile, palette)
  }
  glyphs.draw(context, palette)
}
