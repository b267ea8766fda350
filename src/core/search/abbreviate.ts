import { wordsIn } from './words.ts'

/** What the name of a body ends with, longest first. */
const ENDINGS = [
  '人民政府',
  '管委会',
  '委员会',
  '办公室',
  '总局',
  '总署',
  '委',
  '局',
  '办',
  '厅',
  '部',
  '署',
  '会',
  '院',
  '处',
  '社',
  '站',
  '队',
  '行',
  '所',
  '中心',
]
/** Of so many words every choice is made. */
const MOST_PARTS = 5

/** A shortened name as what it is about and what sort of body it is (发展改革, 委). */
function cut(name: string): readonly [body: string, ending: string] {
  const ending = ENDINGS.find((each) => name.endsWith(each) && name.length > each.length) ?? ''
  return [name.slice(0, name.length - ending.length), ending]
}

/**
 * How people abbreviate the name of a body: the first characters of some of its words, the first of them always among them,
 * with or without what it ends with (發展改革委 → 发改委, 发改; 人力資源社會保障局 → 人社局), or its first words whole
 * (文化廣播影視局 → 文化局). Shortest first.
 *
 * @param name Simplified, shortened, without level and place.
 */
export function abbreviationsOf(name: string): string[] {
  const [body, ending] = cut(name)
  const parts = wordsIn(body).slice(0, MOST_PARTS)
  if (parts.length === 0 || body === '') return []
  const found = new Set<string>()
  const last = ending.slice(0, 1)
  for (let choice = 0; choice < 1 << (parts.length - 1); choice += 1) {
    const initials = parts.map((part, i) => (i === 0 || choice & (1 << (i - 1)) ? part[0]! : '')).join('')
    if (initials.length > 1) found.add(initials)
    found.add(initials + last)
  }
  for (let n = 1, words = ''; n <= parts.length; n += 1) {
    words += parts[n - 1]!
    found.add(words + last)
    found.add(words)
  }
  found.delete(name)
  return [...found].filter((each) => each.length > 1).sort((a, b) => a.length - b.length)
}
