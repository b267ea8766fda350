import axe from 'axe-core'
import { tick } from 'svelte'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import '../../src/app.css'
import { foldText } from '../../src/core/search/fold.ts'
import { findUnits } from '../../src/core/search/find.ts'
import type { Plan } from '../../src/core/plan/model.ts'
import type { Language } from '../../src/i18n/messages.ts'
import { Explorer } from '../../src/state/explorer.svelte.ts'
import { loadMessages } from '../../src/i18n/i18n.ts'
import { Reader } from '../../src/state/reader.svelte.ts'
import type { Action } from '../../src/views/search/actions.ts'
import { lonePlan } from '../harness/lone-plan.ts'
import { writePlan } from '../plan/plan-writer.ts'
import { samplePlan } from '../plan/sample-plan.ts'
import SearchHarness from './SearchHarness.svelte'

let start = ''
beforeEach(() => {
  start = location.href
})
afterEach(() => {
  history.replaceState(null, '', start)
})

const title = { zhHant: '查驗', zhHans: '查验', en: null }
/** One item of twenty tasks. */
const longPlan = writePlan({
  fingerprint: '0123456789abcdef',
  place: null,
  title,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  agencies: samplePlan.agencies,
  chapters: [
    {
      title,
      items: [
        {
          title,
          tasks: Array.from({ length: 20 }, (_, i) => ({
            text: `查驗第${i + 1}座。`,
            clauses: [{ members: [{ agency: 'police', role: 'lead' as const }] }],
          })),
        },
      ],
    },
  ],
}).plan

/** Opens the search on the sample plan. `close` counts how often it asked to be closed. */
async function open(
  language: Language = 'zh-Hant',
  query = '',
  plan: Plan = samplePlan,
  more: {
    actions?: readonly Action[]
    recent?: readonly string[]
    onremember?: (query: string) => void
    preparing?: number | null
  } = {},
) {
  const explorer = new Explorer(lonePlan(plan), () => Promise.resolve(findUnits))
  if (query !== '') explorer.step({ ...explorer.view, query })
  const reader = new Reader({ messages: await loadMessages(language), theme: () => 'light' }, () => {})
  // The table that turns Traditional into Simplified comes later.
  if (language === 'zh-Hans') await expect.poll(() => reader.converts(samplePlan)).toBe(true)
  const close = vi.fn()
  const { rerender } = await render(SearchHarness, { explorer, reader, onclose: close, ...more })
  const box = page.getByRole('combobox')
  await expect.element(box).toHaveFocus()
  return { explorer, close, box, rerender }
}

const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')]
const kinds = (): string[] => options().map((option) => option.dataset['option']!)
const activeOption = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')
const marks = (within: ParentNode = document): string[] =>
  [...within.querySelectorAll('mark')].map((mark) => mark.textContent)
const status = () => page.getByRole('status')
const input = (): HTMLInputElement => document.querySelector<HTMLInputElement>('[role="combobox"]')!

describe('what it lists', () => {
  test('agencies, tasks, the agencies involved and actions, with live counts', async () => {
    const { box } = await open()
    await expect.element(page.getByText('拼音、英文皆可', { exact: false })).toBeVisible()
    await box.fill('公安')
    expect(kinds()).toEqual(['agency', 'task', 'task', 'involved', 'involved', 'involved', 'filter', 'in-text'])
    await expect.element(status()).toHaveTextContent('1 個單位、2 條任務')
  })

  test('it says that there is nothing, and offers what there is instead', async () => {
    const { box } = await open()
    await box.fill('恐龍 木樁')
    await expect.element(status()).toHaveTextContent('沒有找到「恐龍 木樁」')
    expect(kinds()).toEqual(['instead'])
    await userEvent.keyboard('{Enter}')
    await expect.element(box).toHaveValue('木樁')
    expect(kinds()).toContain('task')
  })

  test('it says that what it lists only comes near, and offers no filter by it', async () => {
    const { box } = await open()
    await box.fill('交统局')
    await expect.element(status()).toHaveTextContent('相近')
    expect(kinds()[0]).toBe('agency')
    expect(kinds()).not.toContain('filter')
  })

  test('more of a long list on request, by keyboard too, without moving on', async () => {
    const { box } = await open('zh-Hant', '', longPlan)
    await box.fill('查驗')
    expect(kinds().filter((kind) => kind === 'task')).toHaveLength(8)
    const at = kinds().indexOf('more')
    expect(options()[at]!.textContent).toContain('12')
    for (let i = 0; i < at; i += 1) await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('{Enter}')
    expect(kinds().filter((kind) => kind === 'task')).toHaveLength(20)
    expect(kinds()).not.toContain('more')
    expect(options().indexOf(activeOption()!)).toBe(at)
  })
})

