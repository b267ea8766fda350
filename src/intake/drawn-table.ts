import { repeatsBelow } from './table.ts'

/** The characters that tables are drawn with, and those of them that run along a row. */
const DRAWN = /[\u2500-\u257f]/u
const ALONG = '─━┄┅┈┉═╌╍╴╶╸╺╼╾'
const RULE = new RegExp(`^[${ALONG}]+$`, 'u')
const BETWEEN = new RegExp(`(?![${ALONG}])[\\u2500-\\u257f]`, 'u')
const BEGINS = new RegExp(`^[ \\t\\u3000]*${BETWEEN.source}`, 'u')
/** A paragraph of a cell, which does not go on the one before. */
const PARAGRAPH = /^(?:[△▲○●◇◆□■☆★※·]|\d{1,3}[.、．)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、])/u
/** Wider tables are no tables of tasks, but something that hurts. */
const MOST_COLUMNS = 60

/** A cell, over the rows that it reaches. */
interface Cell {
  text: string
  readonly first: number
  last: number
}

/** What stands between the lines of the drawing: words, or a line of it. */
function piecesOf(line: string): string[] {
  const pieces = line.split(BETWEEN).map((piece) => piece.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
  // Before the first line of the drawing and behind the last one there is nothing.
  return pieces.slice(pieces[0] === '' ? 1 : 0, pieces.at(-1) === '' ? -1 : undefined)
}

const joined = (before: string, after: string): string =>
  after === '' ? before : before + (before !== '' && PARAGRAPH.test(after) ? ' ' : '') + after

/**
 * The rows of a drawing whose lines all have as many cells as its first one, or one that spans them; null where it is
 * drawn otherwise. Words of a cell that go on in the next line are one text.
 */
function rowsOf(lines: readonly string[]): string[] | null {
  const drawing = lines.map(piecesOf)
  const width = drawing[0]!.length
  if (width < 2 || width > MOST_COLUMNS || !drawing[0]!.every((piece) => RULE.test(piece))) return null
  if (drawing.some((pieces) => pieces.length !== width && pieces.length !== 1)) return null
  const cells: Cell[][] = Array.from({ length: width }, () => [])
  /** What spans the table, by the row before which it stands. */
  const spanning = new Map<number, string>()
  let row = 0
  let fresh = true
  for (const pieces of drawing) {
    if (pieces.length === 1) {
      if (!RULE.test(pieces[0]!)) spanning.set(row, joined(spanning.get(row) ?? '', pieces[0]!))
      continue
    }
    const ruled = pieces.map((piece) => RULE.test(piece))
    // Two lines of the drawing, one below the other, hold no row.
    if (ruled.includes(true) && !fresh) row += 1
    fresh = ruled.every(Boolean)
    for (const [column, piece] of pieces.entries()) {
      const cell = cells[column]!.at(-1)
      if (ruled[column] || !cell) cells[column]!.push({ text: ruled[column] ? '' : piece, first: row, last: row })
      else {
        cell.text = joined(cell.text, piece)
        cell.last = row
      }
    }
  }
  const grid = Array.from({ length: row + 1 }, () => Array.from({ length: width }, () => ''))
  for (const [column, column_] of cells.entries())
    for (const { text, first } of column_) if (text !== '') grid[first]![column] = text
  for (const [column, column_] of cells.entries()) {
    for (const { text, first, last } of column_) {
      if (last === first || text === '' || !repeatsBelow(grid, column, text)) continue
      for (let below = first + 1; below <= last; below += 1) grid[below]![column] = text
    }
  }
  return grid.flatMap((texts, n) => [
    ...(spanning.has(n) ? [spanning.get(n)!] : []),
    ...(texts.some((text) => text !== '') ? [texts.join('\t')] : []),
  ])
}

/**
 * Writes the tables of a text that are drawn with lines (┌─┬─┐) as rows with tabs between their cells, which the rest of the
 * program reads. Anything else stays as it is. Linear.
 */
export function undrawn(text: string): string {
  if (!DRAWN.test(text)) return text
  const written: string[] = []
  let block: string[] = []
  const close = (): void => {
    const rows = block.length > 2 ? rowsOf(block) : null
    written.push(...(rows ?? block))
    block = []
  }
  for (const line of text.split('\n')) {
    const bare = line.replace(/\r$/u, '')
    if (BEGINS.test(bare)) {
      // A table begins with its upper edge, so that two of them are not taken for one.
      if (/^[ \t\u3000]*[┌┏╔╒╓]/u.test(bare)) close()
      block.push(bare)
    } else {
      close()
      written.push(line)
    }
  }
  close()
  return written.join('\n')
}
