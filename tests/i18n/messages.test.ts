import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scriptOf, toSimplified } from '../../src/core/script/script.ts'
import { languageFor, loadMessages } from '../../src/i18n/i18n.ts'
import { LANGUAGES } from '../../src/i18n/messages.ts'

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

describe('the catalogue', () => {
  it.each(LANGUAGES)('says the same things in %s', async (language) => {
    const messages = await loadMessages(language)
    expect(messages.language).toBe(language)
    expect(keysOf(messages).sort()).toEqual(keysOf(await loadMessages('zh-Hant')).sort())
  })

  it('is written in Simplified throughout for readers of Simplified, and in Traditional for the others', () => {
    const simplified = readFileSync(join(src, 'i18n', 'zh-Hans.ts'), 'utf8')
    expect(toSimplified(simplified)).toBe(simplified)
    expect(scriptOf(readFileSync(join(src, 'i18n', 'zh-Hant.ts'), 'utf8'))).toBe('zh-Hant')
  })

  it('holds nothing that nobody says', async () => {
    const code = files(src)
      .filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('i18n'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const unused = keysOf(await loadMessages('en'))
      .filter((key) => !/^(views|roles|kinds)\./.test(key))
      .map((key) => key.split('.'))
      // A table (questions, sorts, defects) is said by its own key; one language may leave a line out.
      .map((parts) =>
        ['questions', 'sorts', 'defects', 'questionTitle', 'pair'].includes(parts[1]!) ? parts.slice(0, 2) : parts,
      )
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
