import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { numberOf } from '../parse/numerals.ts'
import type { AgencyForms } from './agency-forms.ts'
import { foldText } from './fold.ts'
import { matchAgencies } from './match-agency.ts'
import type { Condition, Query } from './query.ts'
import { readQuery } from './query.ts'
import type { SearchIndex } from './search-index.ts'

/** What a condition means in a plan: the same as a part of the filter. */
export type Meaning =
  | { readonly kind: 'agency'; readonly id: string }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'chapter'; readonly no: number }
  | { readonly kind: 'no-lead' }

/** What each role is called behind `role:`, folded. */
export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  lead: ['lead', 'leads', '牵头', '主办', '牵头单位'],
  responsible: ['responsible', '负责', '责任', '负责单位'],
  participate: ['participate', 'participates', '参加', '参与', '配合', '协办', '参加单位'],
  guide: ['guide', 'guides', '指导'],
}

function roleOf(value: string): Role | null {
  const folded = foldText(value)
  const found = Object.entries(ROLE_WORDS).find(([, words]) => words.includes(folded))
  return (found?.[0] as Role | undefined) ?? null
}

function chapterOf({ plan }: PlanIndex, value: string): number | null {
  const folded = foldText(value).replace(/^第/, '').replace(/章$/, '')
  const no = /^\d+$/.test(folded) ? Number(folded) : numberOf(folded)
  const byNumber = plan.chapters.find((chapter) => chapter.no === no)
  if (byNumber) return byNumber.no
  const called = plan.chapters.find(({ title }) =>
    [title.zhHant, title.zhHans, title.en ?? ''].some((each) => folded !== '' && foldText(each).includes(folded)),
  )
  return called?.no ?? null
}

/** The agency that a name means best, or null. An id is its own. */
export function agencyCalled(search: SearchIndex, name: string): AgencyForms | null {
  const byId = search.agencies.find(({ agency }) => agency.id === name)
  if (byId) return byId
  const { phrase } = readQuery(name)
  let best: { forms: AgencyForms; fit: number } | null = null
  for (const [forms, { fit }] of matchAgencies(search, phrase)) if (fit > (best?.fit ?? 0)) best = { forms, fit }
  return best?.forms ?? null
}

/** What a condition means, or null where it means nothing in this plan (yet). */
export function meaningOf(search: SearchIndex, { key, value }: Condition): Meaning | null {
  switch (key) {
    case 'agency': {
      const forms = agencyCalled(search, value)
      return forms && { kind: 'agency', id: forms.agency.id }
    }
    case 'role': {
      const role = roleOf(value)
      return role && search.index.roles.includes(role) ? { kind: 'role', role } : null
    }
    case 'chapter': {
      const no = chapterOf(search.index, value)
      return no === null ? null : { kind: 'chapter', no }
    }
    case 'no':
      return ROLE_WORDS.lead.includes(foldText(value)) ? { kind: 'no-lead' } : null
  }
}

/** The conditions of a query that mean something, as the filter has them. */
export interface Conditions {
  readonly agencies: readonly string[]
  readonly roles: readonly Role[]
  readonly chapters: readonly number[]
  readonly noLead: boolean
  /** Conditions that mean nothing here. */
  readonly unread: readonly Condition[]
}

/** Reads all conditions of a query. */
export function conditionsOf(search: SearchIndex, { conditions }: Query): Conditions {
  const meanings = conditions.map((condition) => ({ condition, meaning: meaningOf(search, condition) }))
  const all = meanings.flatMap(({ meaning }) => meaning ?? [])
  return {
    agencies: [...new Set(all.flatMap((each) => (each.kind === 'agency' ? each.id : [])))],
    roles: [...new Set(all.flatMap((each) => (each.kind === 'role' ? each.role : [])))],
    chapters: [...new Set(all.flatMap((each) => (each.kind === 'chapter' ? each.no : [])))].sort((a, b) => a - b),
    noLead: all.some(({ kind }) => kind === 'no-lead'),
    unread: meanings.flatMap(({ condition, meaning }) => (meaning ? [] : condition)),
  }
}

/** Whether a task is among those that conditions leave: as the filter has it, agencies and chapters are joined by or, all else by and. */
export function meets(unit: Unit, { agencies, roles, chapters, noLead }: Conditions): boolean {
  if (chapters.length > 0 && !chapters.includes(unit.chapter.no)) return false
  if (noLead && unit.leads > 0) return false
  if (agencies.length === 0 && roles.length === 0) return true
  return unit.assignments.some(
    ({ agency, role }) =>
      (agencies.length === 0 || agencies.includes(agency)) && (roles.length === 0 || roles.includes(role)),
  )
}
