import type { Agency, Names, Plan, Script } from '../core/plan/model.ts'
import { loadMessages } from '../i18n/i18n.ts'
import type { Language, Messages } from '../i18n/messages.ts'

export type Theme = 'light' | 'dark'

/** What a reader has chosen; null follows the browser. */
export interface ReaderSettings {
  readonly language: Language | null
  readonly theme: Theme | null
}

/** The person in front of the page: language, theme, and the script the plan is read in. */
export class Reader {
  #messages = $state.raw() as Messages
  readonly #spoken: Messages = $derived.by(() => this.#reword()?.(this.#messages) ?? this.#messages)
  #theme = $state<Theme | null>(null)
  #toSimplified = $state.raw<((text: string) => string) | null>(null)
  /** The language that was asked for last: of two catalogues the one that was asked for first may come second. */
  #wanted: Language
  readonly #browserTheme: () => Theme
  readonly #keep: (settings: Partial<ReaderSettings>) => void
  readonly #reword: () => ((messages: Messages) => Messages) | null

  /**
   * @param browser the catalogue of the language that the browser asks for, and its theme, until the reader chooses.
   * @param keep stores a choice; never throws.
   * @param reword says some of it otherwise where what is open asks for it.
   */
  constructor(
    browser: { readonly messages: Messages; readonly theme: () => Theme },
    keep: (settings: Partial<ReaderSettings>) => void,
    reword: () => ((messages: Messages) => Messages) | null = () => null,
  ) {
    this.#messages = browser.messages
    this.#wanted = browser.messages.language
    this.#browserTheme = browser.theme
    this.#keep = keep
    this.#reword = reword
    this.#loadScript()
  }

  get messages(): Messages {
    return this.#spoken
  }

  get language(): Language {
    return this.#messages.language
  }

  get theme(): Theme {
    return this.#theme ?? this.#browserTheme()
  }

  /** Changes the language as soon as its catalogue is there; where it cannot be had, nothing changes. */
  async speak(language: Language): Promise<void> {
    if (await this.#learn(language)) this.#keep({ language })
  }

  light(theme: Theme): void {
    this.#theme = theme
    this.#keep({ theme })
  }

  /** Takes over what was stored, without storing it again. */
  async adopt({ language, theme }: ReaderSettings): Promise<void> {
    this.#theme = theme
    if (language) await this.#learn(language)
  }

  async #learn(language: Language): Promise<boolean> {
    this.#wanted = language
    try {
      const messages = await loadMessages(language)
      if (this.#wanted !== language) return false
      this.#messages = messages
      this.#loadScript()
      return true
    } catch (error) {
      console.warn('The language did not load:', error)
      return false
    }
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
    import('../core/script/to-simplified.ts').then(
      ({ toSimplified }) => (this.#toSimplified = toSimplified),
      () => {
        // Without the table the plan is simply read in its own script.
      },
    )
  }
}
