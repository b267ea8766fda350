import { describe, expect, it } from 'vitest'
import { widthOf } from '../../../src/core/network/lettering.ts'
import { ROLES } from '../../../src/core/plan/model.ts'
import { faceOf } from '../../../src/core/treemap/face.ts'
import { headLetters, lettersOf } from '../../../src/views/treemap/letters.ts'
import type { Palette } from '../../../src/views/treemap/palette.ts'
import type { PaintedTile, Picture } from '../../../src/views/treemap/picture.ts'

const palette: Palette = {
  tones: new Map(),
  roles: Object.fromEntries(ROLES.map((role) => [role, role])) as Palette['roles'],
  ...{ rule: 'rule', faintRule: 'faint', card: 'card', ink: 'ink', ink2: 'ink2', ink3: 'ink3' },
  ui: (lang) => `ui-${lang}`,
  song: (lang) => `song-${lang}`,
}
const picture: Picture = { tiles: [], heads: [], lang: 'zh-Hant', more: (n) => `＋${n}` }

const HAN = {
  text: '建立完善進出口企業信用評價體系、信用分類管理和聯合管理制度，加強進出口企業誠信管理。',
  names: ['市商務委', '天津檢驗檢疫局'],
  others: [['市市場監管委', '市國稅局']],
  comma: '、',
}
const LATIN = {
  text: 'Set up the credit evaluation of import and export businesses, with classification and joint management.',
  names: ['Commerce', 'Inspection & Quarantine'],
  others: [['Market Regulation', 'State Tax']],
  comma: ', ',
}

function tileOf(w: number, h: number, change: Partial<PaintedTile> = {}, words = HAN): PaintedTile {
  const { text, names, others } = words
  const join = (list: readonly string[]): string => list.join(words.comma)
  const face = faceOf(w, h, { label: '13.6', assignments: 4, names, others, text, join, more: picture.more })
  const byRole = [
    { role: 'lead', lang: 'zh-Hant' },
    { role: 'participate', lang: 'zh-Hant' },
  ] as const
  const told = { face, glyphs: ['lead', 'lead', 'participate', 'participate'] as const, byRole, text }
  return {
    key: '4.13.6',
    x: 100,
    y: 50,
    w,
    h,
    tone: 'joint',
    dim: false,
    label: '13.6',
    told,
    lang: 'zh-Hans',
    ...change,
  }
}
const size = (font: string): number => Number(/([\d.]+)px/.exec(font)![1])

describe('what is written on a painted tile', () => {
  it.each([
    ['Chinese', HAN],
    ['English', LATIN],
  ])('lies within it, whatever its size: %s', (_, words) => {
    for (let w = 20; w < 500; w += 23) {
      for (let h = 14; h < 300; h += 19) {
        const tile = tileOf(w, h, {}, words)
        for (const { text, font, x, y, after } of lettersOf(tile, picture, palette)) {
          const letters = widthOf(text, size(font), font.startsWith('700')) + widthOf(after?.text ?? '', size(font))
          expect(x, `${w}×${h} ${text}`).toBeGreaterThanOrEqual(tile.x)
          expect(x + letters, `${w}×${h} ${text}`).toBeLessThanOrEqual(tile.x + w)
          expect(y - size(font) / 2, `${w}×${h} ${text}`).toBeGreaterThanOrEqual(tile.y)
          expect(y + size(font) / 2, `${w}×${h} ${text}`).toBeLessThanOrEqual(tile.y + h)
        }
      }
    }
  })

  it('is the number, whoever leads, the text in its own script, and on a large tile everybody', () => {
    const all = [...lettersOf(tileOf(400, 220), picture, palette)]
    expect(all.map(({ text }) => text).join('')).toContain('13.6市商務委、天津檢驗檢疫局建立完善')
    expect(all.at(-1)!.text).toBe('市市場監管委、市國稅局')
    expect(all.filter(({ font }) => font.includes('song-zh-Hans')).length).toBeGreaterThan(1)
    // No two lines on one another.
    const middles = all.map(({ y }) => y)
    expect(new Set(middles).size).toBe(all.length)
  })

  it('is the number alone, in grey, where the filter leaves the task out', () => {
    const all = [...lettersOf(tileOf(400, 220, { dim: true }), picture, palette)]
    expect(all.map(({ text, colour }) => [text, colour])).toEqual([['13.6', 'ink3']])
  })

  it('is blue only on paper: on a tint the fill says the role', () => {
    const tile = tileOf(200, 90)
    const told = { ...tile.told!, byRole: [{ role: 'responsible', lang: 'zh-Hant' }] as const }
    const colourOf = (tone: PaintedTile['tone']): string =>
      [...lettersOf({ ...tile, told, tone }, picture, palette)].find(({ font }) => font.startsWith('700 13px'))!.colour
    expect(colourOf('none')).toBe('responsible')
    expect(colourOf('few')).toBe('ink')
  })
})

describe('what is written in a painted heading', () => {
  const head = { key: '4', kind: 'chapter', x: 0, y: 0, h: 27, dim: false, number: '四', lang: 'zh-Hant' } as const

  it('is number, title and count; a title that is too long is cut before the count', () => {
    const letters = [
      ...headLetters({ ...head, w: 150, title: '推進公共安全、司法行政公信建設', count: '12' }, picture, palette),
    ]
    const [number, title, count] = letters
    expect([number!.text, count!.text, count!.toRight]).toEqual(['四', '12', true])
    expect(title!.text).toMatch(/^推進公共.*…$/)
    expect(title!.x + widthOf(title!.text, 14)).toBeLessThan(count!.x - widthOf('12', 12))
  })

  it('is nothing where it is too low for letters', () => {
    expect([...headLetters({ ...head, h: 12, w: 150, title: '推進', count: '12' }, picture, palette)]).toEqual([])
  })
})
