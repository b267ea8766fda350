import type { PlanIndex } from '../../src/core/plan/lookup.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import type { Agency, Names, Role, Script } from '../../src/core/plan/model.ts'
import { ROLES } from '../../src/core/plan/model.ts'
import type { MemberDraft } from '../plan/plan-writer.ts'
import { writePlan } from '../plan/plan-writer.ts'

/** The shape of a plan that is made up: only sizes, no words of any real plan. */
export interface Shape {
  readonly tasks: number
  readonly agencies: number
  /** Characters of a name; from 4 to 8 where nothing is said. */
  readonly nameLength?: number
  /** Agencies of a task; from 1 to 5 where nothing is said. */
  readonly perTask?: number
  /** The roles that occur. */
  readonly roles?: readonly Role[]
  readonly tasksPerChapter?: number
  readonly script?: Script
  /** An agency that every task names beside its own. */
  readonly everywhere?: boolean
  /** Whether names have an English form. */
  readonly english?: boolean
}

/** What made-up names are written with. */
export const CHARACTERS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']

/** Numbers in [0, 1) that are the same on every run (a linear congruence, modulus 2³²). */
export function sequence(seed = 12345): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A plan of that shape with its lookups. As in real plans a few agencies have much to do and most have little. */
export function syntheticPlan(shape: Shape): PlanIndex {
  const next = sequence()
  const { tasks, agencies, nameLength, perTask, roles = ROLES.slice(0, 3), tasksPerChapter = 10 } = shape
  const word = (length: number): string =>
    Array.from({ length }, () => CHARACTERS[Math.floor(next() * CHARACTERS.length)]).join('')
  const names = (zh: string, en: string): Names => ({ zhHant: zh, zhHans: zh, en: shape.english === false ? null : en })
  const all = Array.from({ length: agencies }, (_, n): Agency => {
    const name = word(nameLength ?? 4 + Math.floor(next() * 5))
    return {
      id: `a${n}`,
      name,
      kind: 'department',
      collective: n % 11 === 10,
      names: names(name, `Office of Matter ${n}`),
      enShort: null,
      enSource: shape.english === false ? null : 'translation',
    }
  })
  const members = (no: number): MemberDraft[] => {
    const count = Math.min(perTask ?? 1 + Math.floor(next() * 5), agencies)
    // Every agency has one task at least where there are enough places; the rest goes to the first ones.
    const ids = new Set([no % agencies])
    if (shape.everywhere) ids.add(0)
    while (ids.size < count) ids.add(Math.floor(next() ** 2.5 * agencies))
    return [...ids].map((id) => ({ agency: `a${id}`, role: roles[Math.floor(next() * roles.length)]! }))
  }
  const list = Array.from({ length: tasks }, (_, no) => ({
    text: `${word(20)}。`,
    clauses: [{ members: members(no) }],
  }))
  const chapters = Array.from({ length: Math.ceil(tasks / tasksPerChapter) }, (_, c) => {
    const own = list.slice(c * tasksPerChapter, (c + 1) * tasksPerChapter)
    const half = Math.ceil(own.length / 2)
    return {
      title: names(word(8), `Chapter ${c + 1}`),
      items: [own.slice(0, half), own.slice(half)]
        .filter((part) => part.length > 0)
        .map((part) => ({ title: names(word(9), 'An item of it'), tasks: part })),
    }
  })
  const { plan } = writePlan({
    fingerprint: '0'.repeat(64),
    script: shape.script ?? 'zh-Hant',
    place: null,
    title: names(word(12), 'A plan'),
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    agencies: all,
    chapters,
  })
  return lookUp(plan)
}
