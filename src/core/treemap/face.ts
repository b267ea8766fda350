import { widthOf } from '../network/lettering.ts'
import { linesToFit } from './fitting.ts'

/** What a tile has room to say, decided from its size alone, so that nothing in it is cut in the middle. */
export interface TileFace {
  /** Space left free at the sides, and above the number, in pixels. */
  readonly padding: number
  readonly top: number
  /** Whether letters are set a size larger. */
  readonly large: boolean
  /** Size of the number's letters, in pixels. */
  readonly label: number
  readonly number: boolean
  /** One glyph an assignment, one bar for all of them, or nothing. */
  readonly glyphs: 'each' | 'bar' | null
  /**
   * The names that fit, in lines, and how many more there are, 0 where that has no room; null where not even the first fits
   * whole.
   */
  readonly names: { readonly lines: readonly string[]; readonly more: number } | null
  /** Whether the names stand on the line of the number. */
  readonly beside: boolean
  /** What the rest of the roles say, a line each, where the whole text leaves room for them all. */
  readonly others: readonly { readonly line: string; readonly more: number }[]
  /** Lines of the task's text; 0 where a line would hold too little to be read. */
  readonly textLines: number
}

/** What a tile would like to say. */
export interface TileWords {
  readonly label: string
  /** How many glyphs it has. */
  readonly assignments: number
  /** Agencies in the task's first role, in the order of the clause, in the reader's language. */
  readonly names: readonly string[]
  /** Agencies in each of its further roles. */
  readonly others: readonly (readonly string[])[]
  readonly text: string
  /** Several names as one phrase (甲、乙). */
  readonly join: (names: readonly string[]) => string
  /** How the rest is counted (＋2). */
  readonly more: (n: number) => string
}

/** Sizes of letters and heights of lines, in pixels; the component sets the same. */
export const FACE = {
  smallest: 11,
  small: { label: 12, labelLine: 16, name: 13, nameLine: 17, text: 12, textLine: 17 },
  large: { label: 14, labelLine: 20, name: 15, nameLine: 22, text: 14.5, textLine: 24 },
} as const
/** Of a heading: letters of its number and title, of its count, the space between them, and at its sides, in pixels. */
export const HEAD = {
  chapter: { size: 14, count: 12, gap: 6, inset: 0 },
  item: { size: 12, count: 11, gap: 4, inset: 1 },
} as const
/** The rule over a chapter, and how high the line of a heading is at most, in pixels. */
export const CHAPTER_RULE = 2.5
const HEAD_LINE = { chapter: 24, item: 20 } as const
/** A heading so low that no letters fit in it is told by its rule alone. */
const LEAST_HIGH = 15

/** How high the line of a heading of `h` pixels is; 0 where it has no room for letters. */
export function headLine(kind: keyof typeof HEAD, h: number): number {
  if (h < LEAST_HIGH) return 0
  return kind === 'chapter' ? Math.min(HEAD_LINE.chapter, h - CHAPTER_RULE) : HEAD_LINE.item
}
/** The size of a glyph, and from one to the next, in pixels. */
export const GLYPH_SIZE = 7
export const GLYPH_PITCH = 8
/** The height of a bar, how wide it is at most, and how wide it must be to say anything. */
export const BAR = { height: 6, widest: 90, least: 16 } as const
/** Room for the glyph before the names of a further role. */
const GLYPH_ROOM = 18
/** From this size on, letters are large. */
const LARGE = { w: 230, h: 130 }
/** A line of text of fewer characters is not worth reading, and where no name stands of still fewer. */
const LEAST_TEXT = { named: 5, alone: 4 } as const
/** Beside a name, more glyphs than this become a bar. */
export const MOST_GLYPHS_BESIDE = 4
/** A name may take so many lines. */
const MOST_LINES = 3

