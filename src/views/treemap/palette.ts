import type { Role } from '../../core/plan/model.ts'
import { ROLES } from '../../core/plan/model.ts'
import type { Tone } from '../../core/treemap/fill.ts'
import { COUNT_TONES, LEAD_TONES, ROLE_TONES } from '../../core/treemap/fill.ts'

/** Colours and faces as the page has them now. */
export interface Palette {
  /** Of each tone as it is, and where the filter leaves it out. */
  readonly tones: ReadonlyMap<Tone, { readonly lit: string; readonly dim: string }>
  readonly roles: Readonly<Record<Role, string>>
  readonly rule: string
  readonly faintRule: string
  readonly card: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  /** The faces of the interface and of the plan's words in a language. */
  readonly ui: (lang: string) => string
  readonly song: (lang: string) => string
}

const TONES: readonly Tone[] = [
  ...new Set<Tone>([...LEAD_TONES, ...ROLE_TONES, ...(Object.keys(COUNT_TONES) as (keyof typeof COUNT_TONES)[])]),
]

/** Reads the palette off elements of a page: one of each tone, one of each language, under `root`. */
export function paletteOf(root: HTMLElement): Palette {
  const style = getComputedStyle(root)
  const value = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  // All of them at once: each look at a page that has changed makes it reckon its styles anew.
  const probes = document.createElement('div')
  const probe = (names: string): HTMLElement => {
    const element = document.createElement('div')
    element.className = names
    probes.append(element)
    return element
  }
  const elements = TONES.map((tone) => ({ tone, lit: probe(`tone ${tone}`), dim: probe(`tone tile dim ${tone}`) }))
  root.append(probes)
  const colourOf = (element: HTMLElement): string => getComputedStyle(element).backgroundColor
  const tones = new Map(elements.map(({ tone, lit, dim }) => [tone, { lit: colourOf(lit), dim: colourOf(dim) }]))
  probes.remove()
  const faces = new Map<string, string>()
  const faceOf = (name: 'ui' | 'song', lang: string): string => {
    const key = `${name} ${lang}`
    let face = faces.get(key)
    if (face === undefined) {
      const element = document.createElement('div')
      element.lang = lang
      root.append(element)
      faces.set(key, (face = getComputedStyle(element).getPropertyValue(`--${name}`).trim()))
      element.remove()
    }
    return face
  }
  return {
    tones,
    roles: Object.fromEntries(ROLES.map((role) => [role, value(role)])) as Record<Role, string>,
    rule: value('rule'),
    faintRule: value('rule-faint'),
    card: value('card'),
    ink: value('ink'),
    ink2: value('ink-2'),
    ink3: value('ink-3'),
    ui: (lang) => faceOf('ui', lang),
    song: (lang) => faceOf('song', lang),
  }
}
