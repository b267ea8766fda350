import { isListOfNames } from '../core/parse/names.ts'
import { openPage } from '../core/parse/page.ts'
import { repeatsBelow } from './table.ts'

/** How a table is drawn. */
interface Style {
  /** A line of the drawing, and the first of them. */
  readonly line: RegExp
  readonly edge: RegExp
  /** What stands between two cells of a line. */
  readonly between: (line: string) => RegExp
}

const ALONG = '─━┄┅┈┉═╌╍╴╶╸╺╼╾'
const ACROSS = `(?![${ALONG}])[\\u2500-\\u257f]`
const WHITE = '[ \\t\\u3000]*'
const RULE = new RegExp(`^[${ALONG}]+$`, 'u')
const BOX: Style = {
  line: new RegExp(`^${WHITE}${ACROSS}`, 'u'),
  edge: new RegExp(`^${WHITE}[┌┏╔╒╓╭]`, 'u'),
  between: () => new RegExp(ACROSS, 'u'),
}
const TERMINAL_RULE = /^[ \t\u3000]*\+(?:[-=]+\+)+[ \t\u3000]*$/u
const TERMINAL: Style = {
  line: /^[ \t\u3000]*(?:\||\+[-=])/u,
  edge: TERMINAL_RULE,
  // A plus sign in a line of words is one of the words.
  between: (line) => (TERMINAL_RULE.test(line) ? /\+/u : /\|/u),
}
/** A paragraph of a cell, which does not go on the one before. */
const PARAGRAPH = /^(?:[△▲○●◇◆□■☆★※·]|\d{1,3}[.、．)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u
/** Larger tables are no tables of tasks, but something that hurts. */
const MOST_COLUMNS = 60
const MOST_CELLS = 1_000_000

/** A cell, over the rows that it reaches. */
interface Cell {
  readonly lines: string[]
  readonly first: number
  last: number
}

const bare = (line: string): string => line.replace(/\r$/u, '')

/** What stands between the lines of the drawing: words, or a line of it. */
function piecesOf(line: string, style: Style): string[] {
  const { between } = style
  const pieces = line.split(between(line)).map((piece) => piece.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
  // Before the first line of the drawing and behind the last one there is nothing.
  const inside = pieces.slice(pieces[0] === '' ? 1 : 0, pieces.at(-1) === '' ? -1 : undefined)
  // In a cell, `-` says that nobody is meant.
  return style === TERMINAL && TERMINAL_RULE.test(line) ? inside.map(() => '─') : inside
}

function isNames(words: string): boolean {
  const { text } = openPage(words)
  return isListOfNames(text, { start: 0, end: text.length })
}

/** What stands between two lines of a cell: nothing in a sentence or a name that goes on, a comma between two names. */
function between(before: string, after: string): string {
  if (PARAGRAPH.test(after)) return ' '
  return !/[、，,；;]/u.test(before.at(-1)!) && isNames(before) && isNames(after) ? '、' : ''
}

/** Adds a line to the lines of a cell, with what stands before it. */
function goOn(lines: string[], piece: string): void {
  if (piece === '') return
  const before = lines.at(-1)
  if (before !== undefined) lines.push(between(before, piece))
  lines.push(piece)
}

type Pieces = readonly string[]
const isRule = (pieces: Pieces): boolean => pieces.every((piece) => RULE.test(piece))
const isRow = (pieces: Pieces | undefined): boolean => pieces !== undefined && pieces.length > 1 && !isRule(pieces)

/** Whether rules stand between the rows; else they only set apart the heads and what spans the table. */
function isRuled(drawing: readonly Pieces[], below: number): boolean {
  return drawing.some(
    (pieces, n) =>
      n > below &&
      pieces.some((piece) => RULE.test(piece)) &&
      isRow(drawing[n - 1]) &&
      n < drawing.length - 1 &&
      drawing[n + 1]!.length > 1,
  )
}

/**
 * The rows of a drawing whose lines all have as many cells as its first one, or one that spans them; null where it is
 * drawn otherwise. Words of a cell that go on in the next line are one text.
 */
function rowsOf(lines: readonly string[], style: Style): string[] | null {
  const drawing = lines.map((line) => piecesOf(line, style))
  const width = drawing.reduce((most, { length }) => Math.max(most, length), 0)
  if (width < 2 || width > MOST_COLUMNS || width * drawing.length > MOST_CELLS || !drawing.some(isRule)) return null
  if (drawing.some((pieces) => pieces.length !== width && pieces.length !== 1)) return null
  const heads = drawing.findIndex(isRow)
  const below = drawing.findIndex((pieces, n) => n > heads && !isRow(pieces))
  const ruled = isRuled(drawing, below)
  const cells: Cell[][] = Array.from({ length: width }, () => [])
  /** What spans the table, by the row before which it stands. */
  const spanning = new Map<number, string[]>()
  let row = 0
  let fresh = true
  for (const [n, pieces] of drawing.entries()) {
    if (pieces.length === 1) {
      if (RULE.test(pieces[0]!)) continue
      if (!fresh) row += 1
      fresh = true
      for (const column of cells) column.push({ lines: [], first: row, last: row })
      const lines = spanning.get(row) ?? []
      spanning.set(row, lines)
      goOn(lines, pieces[0]!)
      continue
    }
    const starts = pieces.map((piece) => RULE.test(piece) || (!ruled && n > below && pieces[0] !== ''))
    // Two lines of the drawing, one below the other, hold no row.
    if (starts.includes(true) && !fresh) row += 1
    fresh = isRule(pieces)
    for (const [column, piece] of pieces.entries()) {
      const cell = cells[column]!.at(-1)
      if (starts[column] || !cell)
        cells[column]!.push({ lines: piece === '' || RULE.test(piece) ? [] : [piece], first: row, last: row })
      else {
        goOn(cell.lines, piece)
        cell.last = row
      }
    }
  }
  const grid = Array.from({ length: row + 1 }, () => Array.from({ length: width }, () => ''))
  const all = cells.flatMap((column, at) =>
    column.map(({ lines, first, last }) => ({ text: lines.join(''), first, last, at })),
  )
  for (const { text, first, at } of all) if (text !== '') grid[first]![at] = text
  // All that is said again is no longer than the drawing: then there is nothing to gain by drawing much.
  let spare = lines.reduce((sum, { length }) => sum + length, 0)
  for (const { text, first, last, at } of all) {
    if (last === first || text === '' || !repeatsBelow(grid, at, text)) continue
    spare -= text.length * (last - first)
    if (spare < 0) break
    for (let under = first + 1; under <= last; under += 1) grid[under]![at] = text
  }
  return grid.flatMap((texts, n) => [
    ...(spanning.has(n) ? [spanning.get(n)!.join('')] : []),
    ...(texts.some((text) => text !== '') ? [texts.join('\t')] : []),
  ])
}

/**
 * Writes the tables of a text that are drawn with lines (┌─┬─┐ or, as on a terminal, +--+--+) as rows with tabs between
 * their cells, which the rest of the program reads. Anything else stays as it is. Linear.
 */
export function undrawn(text: string): string {
  const written: string[] = []
  let style: Style | null = null
  let block: string[] = []
  const close = (): void => {
    const rows = style && block.length > 2 ? rowsOf(block.map(bare), style) : null
    for (const line of rows ?? block) written.push(line)
    block = []
    style = null
  }
  for (const line of text.split('\n')) {
    const edge: Style | undefined = [BOX, TERMINAL].find((one) => one.edge.test(bare(line)))
    // On a terminal all rules are alike: the first one is the edge. Two boxes are not one; the edge of one may be torn off.
    if (edge ? style === null || edge === BOX : style === null && BOX.line.test(bare(line))) {
      close()
      style = edge ?? BOX
    } else if (!style?.line.test(bare(line))) close()
    if (style) block.push(line)
    else written.push(line)
  }
  close()
  return written.join('\n')
}
