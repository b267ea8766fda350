import type { Language } from '../messages.ts'
import { en } from './en.ts'
import type { NetworkCatalogue, NetworkMessages } from './messages.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const CATALOGUE: NetworkCatalogue = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** What is said of the network only where somebody points at it, joins agencies or asks for some of it. */
export function networkMessages(language: Language): NetworkMessages {
  return CATALOGUE[language]
}
