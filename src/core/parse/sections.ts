import { matchesOf } from './matches.ts'
import { looksLikeMember } from './names.ts'
import type { Range } from './range.ts'
import type { Label } from './vocabulary.ts'
import { LABEL_IN_BRACKETS, meaningOf, namesPersonToo } from './vocabulary.ts'

/** A rule with the bracket it stands in, where that is inside [start, end): 市A局(列第一位者为牵头单位,下同). */
export function withItsBracket(text: string, start: number, end: number, from: number, to: number): Range {
  const open = text.slice(start, from).lastIndexOf('(')
  const close = text.slice(to, end).indexOf(')')
  const inside = open >= 0 && close >= 0 && !text.slice(start + open, from).includes(')')
  return inside ? { start: start + open, end: to + close + 1 } : { start: from, end: to }
}

/** A stretch of a clause under one label. */
export interface Section extends Range {
  /** Where its label starts. */
  readonly from: number
  /** Null where the words themselves must say who does what. */
  readonly label: Label | null
  /** Whether its label asks for a person behind each unit: 责任单位及责任人. */
  readonly withPerson: boolean
}

/** Whether a label may stand here: behind a comma or white space, or behind a whole name whose comma is lost. */
function startsPart(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  if (before.trim() === '' || /[,;:、。)\]】\n ★☆▲●◆■※—|]$/u.test(before)) return true
  const name = /[^,;、。:]*$/u.exec(before)![0]
  return looksLikeMember(text, { start: at - name.length, end: at })
}

/** Without one of these a text has no label. Looking for them first is much cheaper. */
const MAY_LABEL =
  /[:[【]|(?:单位|部门|机关|处室|科室|机构|地区|主体|方|人员|[人县市区镇领导乡]|\))(?:[ \n;.为是市省区县国各团中])|\([^()]{0,24}(?:单位|部门|机关|处室|科室|机构|地区|主体|方|人员|[人县市区镇领导乡])\)/u

/** Cuts at labels; what stands before the first one has the label `head`. */
export function sectionsOf(text: string, start: number, end: number, head: Label | null = null): Section[] {
  const sections: Section[] = []
  let from = start
  let labelStart = start
  let label = head
  let withPerson = false
  const words = text.slice(start, end)
  if (!MAY_LABEL.test(words)) return [{ from: start, start, end, label, withPerson }]
  for (const match of matchesOf(LABEL_IN_BRACKETS, words)) {
    const at = start + match.index
    // The noun of a label may be part of a name (各项目牵头单位:): a label starts where a part starts.
    if (!startsPart(text, from, at)) continue
    // A bracket with no name behind it marks the name in front of it: 市A局(牵头单位)、市B局.
    const behind = at + match[0].length
    if (/^[[【(].*[^:]$/u.test(match[0]) && (behind >= end || /[,;、。)]/u.test(text[behind]!))) continue
    sections.push({ from: labelStart, start: from, end: at, label, withPerson })
    labelStart = at
    label = meaningOf(match[0])
    withPerson = namesPersonToo(match[0])
    from = at + match[0].length
  }
  sections.push({ from: labelStart, start: from, end, label, withPerson })
  return sections
}
