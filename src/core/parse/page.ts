import type { Defect, Span } from '../plan/model.ts'
import { simplifiedTable } from '../script/simplified-table.ts'
import { fromUnits } from '../script/units.ts'

/**
 * A source text made ready for reading. All readers work on `text` and in its positions; only `span`
 * leads back to the source.
 */
export interface Page {
  readonly source: string
  /** The source without what stands inside its sentences and is no part of them (pinyin glosses, page numbers). */
  readonly plain: string
  /**
   * `plain` folded for the grammar: Simplified characters, half-width brackets, colons, commas, digits,
   * plain spaces, '\n' for every line end. Same length as `plain`, so positions hold in both.
   */
  readonly text: string
  /** The span in the source of positions [start, end). */
  readonly span: (start: number, end: number) => Span
  /** What was left out on the way. */
  readonly defects: readonly Defect[]
}

/**
 * What stands on a page in front of that which another reader reads, a table: no clause reaches over it. No source
 * text holds this character.
 */
export const WALL = '\u0000'

/**
 * Punctuation, digits and line ends that mean the same, in pairs. The lines of a drawn table are bars: a whole drawing is
 * written with tabs before it comes here, one that is torn is not.
 */
const SAME =
  '（(）)﹙(﹚)｛(｝){(})［[］]，,﹐,：:﹕:；;﹔;．.｡。﹒.﹑、､、！!？?１1２2３3４4５5６6７7８8９9０0／/｜|\u000b\n\u000c\n\u2028\n\u2029\n\u0085\n'
/** White space inside a line: all that a language's own trimming knows, and two signs that look like it. */
const WHITE =
  '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b\u3164'

/** By code unit, what it is folded to; 0 for itself. */
const FOLDED = new Uint16Array(0x10000)
for (const character of WHITE) FOLDED[character.charCodeAt(0)] = 0x20
for (let i = 0; i + 1 < SAME.length; i += 2) FOLDED[SAME.charCodeAt(i)] = SAME.charCodeAt(i + 1)

/** A pronunciation in brackets behind a character: 建設(shè). Without a tone mark it could be a word (APP, id). */
const GLOSS =
  /(?<=[\u3400-\u9fff])[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡńňǹḿ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡńňǹḿ '’]{0,30})[)）]/gu
/** A gloss that lost its opening bracket, with what was left of the character before it: ?xiàng)l. */
const BROKEN_GLOSS =
  /(?<=[\u3400-\u9fff])[?\ufffd]?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-z]{0,4}[)）][a-z]?(?=[\u3400-\u9fff])/gu
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u

/** The number of a page on a line of its own: — 3 —, 第3页 共12页. */
const PAGE_NUMBER = (() => {
  const white = '[ \\t\\u00a0\\u3000]{0,80}'
  const dash = '[—\\-–－─]{1,2}'
  const dashed = `${dash}${white}\\d{1,4}${white}${dash}`
  const counted = `第${white}\\d{1,4}${white}[页頁](?:${white}[,，、]?${white}[共/]${white}\\d{1,4}${white}[页頁]?)?`
  return new RegExp(`^${white}(?:${dashed}|${counted})${white}\\r?(?:\\n|$)`, 'gmu')
})()

/** By code unit, what it is folded to, script and all. Built on first use. */
let folds: Uint16Array | null = null

/** Folds script, width, white space and line ends, in one go: units of one to units of one. */
function foldUnits(text: string): string {
  const { units, astral } = simplifiedTable()
  const table = (folds ??= units.map((unit) => FOLDED[unit] || unit))
  const folded = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    folded[i] = unit === 13 ? (text.charCodeAt(i + 1) === 10 ? 32 : 10) : table[unit]!
    if (unit < 0xd800 || unit >= 0xdc00) continue
    const other = astral.get(text.slice(i, i + 2))
    if (other === undefined) continue
    folded[i] = other.charCodeAt(0)
    folded[i + 1] = other.charCodeAt(1)
    i += 1
  }
  return fromUnits(folded)
}

/** A label set wide (责 任 单 位:), and words of the grammar that white space got into (牵 头). */
const SPACED =
  /(?<![\u3400-\u9fff])[\u3400-\u9fff](?:[ \u3000\u00a0]{1,3}[\u3400-\u9fff]){2,7}(?=[ \u3000]{0,3}[:：])|[牵牽][ \u3000]{1,2}[头頭]|[单單][ \u3000]{1,2}位|[负負][ \u3000]{1,2}[责責]|配[ \u3000]{1,2}合|部[ \u3000]{1,2}[门門]|[责責][ \u3000]{1,2}任(?=[ \u3000]{0,2}[单單部])/gu

