import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, csvFile } from '../../src/core/export/csv.ts'
import { taskRows } from '../../src/core/export/task-rows.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'

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
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/^[=+\-@\t\r]/.test(text))
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
    for (const start of ['=', '+', '-', '@', '\t']) expect(csvField(`${start}1`).replaceAll('"', '')).toBe(`'${start}1`)
  })
})

describe('the rows of a plan’s tasks', () => {
  const index = lookUp(embeddedPlan().plan)
  it('say who does what, as a person read it', () => {
    const [heads, ...rows] = taskRows(index, index.units)
    const read = [...readTasks()]
    expect(rows).toHaveLength(read.length)
    const column = (name: string): number => heads!.indexOf(name)
    for (const [n, [id, task]] of read.entries()) {
      const row = rows[n]!
      expect(row[column('id')]).toBe(id)
      for (const role of ['lead', 'responsible', 'participate'] as const)
        expect(row[column(role)]).toBe(task[role].join('、'))
      expect(row[column('open_ended')]).toBe(task.openEnded.join('、'))
    }
    expect(heads).not.toContain('guide')
  })
})
