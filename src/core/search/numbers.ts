import type { Unit } from '../plan/lookup.ts'
import { numberOf } from '../parse/numerals.ts'

/**
 * A word read as a number of the plan: a task's label or id (13.6, 13, 4.13.6), or the number of a heading written
 * out ((十三), 第四章, 十三).
 */
export type NumberReading =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'heading'; readonly no: number; readonly level: 'chapter' | 'item'; readonly bare: boolean }

const LABEL = /^第?(\d{1,4}(?:\.\d{1,4}){0,2})\.?[条條]?$/
const BRACKETED = /^\(([^()]{1,6})\)$/
const HEADING = /^第?([^第]{1,6}?)([章项項])$/
/** A number that is written out, without anything around it. One character alone is a word like others. */
const BARE = /^([一二三四五六七八九十百]{2,6})$/

/** Reads a typed word as a number, or null. Full-width digits, and 。 where an input method writes it for a point. */
export function readNumber(word: string): NumberReading | null {
  const plain = word.normalize('NFKC').replace(/[。·・]/g, '.')
  const label = LABEL.exec(plain)?.[1]
  if (label !== undefined) {
    return { kind: 'label', label: label.split('.').map(Number).join('.') }
  }
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
    return (reading.level === 'chapter' ? unit.chapter.no : unit.item.no) === reading.no ? 2 : 0
  }
  const { label } = reading
  if (unit.label === label) return 4
  if (unit.id === label) return 3
  if (unit.label.startsWith(label) && unit.label[label.length] === '.') return 2
  // One part alone is a label, never a chapter: 4 must not bring the whole of chapter 4.
  return label.includes('.') && unit.id.startsWith(`${label}.`) ? 1 : 0
}
