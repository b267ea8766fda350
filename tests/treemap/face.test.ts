import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/core/network/lettering.ts'
import { CARD, cardFace } from '../../src/core/treemap/card.ts'
import { cellGrid } from '../../src/core/treemap/cells.ts'
import { FACE, faceOf, headFace } from '../../src/core/treemap/face.ts'
import { linesToFit } from '../../src/core/treemap/fitting.ts'

const words = (names: readonly string[], label = '13.6', assignments = names.length) => ({
  label,
  assignments,
  names,
  others: [] as string[][],
  text: '建立完善進出口企業信用評價體系。',
  join: (list: readonly string[]) => list.join('、'),
  more: (n: number) => `＋${n}`,
})
const size = fc.integer({ min: 0, max: 500 })
const name = fc.oneof(
  fc.stringMatching(/^[市委局改革人民銀行天津分]{2,14}$/),
  fc.stringMatching(/^[A-Za-z]{1,9}( [A-Za-z&]{1,9}){0,3}$/),
)

describe('what a tile says', () => {
  it('sets names whole, within its width, or not at all', () => {
    fc.assert(
      fc.property(size, size, fc.array(name, { minLength: 1, maxLength: 5 }), (w, h, names) => {
        const face = faceOf(w, h, words(names))
        if (!face.names) return
        const { lines, more } = face.names
        const shown = names.slice(0, names.length - more)
        const said = lines.join(/[a-z]/i.test(shown[0]!) ? ' ' : '')
        expect(shown.length).toBeGreaterThan(0)
        // Where the count has no room the first one stands alone.
        expect([shown.join('、'), ...(more === 0 ? [names[0]!] : [])]).toContain(said)
        const letters = face.large ? FACE.large.name : FACE.small.name
        const last = `${lines.at(-1)!}${more > 0 ? `＋${more}` : ''}`
        for (const line of [...lines, last]) expect(widthOf(line, letters)).toBeLessThanOrEqual(w - 2 * face.padding)
        if (lines.length > 1 && !/[a-z]/i.test(names[0]!))
          for (const line of lines) expect([...line].length).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })

  it('takes no more height than it has', () => {
    fc.assert(
      fc.property(size, size, fc.array(name, { maxLength: 5 }), (w, h, names) => {
        const face = faceOf(w, h, words(names))
        const letters = face.large ? FACE.large : FACE.small
        const nameLines = face.names && !face.beside ? face.names.lines.length : 0
        const others = face.others.length * letters.nameLine
        const used =
          others +
          (face.number ? face.top + letters.labelLine : 0) +
          nameLines * letters.nameLine +
          face.textLines * letters.textLine
        expect(used).toBeLessThanOrEqual(Math.max(h, 0))
      }),
      { numRuns: 500 },
    )
  })

  it('says less and less the smaller it is', () => {
    const both = words(['市商務委', '天津檢驗檢疫局'])
    expect(faceOf(240, 90, both)).toMatchObject({
      names: { lines: ['市商務委、天津檢驗檢疫局'], more: 0 },
      glyphs: 'each',
    })
    expect(faceOf(100, 46, both)).toMatchObject({ names: { lines: ['市商務委'], more: 1 }, glyphs: 'each' })
    expect(faceOf(70, 80, both)).toMatchObject({ names: { lines: ['市商', '務委'], more: 1 } })
    expect(faceOf(160, 24, both)).toMatchObject({ names: { lines: ['市商務委'], more: 1 }, beside: true, textLines: 0 })
    expect(faceOf(34, 30, both)).toMatchObject({ number: true, names: null, textLines: 0 })
    expect(faceOf(20, 20, both)).toMatchObject({ number: false, glyphs: null, names: null, textLines: 0 })
    expect(faceOf(0, 0, both).number).toBe(false)
  })

  it('names who does it in a flat or a narrow tile, with the count where there is room for it', () => {
    expect(faceOf(137, 36, words(['市市場監管委', '市安全監管局'])).names).toEqual({ lines: ['市市場監管委'], more: 1 })
    expect(faceOf(58, 88, words(['市教委', '市人力社保局', '市科委'])).names).toEqual({ lines: ['市教委'], more: 0 })
    expect(faceOf(130, 33, words(['市環保局']))).toMatchObject({ names: { lines: ['市環保局'] }, top: 0 })
  })

  it('names the further roles where the whole text leaves room', () => {
    const more = { ...words(['市商務委']), others: [['市國稅局', '天津海關'], ['市知識產權局']] }
    const roomy = faceOf(380, 220, more)
    expect(roomy.others).toEqual([
      { line: '市國稅局、天津海關', more: 0 },
      { line: '市知識產權局', more: 0 },
    ])
    expect(roomy.textLines * FACE.large.textLine).toBeLessThan(160)
    expect(faceOf(380, 130, { ...more, text: '長'.repeat(90) }).others).toEqual([])
    expect(faceOf(200, 400, more).others).toEqual([])
    const crowd = faceOf(240, 300, { ...more, others: [Array<string>(9).fill('市市場監管委')] }).others[0]!
    expect(crowd.line).toMatch(/^市市場監管委/)
    expect(crowd.line.split('、').length + crowd.more).toBe(9)
  })

  it('draws a bar for more glyphs than there is room for', () => {
    expect(faceOf(100, 60, words(['市商務委'], '34.2', 19)).glyphs).toBe('bar')
    expect(faceOf(400, 60, words(['市商務委'], '34.2', 19)).glyphs).toBe('each')
    expect(faceOf(400, 60, words([], '34.2', 0)).glyphs).toBeNull()
  })
})

describe('lines that a name fits', () => {
  it('are as few as possible, and none holds a single character', () => {
    expect(linesToFit('各區縣人民政府', 100, 13, 3)).toEqual(['各區縣人民政府'])
    expect(linesToFit('各區縣人民政府', 53, 13, 3)).toEqual(['各區縣人', '民政府'])
    expect(linesToFit('各區縣人民政府', 40, 13, 3)).toEqual(['各區縣', '人民', '政府'])
    expect(linesToFit('各區縣人民政府', 40, 13, 2)).toBeNull()
    expect(linesToFit('市建委', 20, 13, 3)).toBeNull()
    expect(linesToFit('市建委', 200, 13, 0)).toBeNull()
    expect(linesToFit('Public Security', 60, 13, 3)).toEqual(['Public', 'Security'])
  })

  it('leave room for what follows', () => {
    expect(linesToFit('市商務委', 52, 13, 3)).toEqual(['市商務委'])
    expect(linesToFit('市商務委', 52, 13, 3, '＋1')).toEqual(['市商', '務委'])
    expect(linesToFit('市商務委', 52, 13, 1, '＋1')).toBeNull()
  })
})

describe('what a heading says', () => {
  it('leaves out its count, then its title, never its number', () => {
    expect(headFace(200, '四', '推進商務誠信建設', '38', 14)).toEqual({ title: true, count: true })
    expect(headFace(100, '四', '推進商務誠信建設', '38', 14)).toEqual({ title: true, count: false })
    expect(headFace(60, '四', '推進商務誠信建設', '38', 14)).toEqual({ title: false, count: true })
    expect(headFace(24, '四', '推進商務誠信建設', '38', 14)).toEqual({ title: false, count: false })
    expect(headFace(200, '1', '', '3', 14)).toEqual({ title: false, count: true })
  })
})

describe('what a card says', () => {
  const card = { number: '四', title: '推進商務誠信建設', count: '38', tasks: 38 }

  it('has its title whole or not at all, and one cell a task inside it', () => {
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 300 }), (w, h, tasks) => {
        const { titleLines, cells } = cardFace(w, h, { ...card, tasks })
        expect(['', card.title]).toContain(titleLines.join(''))
        for (const line of titleLines) expect(widthOf(line, CARD.title)).toBeLessThanOrEqual(w - 2 * CARD.padding)
        const title = titleLines.length > 0 ? titleLines.length * CARD.titleLine : 0
        const rows = cells ? Math.ceil(tasks / cells.columns) : 0
        const needs = CARD.head + title + (cells ? rows * cells.step - 2 : 0)
        if (cells || title > 0) expect(needs).toBeLessThanOrEqual(h)
        if (cells) expect(cells.columns * cells.step - 2).toBeLessThanOrEqual(w - 2 * CARD.padding)
      }),
      { numRuns: 500 },
    )
  })

  it('gives up the title rather than the cells', () => {
    expect(cardFace(200, 200, card)).toMatchObject({ titleLines: ['推進商務誠信建設'], count: true })
    const small = cardFace(90, 60, card)
    expect(small.titleLines).toEqual([])
    expect(small.cells).not.toBeNull()
  })
})

describe('a grid of cells', () => {
  it('has room for all of them, as large as can be', () => {
    const grid = cellGrid(12, 100, 50)!
    expect(grid.columns * Math.floor((50 + 2) / grid.step)).toBeGreaterThanOrEqual(12)
    expect(cellGrid(12, 100, 200)!.side).toBeGreaterThan(grid.side)
  })
  it('is none where they could not be seen, or there are none', () => {
    expect(cellGrid(5000, 40, 40)).toBeNull()
    expect(cellGrid(1, 0, 40)).toBeNull()
    expect(cellGrid(0, 40, 40)).toBeNull()
  })
})
