import type { Language, Messages } from '../messages.ts'
import { en } from './en.ts'
import type { SeveralCatalogue, SeveralMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: SeveralCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What is said only where several plans are open together. */
export function severalMessages(language: Language): SeveralMessages {
  return CATALOGUE[language].messages
}

/** A catalogue as it speaks of several plans: what it calls chapter and item is a plan and its chapter. */
export function reword(messages: Messages): Messages {
  return CATALOGUE[messages.language].reword(messages)
}
