import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { PagesCatalogue, PagesMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: PagesCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What dossiers and comparisons say in a language. Apart from the rest, so that the first view does without it. */
export function pagesMessages(language: Language): PagesMessages {
  return CATALOGUE[language]
}
