import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scriptOf, toSimplified } from '../../src/core/script/script.ts'
import { GRAMMAR } from '../../src/core/view/grammar.ts'
import { languageFor, loadMessages } from '../../src/i18n/i18n.ts'
import { aboutMessages } from '../../src/i18n/about/about.ts'
import { libraryMessages } from '../../src/i18n/library/library.ts'
import { linkMessages } from '../../src/i18n/links/links.ts'
import { LANGUAGES } from '../../src/i18n/messages.ts'
import type { Language } from '../../src/i18n/messages.ts'
import { networkMessages } from '../../src/i18n/network/network.ts'
import { pagesMessages } from '../../src/i18n/pages/pages.ts'
import { readingMessages } from '../../src/i18n/reading/reading.ts'
import { reviewMessages } from '../../src/i18n/review/review.ts'
import { searchMessages } from '../../src/i18n/search/search.ts'

import { savedMessages } from '../../src/i18n/saved/saved.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** Every key of a catalogue, as a path. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

interface Catalogue {
  readonly folder: string
  readonly load: (language: Language) => Promise<object>
  /** Tables, which are said by their own key. */
  readonly tables: readonly string[]
}

/** The interface's own, and those of dialogs that come later. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  'the interface': {
    folder: '.',
    load: loadMessages,
    tables: [
      'views',
      'offline',
      'roles',
      'questions',
      'sorts',
      'questionTitle',
      'agencyQuestionTitle',
      'areas',
      'fills',
      'sortTips',
      'pair',
    ],
  },
  'the library': {
    folder: 'library',
    load: (language) => Promise.resolve(libraryMessages(language)),
    tables: ['steps', 'problems'],
  },
  'links and sharing': {
    folder: 'links',
    load: (language) => Promise.resolve(linkMessages(language)),
    tables: ['keys', 'forms', 'values'],
  },
  'saved views and backups': {
    folder: 'saved',
    load: (language) => Promise.resolve(savedMessages(language)),
    tables: [],
  },
  'the network': {
    folder: 'network',
    load: (language) => Promise.resolve(networkMessages(language)),
    tables: ['kinds'],
  },
  'the pages': {
    folder: 'pages',
    load: (language) => Promise.resolve(pagesMessages(language)),
    tables: [],
  },
  'the text and the table': {
    folder: 'reading',
    load: (language) => Promise.resolve(readingMessages(language)),
    tables: ['defects'],
  },
  'the box about the program': {
    folder: 'about',
    load: (language) => Promise.resolve(aboutMessages(language)),
    tables: ['checks', 'answers', 'facts', 'forms'],
  },
  'the review': {
    folder: 'review',
    load: (language) => Promise.resolve(reviewMessages(language)),
    tables: ['groups', 'evidence', 'right', 'write', 'heading'],
  },
  'the search': {
    folder: 'search',
    load: (language) => Promise.resolve(searchMessages(language)),
    tables: ['reasons', 'script', 'keys', 'keyHints', 'actionNames'],
  },
}

it.each(LANGUAGES)('the catalogue for %s says which language it is', async (language) => {
  expect((await loadMessages(language)).language).toBe(language)
})

describe.each(Object.entries(CATALOGUES))('the catalogue of %s', (_name, { folder, load, tables }) => {
  it.each(LANGUAGES)('says the same things in %s', async (language) => {
    expect(keysOf(await load(language)).sort()).toEqual(keysOf(await load('zh-Hant')).sort())
  })

  it('is written in Simplified throughout for readers of Simplified, and in Traditional for the others', () => {
    const simplified = readFileSync(join(src, 'i18n', folder, 'zh-Hans.ts'), 'utf8')
    expect(toSimplified(simplified)).toBe(simplified)
    expect(scriptOf(readFileSync(join(src, 'i18n', folder, 'zh-Hant.ts'), 'utf8'))).toBe('zh-Hant')
  })

  it('holds nothing that nobody says', async () => {
    const code = files(src)
      .filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('i18n'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const unused = keysOf(await load('en'))
      .map((key) => key.split('.'))
      // One language may leave a line of a table out.
      .map((parts) => {
        const table = parts.findIndex((part) => tables.includes(part))
        return table < 0 ? parts : parts.slice(0, table + 1)
      })
      .filter((parts) => !new RegExp(`\\.${parts.at(-1)!}\\b`).test(code))
      .map((parts) => parts.join('.'))
    expect(unused).toEqual([])
  })
})

describe('the language on first opening', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-SG'], 'zh-Hans'],
    [['zh'], 'zh-Hant'],
    [['fr-FR', 'en-GB'], 'en'],
    [['fr-FR'], 'zh-Hant'],
    [[], 'zh-Hant'],
  ] as const)('for %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language)
  })
})

it('says in every language what each part of a link is', () => {
  for (const language of LANGUAGES) {
    const { keys } = linkMessages(language)
    expect(GRAMMAR.map(({ key }) => key).filter((key) => !keys[key])).toEqual([])
  }
})
