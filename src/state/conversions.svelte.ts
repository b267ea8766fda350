import type { Script } from '../core/plan/model.ts'

type Convert = (text: string) => string

/** A way from one script into the other. It keeps every length, so that places in a text stay. */
export interface Conversion {
  readonly convert: Convert
  /** Whether words were looked at, or only characters one by one. */
  readonly by: 'words' | 'characters'
}

/** By the script that is wanted. The tables are large: each comes to those who read in it. */
const LOADED: Readonly<Record<Script, Readonly<Record<Conversion['by'], () => Promise<Convert>>>>> = {
  'zh-Hans': {
    characters: async () => (await import('../core/script/to-simplified.ts')).toSimplified,
    words: async () => (await import('../core/script/words-to-simplified.ts')).wordsToSimplified,
  },
  'zh-Hant': {
    characters: async () => (await import('../core/script/characters-to-traditional.ts')).charactersToTraditional,
    words: async () => (await import('../core/script/words-to-traditional.ts')).wordsToTraditional,
  },
}

/** How texts of a plan are brought into the script that somebody reads: by characters at once, by words as soon as their table is there. */
export class Conversions {
  #known = $state.raw<Partial<Record<Script, Conversion | null>>>({})
  readonly #asked = new Set<Script>()

  /** The way into a script: undefined while it is being loaded, null where it cannot be had. The first call asks for it. */
  into(script: Script): Conversion | null | undefined {
    if (!this.#asked.has(script)) {
      this.#asked.add(script)
      void this.#load(script)
    }
    return this.#known[script]
  }

  async #load(script: Script): Promise<void> {
    let best: Conversion | null = null
    // Both are asked for together; whichever comes, the better one stays.
    await Promise.all(
      (['characters', 'words'] as const).map(async (by) => {
        try {
          const convert = await LOADED[script][by]()
          if (best?.by !== 'words') this.#learn(script, (best = { convert, by }))
        } catch (error) {
          console.warn('A table of characters did not load:', error)
        }
      }),
    )
    if (best === null) this.#learn(script, null)
  }

  #learn(script: Script, conversion: Conversion | null): void {
    this.#known = { ...this.#known, [script]: conversion }
  }
}
