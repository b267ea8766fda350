import type { Column } from './heads.ts'
import { splitOutside } from './lists.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { isVoid } from './rows.ts'
import type { Member } from './reading.ts'
import type { Office, Statement } from './statement.ts'
import { readStatement } from './statement.ts'
import type { Label } from './vocabulary.ts'

/** What the cells of one row say about who does what, by column. */
export interface RowStatement extends Statement {
  readonly offices: readonly Office[]
}

const LABELS: Readonly<Record<NonNullable<Column['role']> | 'none', Label>> = {
  lead: { pattern: /$/u, role: 'lead', value: 'members' },
  responsible: { pattern: /$/u, role: 'responsible', value: 'members' },
  participate: { pattern: /$/u, role: 'participate', value: 'members' },
  guide: { pattern: /$/u, role: 'guide', value: 'members' },
  none: { pattern: /$/u, role: null, value: 'members' },
}

/** No name is longer: what is, is a remark that stands in the column of names. */
const LONGEST_NAME = 45

/** Collects what the cells of a row say. */
export class CellReader {
  readonly members: Member[] = []
  readonly openEnds: Range[] = []
  readonly rules: Range[] = []
  readonly deadlines: Range[] = []
  readonly people: Range[] = []
  readonly offices: Office[] = []
  readonly scopes: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Reads a cell that is not empty under its column. `carried`: it stands in a row above. */
  read(column: Column, cell: Range, carried: boolean): void {
    const { text } = this.#page
    if (isVoid(text, cell)) return
    if (column.kind === 'deadline' && !carried) this.deadlines.push(cell)
    if (column.kind === 'people' && !carried) this.people.push(cell)
    if (column.kind === 'offices' && !carried) {
      for (const part of splitOutside(text, cell.start, cell.end, '、,;/ '))
        if (!isVoid(text, part))
          this.offices.push({ ...part, within: column.within, role: column.role ?? 'responsible' })
    }
    if (column.kind !== 'members') return
    const statement = readStatement(this.#page, cell.start, cell.end, LABELS[column.role ?? 'none'])
    if (!statement) return
    for (const { start, end, role, unclear } of statement.members) {
      if (end - start > LONGEST_NAME) continue
      this.members.push({ start, end, role: role ?? 'responsible', unclear: unclear || role === null, carried })
    }
    if (carried) return
    this.openEnds.push(...statement.openEnds)
    this.rules.push(...statement.rules)
    this.deadlines.push(...statement.deadlines)
    this.people.push(...statement.people)
    if (statement.scope !== null) this.scopes.push(statement.scope)
  }

  statement(): RowStatement {
    const byPlace = (a: Range, b: Range): number => a.start - b.start
    return {
      members: [...this.members].sort(byPlace),
      openEnds: this.openEnds,
      rules: this.rules,
      deadlines: [...this.deadlines].sort(byPlace),
      people: [...this.people].sort(byPlace),
      offices: this.offices,
      scope: this.scopes.join(',') || null,
      manner: null,
      evidence: 'label',
      plausible: this.members.length,
      shares: 0,
      remark: false,
    }
  }
}
