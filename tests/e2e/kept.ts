import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { parsePlan } from '../../src/core/parse/parse.ts'
import { writeBackup } from '../../src/storage/backup.ts'
import { planRow } from '../../src/storage/plan-row.ts'
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts'
import { decodeLink } from '../../src/core/view/link.ts'
import { HOSTILE } from '../share/hostile.ts'
import { FERRIES } from './brought.ts'

/** Opens the page, at a link. */
export async function opened(page: Page, hash = ''): Promise<void> {
  await page.goto(hash === '' ? './' : `./#${hash}`)
  await expect(page.locator('.workbench')).toBeVisible()
}

/** Loads the page anew. */
export async function reloaded(page: Page): Promise<void> {
  await page.reload()
  await expect(page.locator('.workbench')).toBeVisible()
}

/** Opens the dialog of saved views. */
export async function openSaved(page: Page): Promise<void> {
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: '我的檢視' })
  // What is kept has been read: only then does counting it mean something.
  await expect(dialog.locator('[data-saved], .empty').first()).toBeVisible()
}

/** Saves what is shown, under the name that is offered or another. */
export async function save(page: Page, name: string | null = null, note = ''): Promise<void> {
  await openSaved(page)
  const before = await page.locator('[data-saved]').count()
  if (name !== null) await page.getByRole('dialog').getByLabel('名稱').fill(name)
  if (note !== '') await page.getByRole('dialog').getByLabel('備註').fill(note)
  await page.getByRole('button', { name: '存下目前畫面' }).click()
  await expect(page.locator('[data-saved]')).toHaveCount(before + 1)
  await page.keyboard.press('Escape')
}

/** The names of the saved views, in the open dialog. */
export const names = (page: Page) => page.locator('[data-saved] .name')

/** Brings a backup in, as a person does, in place of what is there or beside it. */
export async function bringIn(page: Page, content: string, way: 'merge' | 'replace' = 'merge'): Promise<void> {
  if (!(await page.getByRole('dialog').isVisible())) await openSaved(page)
  await page
    .locator('dialog input[type=file]')
    .setInputFiles({ name: 'all.qiantou.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  if (way === 'replace') await page.getByRole('button', { name: '取代', exact: true }).click()
  await page.getByRole('button', { name: way === 'replace' ? '取代這裡的一切' : '匯入', exact: true }).click()
  await expect(page.locator('.incoming')).toHaveCount(0)
}

/** Everything that is kept, as the file that a person would save; without the day it was made. */
export async function exported(page: Page): Promise<{ readonly content: string; readonly rest: string }> {
  if (!(await page.getByRole('dialog').isVisible())) await openSaved(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: '匯出全部' }).click()
  const content = readFileSync(await (await downloading).path(), 'utf8')
  return { content, rest: restOf(content) }
}

/** What a backup has of a person's work: when the built-in plan came to a device is none of it. */
export function restOf(content: string): string {
  const { settings, views, plans } = JSON.parse(content) as {
    settings: unknown
    views: unknown
    plans: Record<string, unknown>[]
  }
  const own = plans
    .sort((a, b) => (String(a['fingerprint']) < String(b['fingerprint']) ? -1 : 1))
    .map((plan) => (plan['embedded'] ? { ...plan, addedAt: 0 } : plan))
  return JSON.stringify({ views, plans: own, settings })
}

/** Every row that the database has, read past the app, a line each. */
export function onDisk(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('qiantou')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction([...db.objectStoreNames])
          const all = [...db.objectStoreNames].map((name) => [name, transaction.objectStore(name).getAll()] as const)
          transaction.oncomplete = () => {
            db.close()
            resolve(all.flatMap(([name, { result }]) => result.map((row) => `${name} ${JSON.stringify(row)}`)))
          }
        }
      }),
  )
}

/** The plan of the ferries as it is read, and the beginning of its fingerprint as links have it. */
export const ferries = planOf(FERRIES)
export const FERRIES_KEY = ferries.fingerprint.slice(0, 12)

function planOf(source: string) {
  const read = parsePlan(source)
  if ('error' in read) throw new Error(read.error)
  return read.plan
}

const view = (n: number, name: string, note: string, link: string, plan = ferries.fingerprint) => ({
  ...{ id: String(n).padStart(32, '0'), name, note, link, plan, picture: 'table:01|21', createdAt: 5000 + n, order: n },
  view: decodeLink(link).view,
})

/** A device with a plan of the person's own, named and corrected, two views with notes, and settings. */
export const DEVICE = writeBackup(
  {
    plans: [
      {
        row: planRow(ferries, FERRIES, { addedAt: 4000, embedded: false, name: '渡口' }),
        source: FERRIES,
        corrections: [{ kind: 'merge', from: '市城管局', into: '市财政局' }],
      },
    ],
    views: [
      view(1, '給會議', '先看這個\n再看別的', `v=1&plan=${FERRIES_KEY}&view=table`),
      view(2, HOSTILE[1]!, '', `v=1&plan=${FERRIES_KEY}&view=matrix&role=lead`),
    ],
    settings: { ...DEFAULT_SETTINGS, language: 'zh-Hant', theme: 'dark' },
  },
  '2026-11-27T00:00:00Z',
)
