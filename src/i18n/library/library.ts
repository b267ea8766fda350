import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { LibraryCatalogue, LibraryMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: LibraryCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What the library of plans says in a language. Apart from the rest, so that the first view does without it. */
export function libraryMessages(language: Language): LibraryMessages {
  return CATALOGUE[language]
}