describe('while the index is being built', () => {
  test('one types, is told how far it is, and has the results of what one typed when it is done', async () => {
    const recent = ['公安']
    const { box, rerender } = await open('zh-Hant', '', samplePlan, { preparing: 0.4, recent })
    await expect.element(status()).toHaveTextContent('正在建立索引 40%')
    expect(kinds()).toContain('recent')
    await box.fill('公安')
    await expect.element(status()).toHaveTextContent('正在建立索引 40%')
    expect(kinds()).not.toContain('task')
    await userEvent.keyboard('{Enter}{Shift>}{Enter}{/Shift}')
    await rerender({ preparing: 0.8 })
    await expect.element(status()).toHaveTextContent('正在建立索引 80%')
    await rerender({ preparing: null })
    await expect.element(status()).toHaveTextContent('1 個單位、2 條任務')
    await expect.element(box).toHaveFocus()
    await expect.element(box).toHaveValue('公安')
  })
})

describe('why something was found', () => {
  const why = (kind: string): string => document.querySelector(`[data-option="${kind}"] .why`)?.textContent ?? ''

  test.each([
    ['zh-Hant', '发改委', 'agency', '簡稱'],
    ['zh-Hans', 'fgw', 'agency', '拼音首字母'],
    ['en', 'fagaiwei', 'agency', 'pinyin'],
    ['en', '交統局', 'agency', 'sounds alike'],
    ['zh-Hant', '换掉木桩', 'task', '簡體'],
    ['en', 'muzhuang', 'task', 'pinyin'],
    ['zh-Hant', '船员特证', 'task', '差一字'],
    ['zh-Hant', '木樁換掉', 'task', '分詞'],
    ['zh-Hant', '碼頭', 'task', ''],
  ] as const)('for a reader of %s, %s', async (language, query, kind, expected) => {
    const { box } = await open(language)
    await box.fill(query)
    await expect.poll(kinds).toContain(kind)
    expect(why(kind)).toBe(expected)
  })

  test('a misspelt query says what it was taken for, and filters by that', async () => {
    const { box, explorer } = await open()
    await box.fill('船员特证')
    await expect.element(page.getByText('按「船員持證」搜尋')).toBeVisible()
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(explorer.view.query).toBe('船員持證')
    await expect.poll(() => explorer.shown.units.map(({ label }) => label)).toEqual(['2.1.2'])
  })
})

describe('conditions', () => {
  async function found(query: string): Promise<string> {
    await page.getByRole('combobox').fill(query)
    return document.querySelector('[role="status"]')!.textContent
  }

  test('are completed, shown as tokens, taken out, and become the filter', async () => {
    const { box, explorer, close } = await open()
    await box.fill('碼頭 單')
    const key = options().find(({ dataset }) => dataset['option'] === 'completion')!
    expect(key.textContent).toContain('單位:')
    key.click()
    await expect.element(box).toHaveValue('碼頭 單位:')
    expect(kinds()[0]).toBe('completion')
    // A key alone is no word that is looked for.
    const before = await found('碼頭')
    await box.fill('碼頭 單位:')
    await expect.element(status()).toHaveTextContent(before)
    await box.fill('單位:')
    await expect.element(status()).toHaveTextContent('')
    expect(new Set(kinds())).toEqual(new Set(['completion']))
    await box.fill('碼頭 單位:港')
    await userEvent.keyboard('{Enter}')
    await expect.element(box).toHaveValue('碼頭 單位:江口港務公司 ')
    const tokens = (): string[] =>
      [...document.querySelectorAll('.conditions li .song')].map((each) => each.textContent)
    expect(tokens()).toEqual(['江口港務公司'])
    await box.fill('碼頭 單位:江口港務公司 角色:參加 章:9')
    expect(tokens()).toEqual(['江口港務公司', '參加', '9'])
    document.querySelector<HTMLElement>('.conditions li.unread button')!.click()
    await expect.element(box).toHaveValue('碼頭 單位:江口港務公司 角色:參加 ')
    const listed = options().filter(({ dataset }) => dataset['option'] === 'task').length
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(close).toHaveBeenCalledOnce()
    expect(explorer.view).toMatchObject({ query: '碼頭', agencies: ['port'], roles: ['participate'] })
    await expect.poll(() => explorer.shown.units).toHaveLength(listed)
    expect(listed).toBeGreaterThan(0)
  })
})

