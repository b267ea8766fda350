import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { AboutCatalogue, AboutMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: AboutCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What the box about the program and the sheet of shortcuts say in a language. Apart from the rest, so that the first view does without it. */
export function aboutMessages(language: Language): AboutMessages {
  return CATALOGUE[language]
}
