import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { SavedMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: Readonly<Record<Language, SavedMessages>> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What saved views, and what is kept as a whole, say in a language. Apart from the rest, so that the first view does without it. */
export function savedMessages(language: Language): SavedMessages {
  return CATALOGUE[language]
}
