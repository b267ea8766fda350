import { tick } from 'svelte'
import embedded from 'virtual:embedded-plan'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { lookUp } from '../../src/core/plan/lookup.ts'
import TreemapView from '../../src/views/treemap/TreemapView.svelte'
import { syntheticPlan } from '../network/synthetic.ts'
import { openView } from './open-view.ts'

let start = ''
beforeEach(() => {
  start = location.href
})
afterEach(() => {
  history.replaceState(null, '', start)
  document.documentElement.style.removeProperty('--relay')
})

const large = syntheticPlan({ tasks: 2000, agencies: 200, tasksPerChapter: 50 })
const tree = (): HTMLElement => document.querySelector<HTMLElement>('[role="tree"]')!
const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')]
const canvas = (): HTMLCanvasElement | null => document.querySelector('canvas')
const focus = (): string | undefined => (document.activeElement as HTMLElement).dataset['spot']

async function open(drill: string | null = null) {
  const explorer = await openView(TreemapView, large, { view: 'treemap', drill })
  await expect.poll(() => items().length).toBeGreaterThan(0)
  return explorer
}
/** The colours of the painting at the middle of each of so many columns and rows. */
function colours(): string {
  const { width, height } = canvas()!
  const context = canvas()!.getContext('2d')!
  const some: string[] = []
  for (let x = 5; x < width; x += 40) {
    for (let y = 5; y < height; y += 40) some.push(context.getImageData(x, y, 1, 1).data.join())
  }
  return some.join(' ')
}

describe('a treemap of 2,000 tasks', () => {
  test('is painted: only headings and what is stood on are elements, and a filter paints it anew', async () => {
    const explorer = await open()
    expect(canvas()).not.toBeNull()
    expect(items().length).toBeLessThan(300)
    expect(document.querySelectorAll('[role="treeitem"][tabindex="0"]')).toHaveLength(1)
    const before = colours()
    expect(new Set(before.split(' ')).size).toBeGreaterThan(3)
    explorer.step({ ...explorer.view, agencies: ['a0'] })
    await tick()
    expect(colours()).not.toBe(before)
    explorer.step({ ...explorer.view, agencies: [], fill: 'agencies' })
    await tick()
    expect(colours()).not.toBe(before)
  })

  test('a click on a painted tile goes into its chapter, two open its task', async () => {
    const explorer = await open()
    const { left, top, width, height } = tree().getBoundingClientRect()
    const at = { x: Math.round(width / 2), y: Math.round(height / 2) }
    await userEvent.click(tree(), { position: at })
    await expect.poll(() => explorer.view.drill).not.toBeNull()
    explorer.step({ ...explorer.view, drill: null })
    await tick()
    const mouse = { clientX: left + at.x, clientY: top + at.y, bubbles: true }
    tree().dispatchEvent(new MouseEvent('click', { ...mouse, detail: 1 }))
    tree().dispatchEvent(new MouseEvent('click', { ...mouse, detail: 2 }))
    expect(explorer.view.selection?.kind).toBe('task')
    expect(explorer.view.drill).toBeNull()
  })

  test('the keyboard walks over painted tiles, each named when it is stood on, and opens them', async () => {
    const explorer = await open()
    document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')!.focus()
    expect(focus()).toBe('1')
    await userEvent.keyboard('{End}')
    await expect.poll(focus).toBe(large.units.at(-1)!.id)
    expect(document.activeElement!.ariaLabel).toContain(large.units.at(-1)!.label)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(focus).not.toBe(large.units.at(-1)!.id)
    const id = focus()!
    expect(large.unitById.has(id)).toBe(true)
    await userEvent.keyboard(' ')
    expect(explorer.view.selection).toEqual({ kind: 'task', id })
  })

  test('one that is gone into has an element for each tile again', async () => {
    await open('1')
    await expect.poll(() => items().filter((item) => item.classList.contains('tile')).length).toBe(50)
    expect(tree().ariaBusy).toBe('false')
  })

  test('a map goes on from where it stood: on the way it is another picture than at its end', async () => {
    const explorer = await open('1')
    const lasts = (time: string): void => document.documentElement.style.setProperty('--relay', time)
    const into = async (drill: string): Promise<string> => {
      explorer.step({ ...explorer.view, drill })
      await tick()
      return colours()
    }
    lasts('0ms')
    const end = await into('2')
    await into('1')
    lasts('600000ms')
    expect(await into('2')).not.toBe(end)
    lasts('0ms')
    await into('1')
    expect(await into('2')).toBe(end)
  })
})

describe('what is painted on a map', () => {
  /** All that is written from now on: its letters, where they begin and end by the browser's own measure. */
  function writings(): { readonly text: string; readonly from: number; readonly to: number; readonly y: number }[] {
    const all: ReturnType<typeof writings> = []
    vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation(function (
      this: CanvasRenderingContext2D,
      text,
      x,
      y,
    ) {
      const { width } = this.measureText(text)
      const from = this.textAlign === 'right' ? x - width : x
      all.push({ text, from, to: from + width, y })
    })
    return all
  }
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
    'never leaves its tile, as the browser measures it: %s',
    async (language) => {
      const all = writings()
      await openView(TreemapView, lookUp(embedded.plan!), { view: 'treemap' }, null, language)
      await expect.poll(() => items().length).toBeGreaterThan(150)
      await document.fonts.ready
      const places = items().map(({ style }) => {
        const [left, top] = [parseFloat(style.left), parseFloat(style.top)]
        return { left, top, right: left + parseFloat(style.width), bottom: top + parseFloat(style.height) }
      })
      expect(all.length).toBeGreaterThan(300)
      for (const { text, from, to, y } of all) {
        const home = places.filter(
          ({ left, right, top, bottom }) => from >= left && from < right && y > top && y < bottom,
        )
        expect(home, text).toHaveLength(1)
        expect(to, text).toBeLessThanOrEqual(home[0]!.right)
      }
    },
  )
})
