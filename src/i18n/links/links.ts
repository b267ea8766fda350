import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { LinkMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: Readonly<Record<Language, LinkMessages>> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What links, and handing a view on, say in a language. Apart from the rest, so that the first view does without it. */
export function linkMessages(language: Language): LinkMessages {
  return CATALOGUE[language]
}
