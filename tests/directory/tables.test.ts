import { Converter } from 'opencc-js/cn2t'
import { describe, expect, test } from 'vitest'
import { aliasesOf } from '../../src/core/directory/aliases.ts'
import { PLACES } from '../../src/core/directory/data/places.ts'
import { TIANJIN_DEPARTMENTS, TIANJIN_ZONES } from '../../src/core/directory/data/tianjin.ts'
import { describeAgency } from '../../src/core/directory/describe.ts'
import { theDirectory } from '../../src/core/directory/entries.ts'
import { frozenFold } from '../../src/core/directory/frozen-fold.ts'
import { labelFits } from '../../src/core/directory/label.ts'
import { findPlace } from '../../src/core/directory/places.ts'
import { cellsOf, readTable, shorten } from '../../src/core/directory/row.ts'
import { toTraditional } from '../../src/core/directory/to-traditional.ts'

const { entries } = theDirectory()
const tianjin = [...readTable(TIANJIN_DEPARTMENTS, 'department'), ...readTable(TIANJIN_ZONES, 'zone')]
const duplicates = <T>(values: readonly T[]): T[] => values.filter((value, i) => values.indexOf(value) !== i)

describe('the tables of the directory', () => {
  test('cover the State Council and the usual bureaus', () => {
    expect(entries.length).toBeGreaterThan(180)
    expect(entries.filter(({ national }) => national).length).toBeGreaterThan(120)
  })

  test('ids are unique, short ASCII words, and never look like a hash', () => {
    expect(duplicates(entries.map(({ id }) => id))).toEqual([])
    for (const { id } of [...entries, ...tianjin]) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(id).not.toMatch(/^x[0-9a-z]{7}$/)
    }
  })

  test('no id is another one with a level behind it', () => {
    const ids = new Set(entries.map(({ id }) => id))
    expect(
      [...ids].filter(
        (id) =>
          ids.has(id.replace(/-(national|province|city|county)$/, '')) && /-(national|province|city|county)$/.test(id),
      ),
    ).toEqual([])
  })

  test('ids of districts are no ids of departments', () => {
    const slugs = cellsOf(PLACES).map(([name = '']) => findPlace(name)?.slug)
    expect(slugs.filter((slug) => entries.some(({ id }) => id === slug))).toEqual([])
  })

  test('labels are unique and fit', () => {
    const labels = entries.map(({ short }) => short)
    expect(duplicates(labels)).toEqual([])
    expect([...labels, ...tianjin.map(({ short }) => short)].filter((label) => !labelFits(label))).toEqual([])
  })

  test('no form belongs to two bodies, and forms are Simplified and short as names are before they are looked up', () => {
    const forms = entries.flatMap((entry) => [...new Set(entry.forms)])
    const national = entries.flatMap((entry) => entry.national?.forms ?? [])
    expect(duplicates(forms)).toEqual([])
    expect(duplicates(national)).toEqual([])
    for (const form of [...forms, ...national, ...tianjin.flatMap((entry) => entry.forms)]) {
      expect(shorten(form.replace('@', ''))).toBe(form.replace('@', ''))
    }
  })

  test('every body can be found, and has an English name wherever it can be found', () => {
    for (const { id, forms, national, local } of entries) {
      expect([id, forms.length + (national?.forms.length ?? 0) > 0 || national !== null]).toEqual([id, true])
      if (forms.some((form) => !form.includes('@'))) expect([id, local !== '' || national !== null]).toEqual([id, true])
    }
  })

  test('every plain form leads to its own entry, in a city and in the State Council', () => {
    for (const { id, forms, national } of entries) {
      for (const form of forms.filter((text) => !text.includes('@'))) {
        expect([form, describeAgency(form, { place: '某某市', script: 'zh-Hans' }).id]).toEqual([form, id])
      }
      for (const form of national?.forms ?? []) {
        expect([form, describeAgency(form, { place: null, script: 'zh-Hans' }).id]).toEqual([form, id])
      }
    }
  })

  test('behind 市 every form of a department leads to its own entry', () => {
    for (const { id, kind, forms } of entries) {
      if (kind !== 'department') continue
      for (const form of forms) {
        expect([form, describeAgency(`市${form}`, { place: '天津市', script: 'zh-Hans' }).id]).toEqual([form, id])
      }
    }
  })

  test('with a level or place before it a label still fits and stays unique, or there is none', () => {
    const labels = new Map<string, string>()
    for (const { id, forms, national } of entries) {
      const form = forms.find((text) => !text.includes('@'))
      const names = [
        ...(form ? [form, `省${form}`, `区${form}`, `北京市${form}`] : []),
        ...(national ? [national.forms[0] ?? `国家${form}`] : []),
      ]
      const described = names.map((name) => describeAgency(name, { place: '广州市', script: 'zh-Hans' }))
      for (const { id: full, enShort } of described) {
        expect([full, full.startsWith(id)]).toEqual([full, true])
        if (enShort === null) continue
        expect([enShort, labelFits(enShort)]).toEqual([enShort, true])
        expect([enShort, labels.get(enShort) ?? full]).toEqual([enShort, full])
        labels.set(enShort, full)
      }
    }
  })
})

describe('places', () => {
  test('are written Simplified, and each full name has one row', () => {
    const names = cellsOf(PLACES).map(([name = '']) => name)
    expect(duplicates(names)).toEqual([])
    expect(names.map(frozenFold)).toEqual(names)
  })

  test.each([
    ['河北', 'Hebei Provincial'],
    ['河北省', 'Hebei Provincial'],
    ['河北區', 'Hebei District'],
    ['廣州', 'Guangzhou Municipal'],
    ['內蒙古', 'Inner Mongolia Autonomous Region'],
    ['濱海新區', 'Binhai New Area'],
  ])('%s is %s', (name, adjective) => {
    expect(findPlace(name)?.adjective).toBe(adjective)
  })

  test.each(['', '市', '某某市', '区'])('%j is not known', (name) => {
    expect(findPlace(name)).toBeNull()
  })
})

test('the Traditional form of every name is the one that OpenCC’s phrases give', () => {
  const convert = Converter({ from: 'cn', to: 'tw' })
  const words = [...entries.flatMap((entry) => [...entry.forms, ...(entry.national?.forms ?? [])]), ...cellsOf(PLACES).map(([name = '']) => name)] // prettier-ignore
  // Where Taiwan writes two characters (菸 and 煙, 誌 and 志), Traditional text from the mainland writes one.
  expect(words.map(toTraditional)).toEqual(words.map((word) => convert(word).replace('菸', '煙').replace('誌', '志')))
})

describe('aliases', () => {
  test('are the other names of a body', () => {
    expect(aliasesOf('drc')).toEqual(expect.arrayContaining(['发展改革委', '发改委']))
    expect(aliasesOf('hrss')).toContain('人社局')
    expect(aliasesOf('health')).toContain('卫健委')
    expect(aliasesOf('pboc')).toContain('央行')
  })

  test('are found for a body of another level too', () => {
    expect(aliasesOf('drc-national')).toEqual(aliasesOf('drc'))
    expect(aliasesOf('state-tax-beijing')).toEqual(aliasesOf('state-tax'))
  })

  test.each(['', '-', 'x4k2m7qd', 'all-districts', 'constructor'])('%j has none', (id) => {
    expect(aliasesOf(id)).toEqual([])
  })
})
