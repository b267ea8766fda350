import type { Language, Messages } from './messages.ts'

/** A catalogue a chunk: nobody reads three languages at once. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-Hant': async () => (await import('./zh-Hant.ts')).zhHant,
  'zh-Hans': async () => (await import('./zh-Hans.ts')).zhHans,
  en: async () => (await import('./en.ts')).en,
}

/** Everything the interface says in a language. Rejects where the catalogue cannot be had. */
export function loadMessages(language: Language): Promise<Messages> {
  return CATALOGUES[language]()
}

/** How the switch names each language, in that language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, { readonly name: string; readonly short: string }>> = {
  'zh-Hant': { name: '繁體中文', short: '繁' },
  'zh-Hans': { name: '简体中文', short: '简' },
  en: { name: 'English', short: 'EN' },
}

/**
 * The interface language for a reader whose browser prefers `preferred` (BCP 47 tags, best first): Simplified for
 * mainland China, Singapore and Malaysia, Traditional for other Chinese, English for English, otherwise Traditional.
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const lower = tag.toLowerCase()
    if (lower.startsWith('en')) return 'en'
    if (!lower.startsWith('zh')) continue
    if (lower.includes('hant')) return 'zh-Hant'
    if (lower.includes('hans')) return 'zh-Hans'
    return /-(cn|sg|my)\b/.test(lower) ? 'zh-Hans' : 'zh-Hant'
  }
  return 'zh-Hant'
}
