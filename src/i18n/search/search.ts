import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { SearchCatalogue, SearchMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: SearchCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What the search says in a language. Apart from the rest, so that the first view does without it. */
export function searchMessages(language: Language): SearchMessages {
  return CATALOGUE[language]
}
