const DIGITS = '〇一二三四五六七八九'

/** 1 to 9999 in Chinese numerals (`十二`, `一百零三`); digits beyond. */
export function chineseNumber(value: number): string {
  if (value <= 0 || value > 9999) return String(value)
  let text = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap && value % (unit * 10) !== 0) text += '零'
    gap = false
    text += digit === 1 && unit === 10 && text === '' ? name : `${DIGITS[digit]}${name}`
  }
  return text
}

/** 1 is a, 26 is z, 27 is aa (as Word counts: the letter repeated). */
export function letterNumber(value: number): string {
  if (value <= 0 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
] as const

/** Roman numerals in small letters up to 3999; digits beyond. */
export function romanNumber(value: number): string {
  if (value <= 0 || value > 3999) return String(value)
  let text = ''
  let rest = value
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters
  }
  return text
}

/** ① to ⑳; digits beyond. */
export function circledNumber(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value)
}
