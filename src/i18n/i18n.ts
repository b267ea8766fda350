import { en } from './en.ts'
import type { Language, Messages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: Readonly<Record<Language, Messages>> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** Everything the interface says in a language. */
export function messagesIn(language: Language): Messages {
  return CATALOGUE[language]
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
