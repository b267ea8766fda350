import type { Role } from '../plan/model.ts'
import type { Range } from './range.ts'
import { ENDINGS } from './vocabulary.ts'

/** What ends a part of a list: its verbs. */
export interface Peeled {
  /** Where the name before them ends. */
  readonly end: number
  readonly role: Role | null
  readonly strong: boolean
  readonly weak: boolean
  /** Whether more than the bare verb was found: a way of doing it. */
  readonly manner: boolean
}

const ROLE_RANK: Readonly<Record<Role, number>> = { lead: 3, guide: 2, participate: 1, responsible: 0 }

/** Takes verbs and ways of doing it off the end of a part, the last first. */
export function peel(text: string, part: Range): Peeled {
  let end = part.end
  let role: Role | null = null
  let strong = false
  let weak = false
  let manner = false
  for (;;) {
    const tail = text.slice(Math.max(part.start, end - 24), end)
    const squeezed = tail.trimEnd()
    end -= tail.length - squeezed.length
    const ending = ENDINGS.find(({ pattern }) => pattern.test(squeezed))
    if (!ending) break
    const length = ending.pattern.exec(squeezed)![0].length
    end -= length
    if (ending.role === null) manner ||= /[按依据根结分共各统]/u.test(text[end]!)
    else if (role === null || ROLE_RANK[ending.role] > ROLE_RANK[role]) role = ending.role
    strong ||= ending.role !== null && !ending.weak
    weak ||= ending.role !== null && ending.weak
    if (end <= part.start) break
  }
  return { end: Math.max(end, part.start), role, strong, weak, manner }
}
