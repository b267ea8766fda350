import type { Damage, Rebuild } from '../plan/fields.ts'
import { listOf, matching, oneOf, orNull, own, shape, whole } from '../plan/fields.ts'
import type { Span } from '../plan/model.ts'
import { DEFECT_CODES, ROLES } from '../plan/model.ts'
import type { AddedMember, Correction, CorrectionKind, DoubtCode, MemberPlace } from './correction.ts'

/** Nobody corrects more; a file that says so is none of ours. */
const MOST = 20_000
const MOST_MEMBERS = 200

/** No string is longer in any browser. */
const position = whole(0, 2 ** 30)
/** A name or a title on one line; what is longer is no name. */
const words = matching(/^(?=.*\S)[^\n\r]{1,200}$/u)
const role = oneOf(ROLES)

const anySpan = shape<Span>({ start: position, end: position })
const span: Rebuild<Span> = (value, damage) => {
  const rebuilt = anySpan(value, damage)
  return rebuilt && rebuilt.start <= rebuilt.end ? rebuilt : undefined
}
const member = shape<MemberPlace>({ clause: position, span })
const anyMembers = listOf(shape<AddedMember>({ name: words, role }))
const members: Rebuild<readonly AddedMember[]> = (value, damage) => {
  const rebuilt = anyMembers(value, damage)
  return rebuilt && rebuilt.length > 0 && rebuilt.length <= MOST_MEMBERS ? rebuilt : undefined
}

type Of<K extends CorrectionKind> = Extract<Correction, { kind: K }>

const KINDS: { readonly [K in CorrectionKind]: Rebuild<Of<K>> } = {
  role: shape<Of<'role'>>({ kind: oneOf(['role'] as const), member, role }),
  agency: shape<Of<'agency'>>({ kind: oneOf(['agency'] as const), member, name: words }),
  merge: shape<Of<'merge'>>({ kind: oneOf(['merge'] as const), from: words, into: words }),
  split: shape<Of<'split'>>({ kind: oneOf(['split'] as const), agency: words, written: words }),
  dismiss: shape<Of<'dismiss'>>({ kind: oneOf(['dismiss'] as const), clause: position, member: orNull(span) }),
  add: shape<Of<'add'>>({ kind: oneOf(['add'] as const), at: span, members }),
  heading: shape<Of<'heading'>>({
    kind: oneOf(['heading'] as const),
    level: oneOf(['chapter', 'item'] as const),
    start: position,
    title: words,
  }),
  confirm: shape<Of<'confirm'>>({
    kind: oneOf(['confirm'] as const),
    code: oneOf<DoubtCode>([...DEFECT_CODES, 'merged', 'nobody']),
    at: span,
  }),
}

/** A dismissal of one member whose place is broken must not become one of the whole clause. */
function restoreOne(value: unknown, damage: Damage): Correction | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const kind = own(value, 'kind')
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return undefined
  const broken: Damage = { found: false }
  const rebuilt = KINDS[kind as CorrectionKind](value, broken)
  if (broken.found) damage.found = true
  return broken.found ? undefined : rebuilt
}

/**
 * Rebuilds a list of corrections from anything, field by field.
 *
 * @returns the corrections that hold, in their order, and whether all of them did
 */
export function restoreCorrections(value: unknown): {
  readonly corrections: readonly Correction[]
  readonly intact: boolean
} {
  const damage: Damage = { found: false }
  if (!Array.isArray(value)) return { corrections: [], intact: false }
  const list = listOf(restoreOne)(value.slice(0, MOST), damage) ?? []
  return { corrections: list, intact: value.length <= MOST && !damage.found }
}
