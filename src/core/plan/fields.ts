/** Set where something had to be left out or replaced while a value was rebuilt. */
export interface Damage {
  found: boolean
}

/**
 * Rebuilds a value from anything. Undefined means that nothing of it holds; a part that was left out
 * or replaced inside a value that does hold is noted in `damage`. Never throws on plain data.
 */
export type Rebuild<T> = (value: unknown, damage: Damage) => T | undefined

/** Longer lists are not read at all: a list of four thousand million holes would never end. */
const LONGEST_LIST = 1_000_000

/** The object's own property, undefined where it has none: nothing is taken from a prototype. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}

/** Any string. */
export const text: Rebuild<string> = (value) => (typeof value === 'string' ? value : undefined)

/** True or false. */
export const flag: Rebuild<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A string that matches the whole of `pattern`, which brings its own anchors. */
export function matching(pattern: RegExp): Rebuild<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined)
}

/** A whole number from `least` to `most`, both included. */
export function whole(least: number, most: number): Rebuild<number> {
  return (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined
}

/** One of the allowed strings. */
export function oneOf<T extends string>(allowed: readonly T[]): Rebuild<T> {
  return (value) => allowed.find((option) => option === value)
}

/** The value, or `fallback` where it does not hold. */
export function orElse<T>(rebuild: Rebuild<T>, fallback: T): Rebuild<T> {
  return (value, damage) => {
    const rebuilt = rebuild(value, damage)
    if (rebuilt === undefined) damage.found = true
    return rebuilt ?? fallback
  }
}

/** The value or null; null too where it does not hold. */
export function orNull<T>(rebuild: Rebuild<T>): Rebuild<T | null> {
  return (value, damage) => {
    const rebuilt = value === null ? null : rebuild(value, damage)
    if (rebuilt === undefined) damage.found = true
    return rebuilt ?? null
  }
}

/** A list of the entries that hold. Of several entries with the same key (where `keyOf` is given) the first is kept. */
export function listOf<T>(rebuild: Rebuild<T>, keyOf?: (entry: T) => unknown): Rebuild<T[]> {
  return (value, damage) => {
    if (!Array.isArray(value) || value.length > LONGEST_LIST) return undefined
    const seen = new Set<unknown>()
    const kept: T[] = []
    for (const entry of value as readonly unknown[]) {
      const rebuilt = rebuild(entry, damage)
      const key = rebuilt !== undefined && keyOf ? keyOf(rebuilt) : kept.length
      if (rebuilt === undefined || (keyOf && seen.has(key))) {
        damage.found = true
        continue
      }
      seen.add(key)
      kept.push(rebuilt)
    }
    return kept
  }
}

/** An object with every one of the fields, and no other; only its own properties are looked at. */
export function shape<T extends object>(fields: { readonly [K in keyof T]-?: Rebuild<T[K]> }): Rebuild<T> {
  const keys = Object.keys(fields) as (keyof T & string)[]
  return (value, damage) => {
    if (typeof value !== 'object' || value === null) return undefined
    const rebuilt: Partial<T> = {}
    for (const key of keys) {
      const part = fields[key](own(value, key), damage)
      if (part === undefined) return undefined
      rebuilt[key] = part
    }
    // Every key of `fields`, and so of T, has been set.
    return rebuilt as T
  }
}