describe('what can be done', () => {
  const run = vi.fn()
  const actions: readonly Action[] = [{ id: 'dark', name: '夜間配色', key: '', run }]

  test('is listed before anything is typed, found by its words in either script and in pinyin, and run', async () => {
    const { box, close } = await open('zh-Hant', '', samplePlan, { actions })
    expect(kinds()).toContain('action')
    for (const query of ['夜间', 'yejian', '配色']) {
      await box.fill(query)
      expect(kinds(), query).toContain('action')
    }
    await box.fill('碼頭')
    expect(kinds()).not.toContain('action')
    await box.fill('夜间')
    options()
      .find(({ dataset }) => dataset['option'] === 'action')!
      .click()
    expect(run).toHaveBeenCalledOnce()
    expect(close).toHaveBeenCalledOnce()
  })

  test('questions and chapters are among the choices', async () => {
    const { box, explorer } = await open()
    await box.fill('沒有牽頭')
    const question = options().find(({ dataset }) => dataset['option'] === 'question')!
    question.click()
    expect(explorer.view.question).toBe('no-lead')
  })

  test('what was searched for is offered again, and remembered when it led somewhere', async () => {
    const onremember = vi.fn()
    const { box } = await open('zh-Hant', '', samplePlan, { recent: ['木樁', '公安'], onremember })
    expect(kinds().slice(0, 3)).toEqual(['recent', 'recent', 'forget'])
    await userEvent.keyboard('{Enter}')
    await expect.element(box).toHaveValue('木樁')
    await userEvent.keyboard('{Enter}')
    expect(onremember).toHaveBeenCalledExactlyOnceWith('木樁')
  })
})

describe('what is marked', () => {
  test.each([
    ['zh-Hant', '换掉木桩', '換掉木樁'],
    ['zh-Hans', '換掉木樁', '换掉木桩'],
    ['zh-Hant', '換掉「木樁」', '換掉木樁'],
    ['zh-Hans', '夜間照明', '夜间照明'],
    ['zh-Hant', '木椿', null],
    ['en', 'night', 'night'],
    ['en', '木桩', '木樁'],
  ] as const)('for a reader of %s, %s is marked as %s', async (language, query, marked) => {
    const { box } = await open(language)
    await box.fill(query)
    const task = document.querySelector('[data-option="task"]')
    if (marked === null) expect(task).toBeNull()
    else expect(marks(task!)).toContain(marked)
  })

  test('only what was typed is marked in a name, in the words of the reader', async () => {
    const { box } = await open('zh-Hans')
    await box.fill('發展')
    expect(marks(document.querySelector('[data-option="agency"]')!)).toEqual(['发展'])
    await box.fill('发改委')
    const agency = document.querySelector('[data-option="agency"]')!
    expect(agency.textContent).toContain('市发展改革委')
    expect(marks(agency)).toEqual(['发改委'])
  })

  test('an agency that was met by another name is marked as a whole in its tasks', async () => {
    const { box } = await open()
    await box.fill('发改委')
    for (const task of document.querySelectorAll('[data-option="task"]')) expect(marks(task)).toEqual(['市發展改革委'])
  })

  test('every mark folds to what was typed', async () => {
    const { box } = await open()
    await box.fill('码头')
    expect(marks().length).toBeGreaterThan(2)
    for (const mark of marks()) expect(foldText(mark)).toBe(foldText('碼頭'))
  })

  test('a mark is ink on the colour of search hits', async () => {
    const { box } = await open()
    await box.fill('碼頭')
    const style = getComputedStyle(document.querySelector('mark')!)
    expect(style.backgroundColor).toBe('rgb(244, 220, 138)')
    expect(style.color).toBe('rgb(28, 27, 25)')
  })
})

