import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { ReviewCatalogue, ReviewMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: ReviewCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What the review says in a language. Apart from the rest, so that the first view does without it. */
export function reviewMessages(language: Language): ReviewMessages {
  return CATALOGUE[language]
}
