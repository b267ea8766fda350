import type { Role } from '../plan/model.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'
import type { Ending } from './vocabulary.ts'
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
  /** Whether the verb lost one of its two characters: 省A厅头, 省B厅责. */
  readonly damaged: boolean
}

/** Those of `ENDINGS` that can end with a character, in the same order. */
const ENDINGS_BY_LAST: ReadonlyMap<string, readonly Ending[]> = new Map(
  [...new Set(ENDINGS.flatMap(({ last }) => [...last]))].map((character) => [
    character,
    ENDINGS.filter(({ last }) => last.includes(character)),
  ]),
)

const ROLE_RANK: Readonly<Record<Role, number>> = { lead: 3, guide: 2, participate: 1, responsible: 0 }

/** One character of 牵头 or 负责 behind the name of a body. */
const HALF = /(?<=[委局厅部办署院府会行社站处科组队司])[牵头负责]$/u

/** What names end in, and no verb does. */
const NAME_END = /[局委厅署院会社区县市省州府处科部司团联]/u

/** Where a text ends without white space, and without a colon that stands between the names and their verb. */
function withoutMarks(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[ \n:]/u.test(text[last - 1]!)) last -= 1
  return last
}

/** Takes verbs and ways of doing it off the end of a part, the last first. */
export function peel(text: string, part: Range): Peeled {
  let end = part.end
  // Most parts are names alone.
  if (NAME_END.test(text[end - 1] ?? ''))
    return { end: Math.max(end, part.start), role: null, strong: false, weak: false, manner: false, damaged: false }
  let role: Role | null = null
  let strong = false
  let weak = false
  let manner = false
  for (;;) {
    end = withoutMarks(text, part.start, end)
    if (end <= part.start) break
    const endings = ENDINGS_BY_LAST.get(text[end - 1]!)
    if (!endings) break
    // A line may end inside the words.
    const squeezed = squeeze(text.slice(Math.max(part.start, end - 24), end))
    const ending = endings.find(({ pattern }) => pattern.test(squeezed))
    if (!ending) break
    for (let { length } = ending.pattern.exec(squeezed)![0]; length > 0; end -= 1) {
      if (text[end - 1] !== ' ' && text[end - 1] !== '\n') length -= 1
    }
    if (ending.role === null) manner ||= /[按依据根结分共各统]/u.test(text[end]!)
    // 统筹 leads where no other verb says what is done: not in 统筹负责.
    else if (role === null || (ROLE_RANK[ending.role] > ROLE_RANK[role] && !(ending.weak && ending.role === 'lead')))
      role = ending.role
    strong ||= ending.role !== null && !ending.weak
    weak ||= ending.role !== null && ending.weak
    if (end <= part.start) break
  }
  const half = role === null && !manner ? HALF.exec(text.slice(Math.max(part.start, end - 4), end)) : null
  if (half) {
    end -= 1
    role = /[牵头]/u.test(half[0]) ? 'lead' : 'responsible'
    weak = true
  }
  return {
    end: withoutMarks(text, part.start, Math.max(end, part.start)),
    role,
    strong,
    weak,
    manner,
    damaged: half !== null,
  }
}
