import { looksLikeMember } from './names.ts'
import type { Range } from './range.ts'
import { squeeze, trimRange } from './range.ts'
import type { Reading } from './reading.ts'
import { DEADLINE } from './vocabulary.ts'

const ASIDE = /[ \n]*\((?:[\u3400-\u9fff]{2,8}[ ]*:)?[ ]*([^()]{2,40})\)?$/u

/** What is said of a name in brackets behind it, and is neither a part of it nor another one: 市A局(完成時限:8月底). */
export function withoutAside(reading: Reading, part: Range): Range {
  const { text } = reading.page
  const words = text.slice(part.start, part.end)
  const aside = words.includes('(') ? ASIDE.exec(words) : null
  if (!aside || !DEADLINE.test(squeeze(aside[1]!))) return part
  const end = part.end - (aside[0].endsWith(')') ? 1 : 0)
  reading.deadlines.push({ start: end - aside[1]!.length, end })
  return { start: part.start, end: part.start + aside.index }
}

/**
 * The person behind a unit, where the label or the head of the column may ask for one: 市A局 張三.
 *
 * @param inBrackets whether the person may stand in brackets: 市A局(張三)
 */
export function withoutPerson(reading: Reading, part: Range, inBrackets: boolean): Range {
  const { text } = reading.page
  const behind = (
    inBrackets ? /[ \n]+[\u3400-\u9fff·]{2,4}$|\([\u3400-\u9fff·]{2,4}\)$/u : /[ \n]+[\u3400-\u9fff·]{2,4}$/u
  ).exec(text.slice(part.start, part.end))
  if (!behind) return part
  const unit = { start: part.start, end: part.start + behind.index }
  const person = trimRange(text, unit.end, part.end)
  const bracket = text[person.end - 1] === ')' ? 1 : 0
  const words = { start: person.start + bracket, end: person.end - bracket }
  if (!looksLikeMember(text, unit) || looksLikeMember(text, words)) return part
  reading.people.push(words)
  return unit
}
