import type { PlanDraft } from '../plan/plan-writer.ts'
import type { Agency, Names, Role } from '../../src/core/plan/model.ts'
import { CHARACTERS, sequence } from './synthetic.ts'

/*
 * The embedded plan in figures: 12 chapters of 1 to 38 tasks, 51 items, 117 tasks, 57 agencies; 114 leads, of which
 * three agencies hold 58, 170 times responsible, 59 times taking part.
 */
const REAL = { chapters: 12, items: 51, tasks: 117, agencies: 57 } as const

/** Share of the leads that the three hubs hold, and how they share it among themselves. */
const HUBS_LEAD = 58 / 114
const AMONG_HUBS = [26, 23, 9]
/** How many tasks have 0, 1, 2, 3 leads. */
const LEADS = [39, 51, 20, 7]
/** How often a task without a lead, and one with, names others, and how many more than one they are on average. */
const OTHERS: readonly { readonly role: Role; readonly chance: readonly [number, number]; readonly more: number }[] = [
  { role: 'responsible', chance: [1, 0.06], more: 3 },
  { role: 'participate', chance: [0.05, 0.24], more: 1.8 },
]
/** How much of its work an agency that is no hub has in the chapters of its own. */
const AT_HOME = 0.75

type Draw = () => number

/** The place of a draw among weights. */
function pick(next: Draw, weights: readonly number[]): number {
  let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  )
}

/** A whole number from 0 on whose mean is `mean`: small ones are common, large ones occur. */
function few(next: Draw, mean: number): number {
  return mean === 0 ? 0 : Math.floor(Math.log(1 - next()) / Math.log(mean / (1 + mean)))
}

/** Splits a number into parts, each at least 1, most of them small, as chapters are: the largest holds about a third of twelve. */
function parted(next: Draw, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.15 - Math.log(1 - next()))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const sizes = weights.map((weight) => 1 + Math.floor(((total - parts) * weight) / sum))
  for (let n = 0, left = total - sizes.reduce((all, size) => all + size, 0); left > 0; n++, left--) {
    sizes[n % parts]! += 1
  }
  return sizes
}

const names = (zh: string, en: string): Names => ({ zhHant: zh, zhHans: zh, en })

function agenciesOf(next: Draw, count: number): Agency[] {
  const word = (length: number): string =>
    Array.from({ length }, () => CHARACTERS[Math.floor(next() * CHARACTERS.length)]).join('')
  return Array.from({ length: count }, (_, n) => {
    const name = `市${word(3 + Math.floor(next() * 4))}${n % 7 === 3 ? '局' : '委'}`
    return {
      id: `g${n}`,
      name,
      kind: 'department',
      collective: n % 12 === 8,
      names: names(name, `Office of Matter ${n}`),
      enShort: null,
      enSource: 'translation',
    }
  })
}

/**
 * A plan like the embedded one, `times` its size: as many tasks and assignments, chapters and items by the root of it
 * (a longer document has more and longer chapters), agencies more slowly still (there are only so many). Three of
 * them hold half of the leads everywhere; each other one works mostly in one or two chapters. The same on every run.
 */
export function grownPlan(times: number, seed = 20160101): PlanDraft {
  const next = sequence(seed)
  const root = Math.sqrt(times)
  const tasks = Math.max(1, Math.round(REAL.tasks * times))
  const chapters = Math.min(tasks, Math.max(1, Math.round(REAL.chapters * root)))
  const agencies = agenciesOf(next, Math.max(6, Math.round(REAL.agencies * times ** 0.35)))
  const hubs = AMONG_HUBS.length
  /** Agencies by frequency: the second works half as often as the first, and so on, more or less. */
  const frequency = agencies.map((_, n) => (n < hubs ? 0 : 1 / (n - hubs + 3)))
  const hubsWork = AMONG_HUBS.map((weight) => (weight / 58) * 0.4)
  const everywhere = frequency.map((weight, n) => (n < hubs ? (hubsWork[n] ?? 0) : weight * 0.6))
  const homeOf = agencies.map(() => Math.floor(next() * chapters))
  const atHome = Array.from({ length: chapters }, (_, chapter) =>
    frequency.map((weight, n) => (homeOf[n] === chapter || (homeOf[n]! + 1) % chapters === chapter ? weight : 0)),
  )
  const locals = atHome.map((weights) => weights.some((weight) => weight > 0))

  const drawn = (chapter: number): number =>
    locals[chapter] && next() < AT_HOME ? pick(next, atHome[chapter]!) : pick(next, everywhere)
  const lead = (chapter: number): number =>
    next() < HUBS_LEAD ? pick(next, AMONG_HUBS) : locals[chapter] ? pick(next, atHome[chapter]!) : pick(next, frequency)

  const membersOf = (chapter: number): { agency: string; role: Role }[] => {
    const roles = new Map<number, Role>()
    const add = (count: number, role: Role, from: (chapter: number) => number): void => {
      // Who is named already is not named again: after some tries the task does with fewer.
      for (let tries = 0, found = 0; found < count && tries < 4 * count + 8; tries++) {
        const agency = from(chapter)
        if (roles.has(agency)) continue
        roles.set(agency, role)
        found += 1
      }
    }
    const leads = pick(next, LEADS)
    add(leads, 'lead', lead)
    for (const { role, chance, more } of OTHERS) {
      if (next() < chance[leads > 0 ? 1 : 0]) add(1 + few(next, more), role, drawn)
    }
    return [...roles].map(([n, role]) => ({ agency: `g${n}`, role }))
  }

  const sizes = parted(next, tasks, chapters)
  const perItem = (REAL.tasks / REAL.items) * root
  return {
    fingerprint: times.toString(16).replace('.', '').padStart(64, '0'),
    place: null,
    title: names(`${times} 倍的方案`, `A plan ${times} times as large`),
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    agencies,
    chapters: sizes.map((size, chapter) => ({
      title: names(`第${chapter + 1}方面的工作`, `Matters of chapter ${chapter + 1}`),
      items: parted(next, size, Math.max(1, Math.min(size, Math.round(size / perItem)))).map((own, item) => ({
        title: names(`第${item + 1}項工作`, `Matter ${item + 1}`),
        tasks: Array.from({ length: own }, (_, n) => ({
          text: `辦好第${chapter + 1}章第${item + 1}項的第${n + 1}件事。`,
          clauses: [{ members: membersOf(chapter) }],
        })),
      })),
    })),
  }
}
