import { chineseNumber, circledNumber, letterNumber, romanNumber } from './list-number.ts'
import { attribute, numberOf, xmlTags } from './xml-tags.ts'

/** One level of a list of Word's, as its numbering part describes it. */
interface Level {
  start: number
  format: string
  /** `（%1）`, `%1.%2`. */
  text: string
  legal: boolean
  gap: boolean
  /** The paragraph style that stands for this level. */
  style: string | null
}

interface List {
  readonly levels: Map<number, Level>
  /** The style of lists that this one is only a name for. */
  link: string | null
  ownLink: string | null
}

interface Use {
  list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** The lists of a document: what they are, and which number of a paragraph means which. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  readonly uses: ReadonlyMap<string, Use>
}

const LEGAL_CHINESE = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function oneOf(characters: string, value: number): string {
  return characters[value - 1] ?? String(value)
}

/** A number in one of the formats that Word names; digits for those not known here. */
function formatted(value: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return ''
    case 'upperRoman':
      return romanNumber(value).toUpperCase()
    case 'lowerRoman':
      return romanNumber(value)
    case 'upperLetter':
      return letterNumber(value).toUpperCase()
    case 'lowerLetter':
      return letterNumber(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circledNumber(value)
    case 'decimalEnclosedParen':
      return `(${value})`
    case 'decimalEnclosedFullstop':
      return `${value}.`
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return value < 10 ? LEGAL_CHINESE[value]! : chineseNumber(value)
    case 'ideographTraditional':
      return oneOf(STEMS, value)
    case 'ideographZodiac':
      return oneOf(BRANCHES, value)
    case 'ideographEnclosedCircle':
      return value <= 10 ? String.fromCharCode(0x3280 + value - 1) : String(value)
    default:
      return /^(?:chineseCounting|taiwaneseCounting|japaneseCounting|ideographDigital|japaneseDigital|taiwaneseDigital)/.test(
        format,
      )
        ? chineseNumber(value)
        : String(value)
  }
}

/** Reads `word/numbering.xml`; of hostile or damaged XML, whatever makes sense. */
export function readNumbering(xml: string): Numbering {
  const lists = new Map<string, List>()
  const uses = new Map<string, Use>()
  let list: List | null = null
  let use: Use | null = null
  let override = 0
  let level: Level | null = null
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'w:abstractNum') list = null
      if (tag.name === 'w:num') use = null
      if (tag.name === 'w:lvl') level = null
      continue
    }
    const value = attribute(tag, 'w:val')
    if (tag.name === 'w:abstractNum') {
      list = { levels: new Map(), link: null, ownLink: null }
      lists.set(attribute(tag, 'w:abstractNumId') ?? '', list)
    } else if (tag.name === 'w:num') {
      use = { list: '', starts: new Map(), levels: new Map() }
      uses.set(attribute(tag, 'w:numId') ?? '', use)
    } else if (tag.name === 'w:lvl') {
      level = { start: 1, format: 'decimal', text: '', legal: false, gap: true, style: null }
      ;(use ?? list)?.levels.set(numberOf(tag, 'w:ilvl') ?? 0, level)
    } else if (tag.name === 'w:lvlOverride') override = numberOf(tag, 'w:ilvl') ?? 0
    else if (tag.name === 'w:startOverride') use?.starts.set(override, numberOf(tag, 'w:val') ?? 1)
    else if (tag.name === 'w:abstractNumId' && use) use.list = value ?? ''
    else if (tag.name === 'w:numStyleLink' && list) list.link = value ?? null
    else if (tag.name === 'w:styleLink' && list) list.ownLink = value ?? null
    else if (level) {
      if (tag.name === 'w:start') level.start = numberOf(tag, 'w:val') ?? 1
      else if (tag.name === 'w:numFmt') level.format = value ?? 'decimal'
      else if (tag.name === 'w:lvlText') level.text = (value ?? '').slice(0, 100)
      else if (tag.name === 'w:isLgl') level.legal = value !== '0' && value !== 'false'
      else if (tag.name === 'w:suff') level.gap = value !== 'nothing'
      else if (tag.name === 'w:pStyle') level.style = value ?? null
    }
  }
  return { lists, uses }
}

/** Counts the numbered paragraphs of a document, top to bottom. */
export class Counter {
  readonly #numbering: Numbering
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()
  /** A list that is a name for the list of a style, by that style. */
  readonly #linked: ReadonlyMap<string, string>

  constructor(numbering: Numbering) {
    this.#numbering = numbering
    this.#linked = new Map(
      [...numbering.lists].flatMap(([id, { ownLink }]) => (ownLink === null ? [] : [[ownLink, id] as const])),
    )
  }

  #listOf(use: Use): readonly [string, List | undefined] {
    const list = this.#numbering.lists.get(use.list)
    const linked = this.#linked.get(list?.link ?? '')
    return linked === undefined ? [use.list, list] : [linked, this.#numbering.lists.get(linked)]
  }

  /** The level of a list that a paragraph style stands for; 0 where it stands for none. */
  levelOf(numId: string, style: string): number {
    const use = this.#numbering.uses.get(numId)
    const levels = use && this.#listOf(use)[1]?.levels
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0
  }

  /** The label of the next paragraph of a list, as Word prints it; empty for bullets and unknown lists. */
  next(numId: string, depth: number): string {
    const use = this.#numbering.uses.get(numId)
    if (!use || depth > 8) return ''
    const [id, list] = this.#listOf(use)
    const levelAt = (at: number): Level | undefined => use.levels.get(at) ?? list?.levels.get(at)
    const level = levelAt(depth)
    if (!level) return ''
    const counts = this.#counts.get(id) ?? []
    this.#counts.set(id, counts)
    const start = use.starts.get(depth)
    // A number of its own begins the list anew, once.
    if (start !== undefined && !this.#begun.has(`${numId} ${depth}`)) counts[depth] = start - 1
    this.#begun.add(`${numId} ${depth}`)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = levelAt(at)?.format ?? 'decimal'
      counts[at] ??= levelAt(at)?.start ?? 1
      return formatted(counts[at], level.legal && format !== 'none' ? 'decimal' : format)
    })
    if (level.format === 'bullet' || label === '') return ''
    return level.gap && !/[、，）)】〕：:]$/.test(label) ? `${label} ` : label
  }
}
