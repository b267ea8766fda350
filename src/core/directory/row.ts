import type { AgencyKind } from '../plan/model.ts'
import { frozenFold } from './frozen-fold.ts'

/** One function of government, whoever holds it: development and reform, finance, the publicity department. */
export interface Entry {
  readonly id: string
  readonly kind: AgencyKind
  /** Label of at most two lines of 14 characters; `@` is the place. */
  readonly short: string
  /**
   * English name within a jurisdiction, '' where there is none: `*` stands for Bureau, Commission … by the
   * ending of the Chinese name, `%` for the place with its level (Tianjin Municipal; first if nowhere else),
   * `@` for the place alone (Tianjin); `=` before a name that is whole as it stands.
   */
  readonly local: string
  /** Forms that may stand alone, behind 市, 省 … or a place, shortened by `shorten`. `@` within is a place. */
  readonly forms: readonly string[]
  /** The body of the State Council or the Party's centre with this function, or null. */
  readonly national: { readonly en: string; readonly official: boolean; readonly forms: readonly string[] } | null
}

/** 發展改革[委局] → 發展改革委, 發展改革局. */
function expand(form: string): string[] {
  const match = /^(.*)\[(.+)\]$/u.exec(form)
  return match ? [...match[2]!].map((ending) => match[1]! + ending) : [form]
}

function formsOf(cell: string): string[] {
  return cell.split(' ').filter(Boolean).flatMap(expand)
}

/** Cells of a table: one entry a line, columns between `|`. */
export function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/**
 * Reads a table of the directory. Columns: id | short label | name within a jurisdiction | forms | English
 * name of the national body, with `~` before it where it is our translation | its own forms.
 */
export function readTable(table: string, kind: AgencyKind): Entry[] {
  return cellsOf(table).map(([id = '', short = '', local = '', forms = '', national = '', own = '']) => ({
    id,
    kind,
    short,
    local,
    forms: formsOf(forms),
    national: national
      ? { en: national.replace(/^~ /, ''), official: !national.startsWith('~'), forms: formsOf(own) }
      : null,
  }))
}

/**
 * A name without the differences that do not tell bodies apart: Simplified, without 和, 與 and 及, and with
 * 委員會, 辦公室, 監督管理 and 管委會 in their short forms (發展和改革委員會 → 发展改革委).
 */
export function shorten(name: string): string {
  return frozenFold(name)
    .replace(/[和与及]/g, '')
    .replace(/委员会/g, '委')
    .replace(/办公室/g, '办')
    .replace(/监督管理/g, '监管')
    .replace(/管委会/g, '管委')
    .replace(/区管理委/g, '区管委')
}
