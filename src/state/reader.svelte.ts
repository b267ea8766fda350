import type { Agency, Names, Plan, Script } from '../core/plan/model.ts'
import { messagesIn } from '../i18n/i18n.ts'
import type { Language, Messages } from '../i18n/messages.ts'

export type Theme = 'light' | 'dark'

/** What a reader has chosen; null follows the browser. */
export interface ReaderSettings {
  readonly language: Language | null
  readonly theme: Theme | null
}

/** The person in front of the page: language, theme, and the script the plan is read in. */
export class Reader {
  #chosen = $state.raw<ReaderSettings>({ language: null, theme: null })
  #toSimplified = $state.raw<((text: string) => string) | null>(null)
  readonly #browser: { readonly language: Language; readonly theme: () => Theme }
  readonly #keep: (settings: Partial<ReaderSettings>) => void

  readonly messages: Messages = $derived(messagesIn(this.language))

  /**
   * @param browser what the browser asks for, until the reader chooses.
   * @param keep stores a choice; never throws.
   */
  constructor(
    browser: { readonly language: Language; readonly theme: () => Theme },
    keep: (settings: Partial<ReaderSettings>) => void,
  ) {
    this.#browser = browser
    this.#keep = keep
    this.#loadScript()
  }

  get language(): Language {
    return this.#chosen.language ?? this.#browser.language
  }

  get theme(): Theme {
    return this.#chosen.theme ?? this.#browser.theme()
  }

  speak(language: Language): void {
    this.#chosen = { ...this.#chosen, language }
    this.#keep({ language })
    this.#loadScript()
  }

  light(theme: Theme): void {
    this.#chosen = { ...this.#chosen, theme }
    this.#keep({ theme })
  }

  /** Takes over what was stored, without storing it again. */
  adopt(settings: ReaderSettings): void {
    this.#chosen = settings
    this.#loadScript()
  }

  /** Whether texts of the plan are shown in the other script than they were written in. */
  converts(plan: Plan): boolean {
    return this.language === 'zh-Hans' && plan.script === 'zh-Hant' && this.#toSimplified !== null
  }

  /** A text of the plan in the reader's script: Simplified for 简体 readers, otherwise as it was written. Length is kept. */
  text(plan: Plan, text: string): string {
    return this.converts(plan) ? this.#toSimplified!(text) : text
  }

  /** The `lang` of texts of the plan as shown. */
  script(plan: Plan): Script {
    return this.converts(plan) ? 'zh-Hans' : plan.script
  }

  /**
   * A title or full name in the reader's language, or in the plan's own words where nobody has rendered it: those
   * stand as `zhHant`, whatever the plan's script.
   */
  name(names: Names): string {
    if (this.language === 'en') return names.en ?? names.zhHant
    return this.language === 'zh-Hans' ? names.zhHans : names.zhHant
  }

  /** What to call a plan: as the person does, by its title, or where it has none by its number or its issuer. */
  titleOf(plan: Plan, name: string | null): string {
    const title = this.language === 'zh-Hans' ? plan.title.zhHans : plan.title.zhHant
    return name ?? (title || (plan.documentNumber?.value ?? plan.issuer?.value ?? this.messages.app.name))
  }

  /** The name of an agency as lists show it. */
  agency(agency: Agency): string {
    return this.language === 'en' ? (agency.enShort ?? agency.names.en ?? agency.name) : this.name(agency.names)
  }

  /** The `lang` of what `agency` or `name` gives. */
  langOf(english: string | null, plan: Plan): string {
    // Simplified is always made; Traditional from Simplified only where there is an English name too.
    if (this.language === 'zh-Hans') return this.language
    return english === null ? plan.script : this.language
  }

  /** The conversion table is 20 kB: it comes only to those who read it. */
  #loadScript(): void {
    if (this.language !== 'zh-Hans' || this.#toSimplified) return
    import('../core/script/script.ts').then(
      ({ toSimplified }) => (this.#toSimplified = toSimplified),
      () => {
        // Without the table the plan is simply read in its own script.
      },
    )
  }
}
