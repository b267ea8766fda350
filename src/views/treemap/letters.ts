import { BOLD, widthOf } from '../../core/network/lettering.ts'
import { CHAPTER_RULE, FACE, HEAD, headLine } from '../../core/treemap/face.ts'
import { linesOf } from '../../core/treemap/lines.ts'
import type { Palette } from './palette.ts'
import type { PaintedHead, PaintedTile, Picture } from './picture.ts'

/** Letters on one line. */
export interface Writing {
  readonly text: string
  readonly font: string
  readonly colour: string
  /** Where the line begins, or ends where `toRight` says so; and its middle. */
  readonly x: number
  readonly y: number
  readonly toRight?: true
  /** What goes on from there in another weight. */
  readonly after?: { readonly text: string; readonly font: string }
}

/** Where the number of a tile ends, in pixels from its left edge. */
export const afterLabel = ({ label, told }: PaintedTile): number =>
  told ? told.face.padding + widthOf(label, told.face.label, true) + 6 : 0

/** The middle of the first line of a tile, in pixels from its top. */
export function firstLine({ told }: PaintedTile): number {
  const line = told?.face.large ? FACE.large.labelLine : FACE.small.labelLine
  return (told?.face.top ?? 0) + line / 2
}

/** The size of a glyph before the names of a further role, and how far they stand from its beginning, in pixels. */
export const OTHER = { glyph: 9, names: 16 } as const

/** Where the lines of the further roles have their middles, in pixels from the top of the tile. */
export function otherLines(tile: PaintedTile): number[] {
  if (!tile.told) return []
  const { face } = tile.told
  const size = face.large ? FACE.large : FACE.small
  const above = face.top + size.labelLine
  const names = face.beside ? 0 : (face.names?.lines.length ?? 0)
  const top = above + names * size.nameLine + written(tile).length * size.textLine
  return face.others.map((_, n) => top + size.nameLine * (n + 0.5))
}

// The lines of a text stay the same as long as its tile does.
const broken = new WeakMap<object, string[]>()
function written({ w, told }: PaintedTile): string[] {
  if (!told) return []
  let lines = broken.get(told)
  if (!lines) {
    const { face, text } = told
    const { text: size } = face.large ? FACE.large : FACE.small
    broken.set(told, (lines = linesOf(text, w - 2 * face.padding, size, face.textLines)))
  }
  return lines
}

/** All that is written on a tile. */
export function* lettersOf(tile: PaintedTile, { lang, more }: Picture, palette: Palette): Generator<Writing> {
  const { x, y, told, dim, label, tone } = tile
  if (!told?.face.number) return
  const { face, byRole } = told
  const size = face.large ? FACE.large : FACE.small
  const left = x + face.padding
  const middle = y + firstLine(tile)
  const weight = dim ? 400 : 700
  const number = `${weight} ${face.label}px ${palette.ui(lang)}`
  yield { text: label, font: number, colour: dim ? palette.ink3 : palette.ink, x: left, y: middle }
  // What the filter leaves out is not read.
  if (dim) return
  let line = middle + size.labelLine / 2
  const [first] = byRole
  if (face.names && first) {
    const song = palette.song(first.lang)
    // Colour of a role only on paper: on a tint, red could not be read, and the fill says it already.
    const colour = tone === 'none' && first.role === 'responsible' ? palette.roles.responsible : palette.ink
    const { lines, more: rest } = face.names
    for (const [n, text] of lines.entries()) {
      const at = face.beside ? middle : line + size.nameLine * (n + 0.5)
      const from = face.beside ? x + afterLabel(tile) : left
      const name = { text, font: `700 ${size.name}px ${song}`, colour, x: from, y: at }
      const last = rest > 0 && n === lines.length - 1
      yield last ? { ...name, after: { text: more(rest), font: `400 ${size.name}px ${song}` } } : name
    }
    if (!face.beside) line += lines.length * size.nameLine
  }
  const font = `400 ${size.text}px ${palette.song(tile.lang)}`
  const colour = tone === 'none' ? palette.ink2 : palette.ink
  for (const [n, text] of written(tile).entries()) {
    yield { text, font, colour, x: left, y: line + size.textLine * (n + 0.5) }
  }
  const others = otherLines(tile)
  for (const [n, { line: names, more: rest }] of face.others.entries()) {
    const text = names + (rest > 0 ? more(rest) : '')
    const song = palette.song(byRole[n + 1]?.lang ?? lang)
    yield { text, font: `400 ${size.text}px ${song}`, colour: palette.ink, x: left + OTHER.names, y: y + others[n]! }
  }
}

/** All that is written in a heading. */
export function* headLetters(head: PaintedHead, { lang }: Picture, palette: Palette): Generator<Writing> {
  const { x, y, w, h, kind, dim, number, title, count } = head
  const line = headLine(kind, h)
  if (line === 0) return
  const chapter = kind === 'chapter'
  const { size, count: countSize, gap, inset } = HEAD[kind]
  const middle = y + (chapter ? CHAPTER_RULE : 0) + line / 2
  const colour = dim ? palette.ink3 : chapter ? palette.ink : palette.ink2
  const weight = chapter && !dim ? 700 : 400
  yield { text: number, font: `${weight} ${size}px ${palette.song(lang)}`, colour, x: x + inset, y: middle }
  if (title !== '') {
    const from = inset + widthOf(number, size, weight === 700) + gap
    const to = w - inset - (count === '' ? 0 : widthOf(count, countSize) + gap)
    const [text = ''] = linesOf(title, to - from, size * (weight === 700 ? BOLD : 1), 1)
    yield { text, font: `${weight} ${size}px ${palette.song(head.lang)}`, colour, x: x + from, y: middle }
  }
  if (count === '') return
  const grey = dim || !chapter ? palette.ink3 : palette.ink2
  yield {
    text: count,
    font: `400 ${countSize}px ${palette.ui(lang)}`,
    colour: grey,
    x: x + w - inset,
    y: middle,
    toRight: true,
  }
}
