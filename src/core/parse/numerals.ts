const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** The Chinese numeral characters that a number of a heading may be written with, for a character class. */
export const NUMERALS = '零〇○一二三四五六七八九十百'

/**
 * The value of a number as a heading writes it: 3, 十三, 二十, 一百零二, 二〇一六. NaN for anything else,
 * and for a numeral that is put together wrongly (十十).
 */
export function numberOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  if (/^[零〇○一二三四五六七八九]{2,6}$/.test(text)) {
    return [...text].reduce((value, character) => value * 10 + DIGITS[character]!, 0)
  }
  const parts =
    /^(?:([一二两三四五六七八九])百)?[零〇○]?(?:([一二三四五六七八九])?(十))?([零〇○一二三四五六七八九])?$/.exec(text)
  if (!parts || text === '') return NaN
  const [, hundreds, tens, ten, ones] = parts
  return (
    (hundreds ? DIGITS[hundreds]! * 100 : 0) + (ten ? (tens ? DIGITS[tens]! : 1) * 10 : 0) + (ones ? DIGITS[ones]! : 0)
  )
}