describe('the keyboard', () => {
  test('the arrows walk over all groups and around, and the box says where they are', async () => {
    const { box } = await open()
    await box.fill('公安')
    const walked: string[] = []
    for (let i = 0; i < options().length; i += 1) {
      walked.push(activeOption()!.id)
      expect(input().getAttribute('aria-activedescendant')).toBe(activeOption()!.id)
      await userEvent.keyboard('{ArrowDown}')
    }
    expect(walked).toEqual(options().map(({ id }) => id))
    expect(activeOption()).toBe(options()[0])
    await userEvent.keyboard('{ArrowUp}')
    expect(activeOption()).toBe(options().at(-1))
  })

  test('Enter opens an agency and closes', async () => {
    const { box, explorer, close } = await open()
    await box.fill('发改委')
    await userEvent.keyboard('{Enter}')
    expect(explorer.view.agencies).toEqual(['drc'])
    expect(explorer.view.selection).toEqual({ kind: 'agency', id: 'drc' })
    expect(close).toHaveBeenCalledOnce()
  })

  test('Enter opens a task and leaves the filter', async () => {
    const { box, explorer, close } = await open()
    await box.fill('2.1.1')
    await userEvent.keyboard('{Enter}')
    expect(explorer.view.selection).toEqual({ kind: 'task', id: explorer.index.unitByLabel.get('2.1.1')!.id })
    expect(explorer.view.agencies).toEqual([])
    expect(close).toHaveBeenCalledOnce()
  })

  test.each(['{Tab}', '{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
    '%s adds an agency to the filter',
    async (keys) => {
      const { box, explorer, close } = await open()
      explorer.step({ ...explorer.view, agencies: ['police'] })
      await box.fill('发改委')
      await userEvent.keyboard(keys)
      expect(explorer.view.agencies).toEqual(['police', 'drc'])
      expect(close).toHaveBeenCalledOnce()
    },
  )

  test('adding an agency that the filter has already leaves it there', async () => {
    const { box, explorer, close } = await open()
    explorer.step({ ...explorer.view, agencies: ['police', 'drc'] })
    await box.fill('发改委')
    await userEvent.keyboard('{Tab}')
    expect(explorer.view.agencies).toEqual(['police', 'drc'])
    expect(close).toHaveBeenCalledOnce()
  })

  test('⇧ Enter filters by the query, whatever is active', async () => {
    const { box, explorer, close } = await open()
    await box.fill('  碼頭  缺損 ')
    await userEvent.keyboard('{ArrowDown}{Shift>}{Enter}{/Shift}')
    expect(explorer.view.query).toBe('碼頭 缺損')
    expect(close).toHaveBeenCalledOnce()
    await expect.poll(() => explorer.shown.units.map(({ label }) => label)).toEqual(['1.1.1'])
  })

  test('⇧ Enter does nothing where there is nothing to filter by', async () => {
    const { box, explorer, close } = await open()
    const before = explorer.view
    for (const query of ['', '恐龍']) {
      await box.fill(query)
      await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    }
    expect(explorer.view).toBe(before)
    expect(close).not.toHaveBeenCalled()
  })

  test('Esc closes and changes nothing', async () => {
    const { box, explorer, close } = await open()
    const before = explorer.view
    await box.fill('公安')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => close.mock.calls.length).toBe(1)
    expect(explorer.view).toBe(before)
  })

  test('a chapter is one choice away, and the query of the filter can be dropped', async () => {
    const { box, explorer } = await open('zh-Hant', '木樁')
    await expect.element(box).toHaveValue('木樁')
    await box.fill('渡船')
    const chapter = options().find((option) => option.dataset['option'] === 'chapter')!
    chapter.click()
    expect(explorer.view.chapters).toEqual([2])
    await box.fill('')
    expect(kinds()[0]).toBe('unfilter')
    await userEvent.keyboard('{Enter}')
    expect(explorer.view.query).toBe('')
    expect(explorer.view.chapters).toEqual([2])
  })
})