/** White space that got into the name of a label, also that of a line's end: 牵头单\n位:. */
const BROKEN_LABEL = (() => {
  const white = '(?:[ \\u3000\\u00a0]{1,3}|[ \\u3000]{0,8}\\r?\\n[ \\u3000]{0,8})?'
  const words = [
    '牵牽 头頭',
    '配 合',
    '责責 任',
    '主 办辦',
    '协協 办辦',
    '参參 与與',
    '参參 加',
    '承 办辦',
    '负負 责責',
  ]
  const word = words.map((one) => one.replace(/[^ ]+/gu, '[$&]').replace(' ', white)).join('|')
  return new RegExp(`(?:${word})${white}(?:[单單]${white}位|部${white}[门門])${white}(?=[:：])`, 'gu')
})()

/** A stretch of a line whose characters all stand apart, as scanned text has them: 市 财 政 局 、 市 商 务 局. */
const SPREAD = /(?:[\u3400-\u9fff（）()、，,。；;：:][ \u3000\u00a0]){6,}(?=[\u3400-\u9fff（）()、，,。；;：:])/gu

/** What Markdown puts around bold text. */
const BOLD = /\*\*/gu
/** Marks of Markdown at the start of a line: headings, quotes, list points. */
const LINE_MARK = /(?<=^|\n)[ ]{0,8}(?:(?:#{1,6}|>|[-*+])[ ]+|[•●◆■◇□▲△★☆※▪►➢✓][ ]*)/gu

/** A line end inside a cell of a Markdown table, and elsewhere. */
const BREAK = /<br[ ]?\/?>/giu

/** Makes a source text ready for reading. Linear in its length; takes any string. */
export function openPage(source: string): Page {
  /** What is left out, and what stands in its place. */
  const cuts: (Span & { readonly code: Defect['code'] | null; readonly as?: string })[] = []
  for (const match of source.matchAll(BREAK)) {
    const line = source.lastIndexOf('\n', match.index) + 1
    const cell = match.index - line < 20_000 && source.slice(line, match.index).includes('|')
    cuts.push({ start: match.index, end: match.index + match[0].length, code: null, as: cell ? ' ' : '\n' })
  }
  for (const match of source.matchAll(BOLD)) cuts.push({ start: match.index, end: match.index + 2, code: null })
  for (const match of source.matchAll(GLOSS)) {
    if (!TONE.test(match[1]!)) continue
    cuts.push({ start: match.index, end: match.index + match[0].length, code: 'gloss-removed' })
  }
  for (const match of source.matchAll(BROKEN_GLOSS)) {
    cuts.push({ start: match.index, end: match.index + match[0].length, code: 'gloss-removed' })
  }
  for (const match of [SPACED, SPREAD, BROKEN_LABEL].flatMap((pattern) => [...source.matchAll(pattern)])) {
    for (const space of match[0].matchAll(/[ \u3000\u00a0\r\n]+/gu)) {
      const start = match.index + space.index
      cuts.push({ start, end: start + space[0].length, code: null })
    }
  }
  for (const match of source.matchAll(PAGE_NUMBER)) {
    cuts.push({ start: match.index, end: match.index + match[0].length, code: 'page-furniture' })
  }
  cuts.sort((a, b) => a.start - b.start)

  const at = new Uint32Array(source.length + 1)
  const pieces: string[] = []
  let length = 0
  let from = 0
  for (const cut of [...cuts, { start: source.length, end: source.length, as: undefined }]) {
    pieces.push(source.slice(from, cut.start))
    for (let i = from; i < cut.start; i += 1) at[length++] = i
    if (cut.as !== undefined) {
      pieces.push(cut.as)
      at[length++] = cut.start
    }
    from = cut.end
  }
  at[length] = source.length

  const plain = pieces.join('')
  return {
    source,
    plain,
    text: foldUnits(plain).replace(LINE_MARK, (mark) => ' '.repeat(mark.length)),
    span: (start, end) => ({ start: at[start]!, end: end > start ? at[end - 1]! + 1 : at[start]! }),
    defects: cuts.flatMap(({ code, ...range }) => {
      if (code === null) return []
      const raw = source.slice(range.start, range.end)
      const lead = raw.length - raw.trimStart().length
      const span = { start: range.start + lead, end: range.start + raw.trimEnd().length }
      return [{ code, raw: raw.trim(), reading: '', span }]
    }),
  }
}