function namesIn({ names, join, more }: TileWords, room: number, size: number, lines: number): TileFace['names'] {
  if (names.length === 0 || lines < 1) return null
  const suffix = (n: number): string => (n > 0 ? more(n) : '')
  // As many as have room on one line; the rest is counted.
  for (let k = names.length; k >= 1; k--) {
    const line = join(names.slice(0, k))
    if (widthOf(line + suffix(names.length - k), size, true) <= room) return { lines: [line], more: names.length - k }
  }
  // Otherwise the first over several lines, the last of which keeps room for the count.
  const rest = names.length - 1
  const most = Math.min(MOST_LINES, lines)
  const counted = linesToFit(names[0]!, room, size, most, suffix(rest))
  if (counted) return { lines: counted, more: rest }
  // How many there are the glyphs say too: the count is left out before the name is.
  const alone = linesToFit(names[0]!, room, size, most)
  return alone && { lines: alone, more: 0 }
}

/** Decides what a tile of `w` × `h` pixels says. Pure; by a fixed table of character widths. */
export function faceOf(w: number, h: number, words: TileWords): TileFace {
  const large = w >= LARGE.w && h >= LARGE.h
  const size = large ? FACE.large : FACE.small
  // In a narrow tile the number comes first, and is set smaller before it is left out.
  const tight = widthOf(words.label, FACE.small.label, true) > w - 6
  const padding = large ? 10 : tight ? 1 : w < 60 ? 3 : 6
  const room = w - 2 * padding
  const label = tight ? FACE.smallest : size.label
  const labelWidth = widthOf(words.label, label, true)
  const number = labelWidth <= room && size.labelLine <= h
  /** Over the number, where that and so many lines of names leave it. */
  const above = (names: number): number => Math.min(3, h - size.labelLine - names * size.nameLine)
  const nothing = {
    padding,
    top: above(0),
    large,
    label,
    number,
    glyphs: null,
    names: null,
    beside: false,
    others: [],
    textLines: 0,
  }
  if (!number || tight) return nothing

  let beside = room - labelWidth - 6
  let left = h - 6 - size.labelLine
  const { assignments } = words
  // The names may take the margins too: their lines are higher than their letters.
  const rows = Math.floor((h - size.labelLine) / size.nameLine)
  const below = namesIn(words, room, size.name, rows)
  left -= (below?.lines.length ?? 0) * size.nameLine
  // Where there is no second line, the names may stand between number and glyphs.
  const glyphsWide = Math.min(assignments, MOST_GLYPHS_BESIDE) * GLYPH_PITCH + 6
  const within = rows < 1 ? namesIn(words, beside - glyphsWide, size.name, 1) : null
  if (within) beside = glyphsWide
  const glyphs = assignments === 0 ? null : assignments * GLYPH_PITCH <= beside ? 'each' : 'bar'
  const least = below || within ? LEAST_TEXT.named : LEAST_TEXT.alone
  const textLines = room >= least * size.text ? Math.max(0, Math.floor(left / size.textLine)) : 0
  // A line that is not full may lose a character to the rules of breaking, hence one line more.
  const whole = Math.ceil(widthOf(words.text, size.text) / (room - size.text)) + 1
  const free = left - whole * size.textLine
  const others =
    large && words.others.length > 0 && free >= words.others.length * size.nameLine
      ? words.others.map((names) => {
          const set = namesIn({ ...words, names }, room - GLYPH_ROOM, size.text, 1)
          return { line: set?.lines[0] ?? '', more: set?.more ?? names.length }
        })
      : []
  return {
    ...nothing,
    top: above(below?.lines.length ?? 0),
    glyphs: glyphs === 'bar' && beside < BAR.least ? null : glyphs,
    names: below ?? within,
    beside: within !== null,
    others,
    textLines: others.length > 0 ? whole : textLines,
  }
}

/** What a heading says beside its number, on one line. */
export interface HeadFace {
  readonly title: boolean
  readonly count: boolean
}

/** A title that must be cut is shown with so many characters, or not at all. */
const LEAST_TITLE = 5

/** Decides what a heading of `width` pixels has room for, in letters of `size` pixels. */
export function headFace(width: number, number: string, title: string, count: string, size: number): HeadFace {
  const room = width - widthOf(number, size, true) - 8
  const counted = widthOf(count, size) + 8
  const least = Math.min(widthOf(title, size, true), LEAST_TITLE * size)
  if (title !== '' && room >= least + counted) return { title: true, count: true }
  return title !== '' && room >= least ? { title: true, count: false } : { title: false, count: room >= counted - 8 }
}
