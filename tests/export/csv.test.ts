import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, csvFile } from '../../src/core/export/csv.ts'
import { taskTable } from '../../src/core/export/task-rows.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Role } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'
import { rowsOf } from '../table/rows-of.ts'

/** Reads a CSV file back, by the letter of RFC 4180. */
function parse(file: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 1; i < file.length; i++) {
    const character = file[i]!
    if (quoted) {
      if (character !== '"') field += character
      else if (file[i + 1] === '"') field += file[++i]!
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      rows.at(-1)!.push(field)
      field = ''
    } else if (character === '\r' && file[i + 1] === '\n') {
      rows.at(-1)!.push(field)
      field = ''
      i += 1
      if (i + 1 < file.length) rows.push([])
    } else field += character
  }
  return rows
}

describe('a CSV file', () => {
  it('gives back what was written, whatever it was', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(parse(csvFile(rows))).toEqual(rows)
      }),
    )
  })
  it('begins with a byte order mark and ends its lines with CRLF', () => {
    expect(csvFile([['甲', '乙']])).toBe('\ufeff甲,乙\r\n')
  })
  it('never hands a formula to a spreadsheet', () => {
    expect(csvField('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`)
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
      expect(csvField(`${start}1`).replaceAll('"', '')).toBe(`'${start}1`)
  })
})

describe('the table of a plan’s tasks', () => {
  const index = lookUp(embeddedPlan().plan)
  const table = (roles: readonly Role[] = ROLES): { heads: string[]; rows: string[][] } => {
    const [heads, ...rows] = taskTable(index, rowsOf(index, index.units, roles), roles, {
      agency: ({ name }) => name,
      title: ({ zhHant }) => zhHant,
      text: (text) => text,
    })
    return { heads: heads!, rows }
  }

  it('says who does what, as a person read it, with the open ends in a column of their own', () => {
    const { heads, rows } = table()
    const read = [...readTasks()]
    expect(rows).toHaveLength(read.length)
    for (const [n, [id, task]] of read.entries()) {
      const cell = (name: string): string => rows[n]![heads.indexOf(name)]!
      expect(cell('id')).toBe(id)
      for (const role of ['lead', 'responsible', 'participate'] as const) expect(cell(role)).toBe(task[role].join(';'))
      expect(cell('open_ended')).toBe(task.openEnded.join(';'))
    }
  })

  it('has a column for a role that the plan uses and the filter counts, and for no other', () => {
    expect(table().heads).not.toContain('guide')
    expect(table(['lead']).heads).toContain('lead')
    expect(table(['lead']).heads).not.toContain('responsible')
  })

  it('has as many fields in every row as heads', () => {
    const { heads, rows } = table()
    for (const row of rows) expect(row).toHaveLength(heads.length)
  })

  it('is a row of heads for no tasks', () => {
    expect(taskTable(index, [], ROLES, { agency: () => '', title: () => '', text: () => '' })).toHaveLength(1)
  })
})
