import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { ReadingCatalogue, ReadingMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: ReadingCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What the text and the table say in a language. Apart from the rest, so that the first view does without it. */
export function readingMessages(language: Language): ReadingMessages {
  return CATALOGUE[language]
}
