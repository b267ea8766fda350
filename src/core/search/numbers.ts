import type { Unit } from '../plan/lookup.ts'
import { numberOf } from '../parse/numerals.ts'

/**
 * A word read as a number of the plan: a task's label or id (13.6, 13, 4.13.6), or the number of a heading written
 * out ((十三), 第四章, 十三).
 */
export type NumberReading =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'heading'; readonly no: number; readonly level: 'chapter' | 'item'; readonly bare: boolean }

/** What people write before a number: 任務13.6, no. 13.6, #13.6. */
const BEFORE = /^(?:任[务務]|[编編][号號]|序[号號]|条目|條目|no\.?|task|item|#|№)*/i
const LABEL = /^第?(\d{1,4}(?:\.\d{1,4}){0,2})\.?[条條项項款点點号號]?$/
const BRACKETED = /^\(([^()]{1,6})\)$/
const HEADING = /^第?([^第]{1,6}?)([章项項条條])$/
const NUMERAL = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})'
/** What may stand between the parts of a number, or around them: 13-6, (十三)6, 第13項第6條. */
const BETWEEN = /[.,、\-–—_/()第之章项項条條款点點号號]+/
const PARTS = new RegExp(`^${NUMERAL}(?: ${NUMERAL}){1,2}$`)
/** A number that is written out, without anything around it. One character alone is a word like others. */
const BARE = /^([一二三四五六七八九十百]{2,6})$/

function valueOf(part: string): number {
  return /^\d/.test(part) ? Number(part) : numberOf(part)
}

/** Reads a typed word as a number, or null. Full-width digits, and 。 where an input method writes it for a point. */
export function readNumber(word: string): NumberReading | null {
  const plain = word
    .normalize('NFKC')
    .replace(/[。·・]/g, '.')
    .replace(BEFORE, '')
  const chapter = /^ch(?:apter|\.)(\d{1,3})$/i.exec(plain)?.[1]
  if (chapter !== undefined) return { kind: 'heading', no: Number(chapter), level: 'chapter', bare: false }
  const label = LABEL.exec(plain)?.[1]
  if (label !== undefined) {
    return { kind: 'label', label: label.split('.').map(Number).join('.') }
  }
  const parts = plain.split(BETWEEN).filter(Boolean).join(' ')
  if (PARTS.test(parts)) return { kind: 'label', label: parts.split(' ').map(valueOf).join('.') }
  const bare = BARE.exec(plain)
  const [, numeral, ending] = BRACKETED.exec(plain) ?? HEADING.exec(plain) ?? bare ?? []
  const no = numeral === undefined ? NaN : numberOf(numeral)
  return Number.isNaN(no)
    ? null
    : { kind: 'heading', no, level: ending === '章' ? 'chapter' : 'item', bare: bare !== null }
}

/** How well a number names a task: 4 its label, 3 its id, 2 what it stands under, 1 by id alone; 0 not at all. */
export function numberFit(unit: Unit, reading: NumberReading): number {
  if (reading.kind === 'heading') {
    const { level, no } = reading
    if (level === 'chapter') return unit.chapter.no === no ? 2 : 0
    // Where tasks are numbered through the whole plan, 第十三項 is the thirteenth of them.
    if (unit.label === String(no)) return 4
    return unit.item.no === no ? 2 : 0
  }
  const { label } = reading
  if (unit.label === label) return 4
  if (unit.id === label) return 3
  if (unit.label.startsWith(label) && unit.label[label.length] === '.') return 2
  // One part alone is a label, never a chapter: 4 must not bring the whole of chapter 4.
  return label.includes('.') && unit.id.startsWith(`${label}.`) ? 1 : 0
}
