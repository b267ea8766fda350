import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Assignment, Plan, Role } from '../../src/core/plan/model.ts'
import { violations } from '../../src/core/plan/invariants.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { undrawn } from '../../src/intake/drawn-table.ts'
import { parsed } from './parsed.ts'

/** One unit as a person reads it. Names are as written, mended where damaged. A field left out is not looked at. */
interface ExpectedUnit extends Partial<Record<Role, readonly string[]>> {
  readonly text?: string
  readonly openEnded?: readonly string[]
  readonly deadline?: string
  /** The deadline's first and last day. */
  readonly due?: readonly [string | null, string | null]
  readonly people?: readonly string[]
  /** Role, office and whose it is. */
  readonly offices?: readonly string[]
  /** Deadlines in the task's own text. */
  readonly deadlines?: readonly string[]
  /** Who has its role by a rule of the document. */
  readonly implied?: readonly string[]
}

/** A sample: what it shows, its units by id, and all of its defects. */
interface Expected {
  readonly why: string
  readonly units: Readonly<Record<string, ExpectedUnit>>
  readonly defects: readonly { readonly code: string; readonly raw: string; readonly reading: string | null }[]
  readonly title?: string
  readonly documentNumber?: string | null
  readonly issuer?: string
  readonly issuedOn?: string
  readonly place?: string
  /** The titles of the chapters. */
  readonly chapters?: readonly string[]
  readonly agencies?: readonly string[]
  readonly collectives?: readonly string[]
  readonly rules?: readonly string[]
  /** `written = canonical (evidence)`. */
  readonly merges?: readonly string[]
}

const folder = join(import.meta.dirname, 'samples')
const ROLE_FIELDS: readonly Role[] = ['lead', 'responsible', 'participate', 'guide']

function written(assignments: readonly Assignment[], role: Role): string[] {
  return assignments.filter((assignment) => assignment.role === role).map((assignment) => assignment.written)
}

function expectUnits(plan: Plan, expected: Expected): void {
  const { units } = lookUp(plan)
  expect(units.map(({ id }) => id)).toEqual(Object.keys(expected.units))
  for (const unit of units) {
    const wanted = expected.units[unit.id]!
    if (wanted.text !== undefined) expect(unit.text, unit.id).toBe(wanted.text)
    if (wanted.deadlines) {
      const found = unit.task?.deadlines.map(({ text, from, to }) => `${text} ${from ?? ''}–${to ?? ''}`)
      expect(found, `${unit.id} deadlines`).toEqual(wanted.deadlines)
    }
    if (ROLE_FIELDS.some((role) => wanted[role])) {
      for (const role of ROLE_FIELDS)
        expect(written(unit.assignments, role), `${unit.id} ${role}`).toEqual(wanted[role] ?? [])
      const open = unit.clauses.flatMap((clause) => clause.openEnded.map(({ text }) => text))
      expect(open, `${unit.id} open end`).toEqual(wanted.openEnded ?? [])
      const deadlines = unit.clauses.flatMap(({ deadline }) => deadline?.text ?? [])
      expect(deadlines, `${unit.id} deadline`).toEqual(wanted.deadline === undefined ? [] : [wanted.deadline])
      const days = unit.clauses.flatMap(({ deadline }) => (deadline ? [deadline.from, deadline.to] : []))
      if (wanted.due) expect(days, `${unit.id} days`).toEqual(wanted.due)
      const people = unit.clauses.flatMap((clause) => clause.people.map(({ text }) => text))
      if (wanted.people) expect(people, `${unit.id} people`).toEqual(wanted.people)
      const offices = unit.clauses.flatMap((clause) =>
        clause.internalAssignments.map(({ role, office, within }) => `${role} ${office} ${within}`.trim()),
      )
      expect(offices, `${unit.id} offices`).toEqual(wanted.offices ?? [])
      const implied = unit.assignments.filter((assignment) => assignment.implied !== null)
      expect(
        implied.map((assignment) => assignment.written),
        `${unit.id} implied`,
      ).toEqual(wanted.implied ?? [])
    }
  }
}

function expectFront(plan: Plan, expected: Expected): void {
  if (expected.title !== undefined) expect(plan.title.zhHant).toBe(expected.title)
  if (expected.documentNumber !== undefined) expect(plan.documentNumber?.value ?? null).toBe(expected.documentNumber)
  if (expected.issuer !== undefined) expect(plan.issuer?.value).toBe(expected.issuer)
  if (expected.issuedOn !== undefined) expect(plan.issuedOn?.value).toBe(expected.issuedOn)
  if (expected.place !== undefined) expect(plan.place).toBe(expected.place)
  if (expected.rules !== undefined) expect(plan.rules.map(({ code }) => code)).toEqual(expected.rules)
  if (expected.merges !== undefined) {
    const nameOf = (id: string) => plan.agencies.find((agency) => agency.id === id)?.name
    const merges = plan.merges.map(({ agency, written, evidence }) => `${written} = ${nameOf(agency)} (${evidence})`)
    expect(merges).toEqual(expected.merges)
  }
  if (expected.chapters !== undefined) expect(plan.chapters.map(({ title }) => title.zhHant)).toEqual(expected.chapters)
  if (expected.agencies !== undefined) expect(plan.agencies.map(({ name }) => name)).toEqual(expected.agencies)
  if (expected.collectives !== undefined) {
    const collectives = plan.agencies.filter(({ collective }) => collective).map(({ name }) => name)
    expect(collectives.sort()).toEqual([...expected.collectives].sort())
  }
}

describe('a sample of the genre is read as a person reads it', () => {
  for (const name of readdirSync(folder)) {
    // As a file that somebody brings is read.
    const input = undrawn(readFileSync(join(folder, name, 'input.txt'), 'utf8'))
    // The samples are our own files; the tests below would fail on any other shape.
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected

    it(`${name}: ${expected.why}`, () => {
      const plan = parsed(input)
      expectUnits(plan, expected)
      expectFront(plan, expected)
      expect(plan.defects.map(({ code, raw, reading }) => ({ code, raw, reading }))).toEqual(expected.defects)
      expect(violations(plan, input)).toEqual([])
    })
  }
})
