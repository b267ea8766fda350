/** How two different names can be one, when one of them is damaged. */
export type Damage = 'lost' | 'doubled' | 'swapped' | 'replaced'

/** A name of a plan with how often it stands there. */
export interface Counted {
  /** Folded: one script, no punctuation. */
  readonly key: string
  readonly count: number
}

/**
 * Characters that make another body of a name: another place, rank, number or level. A name that only
 * lacks one of them is a name in its own right (市教育工委 and 市教育委).
 */
const TELLING = new Set(
  '省市区县州盟旗镇乡国总分副新老东西南北中上下大小内外前后一二三四五六七八九十工农地党政各委会局站直属',
)

/** Names shorter than this differ in one character as a rule (市教委, 市农委). */
const SHORTEST = 5

/** Where more names than this differ in one place only, that is how they are told apart: 第一中学, 第二中学 …. */
const LARGEST_FAMILY = 40

/**
 * How `damaged` comes of `whole` by one slip of a single character inside it, or null. The first and the last
 * character must be sound: names that differ there are elided or other names.
 */
export function slipBetween(damaged: string, whole: string): Damage | null {
  const difference = whole.length - damaged.length
  if (Math.abs(difference) > 1 || damaged === whole) return null
  let start = 0
  while (start < damaged.length && damaged[start] === whole[start]) start += 1
  let end = 0
  while (end < Math.min(damaged.length, whole.length) - start && damaged.at(-1 - end) === whole.at(-1 - end)) end += 1
  if (difference === 1 && start + end >= damaged.length && start > 0 && end > 0) return 'lost'
  if (difference === -1 && start + end >= whole.length && start > 0) {
    const extra = damaged[start]!
    return extra === damaged[start - 1] || extra === damaged[start + 1] ? 'doubled' : null
  }
  if (difference !== 0 || start === 0 || end === 0) return null
  const middle = damaged.length - start - end
  if (middle === 2 && damaged[start] === whole[start + 1] && damaged[start + 1] === whole[start]) return 'swapped'
  return middle === 1 ? 'replaced' : null
}

/** The character that `whole` has and `damaged` lacks. A run of equal characters has one of them missing, whichever. */
function missing(damaged: string, whole: string): string {
  let start = 0
  while (start < damaged.length && damaged[start] === whole[start]) start += 1
  return whole[start]!
}

/**
 * Resolves misspelt names of a plan: each that is one slip away from exactly one other name of the same plan
 * which stands there more often, where the slip does not make a name of another body.
 *
 * @param names the names of the plan that are no collectives
 * @param known whether a name is that of a real body; a replaced character is taken for a slip only in a
 *   name that is not known, of one that is
 * @returns the damaged name's key and the whole one's
 */
export function misspeltNames(names: readonly Counted[], known: (key: string) => boolean): Map<string, string> {
  // Names that share a frame: all but one character. Only those can be one slip apart.
  const frames = new Map<string, Counted[]>()
  const note = (frame: string, name: Counted): void => {
    const list = frames.get(frame)
    if (!list) frames.set(frame, [name])
    else if (list.length <= LARGEST_FAMILY && list.at(-1) !== name) list.push(name)
  }
  for (const name of names) {
    if (name.key.length > 40) continue
    note(name.key, name)
    for (let i = 0; i < name.key.length; i += 1) note(name.key.slice(0, i) + name.key.slice(i + 1), name)
  }
  const resolved = new Map<string, string>()
  for (const name of names) {
    if (name.key.length < SHORTEST || name.key.length > 40) continue
    const near = new Set<Counted>(frames.get(name.key))
    for (let i = 0; i < name.key.length; i += 1) {
      const family = frames.get(name.key.slice(0, i) + name.key.slice(i + 1)) ?? []
      if (family.length <= LARGEST_FAMILY) for (const other of family) near.add(other)
    }
    const candidates = [...near].filter((other) => {
      if (other.count <= name.count) return false
      const slip = slipBetween(name.key, other.key)
      if (slip === 'lost') return !TELLING.has(missing(name.key, other.key))
      if (slip === 'replaced') return name.count === 1 && other.count >= 3 && known(other.key) && !known(name.key)
      return slip !== null
    })
    if (candidates.length === 1) resolved.set(name.key, candidates[0]!.key)
  }
  // A name that is itself damaged is no model for another.
  for (const [damaged, whole] of resolved) if (resolved.has(whole)) resolved.delete(damaged)
  return resolved
}