describe('the pointer', () => {
  test('a click opens, with a modifier it adds', async () => {
    const { box, explorer } = await open()
    await box.fill('市')
    const [first, second] = options().filter((option) => option.dataset['option'] === 'agency')
    first!.click()
    const [one] = explorer.view.agencies
    expect(explorer.view.selection).toEqual({ kind: 'agency', id: one })
    second!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))
    expect(explorer.view.agencies).toHaveLength(2)
    expect(explorer.view.agencies[0]).toBe(one)
  })

  test('moving over a line makes it the active one, and the box keeps the focus', async () => {
    const { box } = await open()
    await box.fill('公安')
    await page.elementLocator(options()[2]!).hover()
    await expect.poll(() => activeOption()).toBe(options()[2])
    await expect.element(box).toHaveFocus()
  })
})

describe('an input method', () => {
  function compose(text: string, end: boolean): void {
    const box = input()
    box.value = text
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: text }))
    if (end) box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }))
  }
  const key = (init: KeyboardEventInit): boolean =>
    input().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))

  test('nothing is searched while it composes; what it becomes is', async () => {
    await open()
    input().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    compose("gong'an", false)
    await tick()
    // What is offered before anything is typed stays; nothing is found.
    expect(new Set(kinds())).toEqual(new Set(['completion']))
    compose('公安', true)
    await expect.element(status()).toHaveTextContent('1 個單位')
    expect(input().value).toBe('公安')
  })

  test('the list stays as it was while a second word is composed', async () => {
    const { box } = await open()
    await box.fill('公安')
    const before = options().map(({ id }) => id)
    compose('公安 ya', false)
    await tick()
    await expect.element(box).toHaveValue('公安 ya')
    expect(options().map(({ id }) => id)).toEqual(before)
  })

  test('Enter and arrows belong to it, and choose nothing', async () => {
    const { box, explorer, close } = await open()
    await box.fill('公安')
    const before = explorer.view
    const active = activeOption()
    expect(key({ key: 'Enter', isComposing: true })).toBe(true)
    expect(key({ key: 'ArrowDown', isComposing: true })).toBe(true)
    // Safari has ended the composition when it sends the Enter that confirmed it.
    expect(key({ key: 'Enter', keyCode: 229 })).toBe(true)
    expect(explorer.view).toBe(before)
    expect(activeOption()).toBe(active)
    expect(close).not.toHaveBeenCalled()
  })
})

describe('whoever uses it', () => {
  test.each([
    ['zh-Hant', '公安'],
    ['en', 'police'],
    ['zh-Hans', ''],
    ['zh-Hant', '恐龍'],
  ] as const)('axe finds nothing (%s, %s)', async (language, query) => {
    const { box } = await open(language)
    await box.fill(query)
    const { violations } = await axe.run(document.querySelector('dialog')!, { resultTypes: ['violations'] })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
  })

  test('on a phone every target is 44 px high and nothing is wider than the window', async () => {
    await page.viewport(390, 844)
    const { box } = await open()
    await box.fill('公安')
    const targets = [...options(), ...document.querySelectorAll<HTMLElement>('dialog button')].filter(
      (target) => target.offsetParent !== null,
    )
    expect(targets.length).toBeGreaterThan(options().length)
    for (const target of targets) {
      expect(target.getBoundingClientRect().height, target.textContent).toBeGreaterThanOrEqual(44)
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    const list = document.querySelector('[role="listbox"]')!
    expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth)
    await page.viewport(1280, 800)
  })
})
