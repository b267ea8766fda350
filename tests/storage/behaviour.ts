import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restorePlan } from '../../src/core/plan/restore.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import type { View } from '../../src/core/view/view.ts'
import type { Storage, Table } from '../../src/storage/contract.ts'
import type { Correction } from '../../src/core/correct/correction.ts'
import { changeCorrections, readCorrections } from '../../src/storage/corrections.ts'
import {
  deletePlan,
  listPlans,
  openPlan,
  putBackPlan,
  readSource,
  renamePlan,
  savePlan,
} from '../../src/storage/plans.ts'
import { addView, changeView, deleteViews, listViews, orderViews, putBackViews } from '../../src/storage/saved-views.ts'
import { DEFAULT_SETTINGS, readSettings, saveSetting } from '../../src/storage/settings.ts'
import { arbitraryPlanAndSource } from '../plan/arbitrary-plan.ts'
import { samplePlan, sampleSource } from '../plan/sample-plan.ts'

const FINGERPRINT = samplePlan.fingerprint
const CORRECTIONS: readonly Correction[] = [
  { kind: 'role', member: { clause: 3, span: { start: 4, end: 9 } }, role: 'lead' },
  { kind: 'merge', from: '市交通局', into: '市公安局' },
]
/** Another plan: the sample under another identity. */
const secondPlan = { ...samplePlan, fingerprint: '00c0ffee00c0ffee' }

/** Writes a row as no code of ours would. */
export async function plant(storage: Storage, table: Table, row: object): Promise<void> {
  await storage.change([table], () => Promise.resolve({ changes: [{ table, put: row }], result: undefined }))
}

/** All that a storage holds, by table. */
export async function everything(storage: Storage): Promise<Record<string, readonly unknown[]>> {
  const tables = ['plans', 'contents', 'sources', 'corrections', 'views', 'settings'] as const
  return storage.read(tables, async (rows) => {
    const found: Record<string, readonly unknown[]> = {}
    for (const table of tables) found[table] = await rows.all(table)
    return found
  })
}

/** What every storage does, wherever it keeps things. `open` gives an empty one of the kind. */
export function describeStorage(kind: Storage['kind'], open: () => Promise<Storage>): void {
  describe(`a storage of the kind ${kind}`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => {
      // None of this is a matter of falling back.
      expect(storage.kind).toBe(kind)
      if (kind === 'indexeddb') expect(storage.trouble).toBeNull()
      storage.close()
    })

    describe('plans', () => {
      test('an empty storage has no plan, and says so without failing', async () => {
        expect(await listPlans(storage)).toEqual({ rows: [], corrupt: [] })
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: null, flaw: 'absent' })
        expect(await readSource(storage, FINGERPRINT)).toEqual({ source: null, flaw: 'absent' })
      })

      test('a saved plan is listed, opened and read as it was', async () => {
        await savePlan(storage, samplePlan, sampleSource, { embedded: true, now: 5000 })
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
        expect(await readSource(storage, FINGERPRINT)).toEqual({ source: sampleSource, flaw: null })
        expect(await listPlans(storage)).toEqual({
          rows: [
            {
              fingerprint: FINGERPRINT,
              title: samplePlan.title,
              name: null,
              number: '江政辦發〔2020〕7號',
              issuer: '江口市人民政府辦公廳',
              issuedOn: '2020-05-18',
              counts: { chapters: 2, items: 4, tasks: 7, assignments: 14, agencies: 6 },
              size: sampleSource.length,
              addedAt: 5000,
              parserVersion: 1,
              embedded: true,
            },
          ],
          corrupt: [],
        })
      })

      test('any plan comes back equal', async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryPlanAndSource(), async ({ plan, source }) => {
            await savePlan(storage, plan, source)
            expect(await openPlan(storage, plan.fingerprint)).toEqual({ plan, flaw: null })
            expect(await readSource(storage, plan.fingerprint)).toEqual({ source, flaw: null })
          }),
          { numRuns: 20 },
        )
      })

      test('the list runs from the oldest to the newest', async () => {
        await savePlan(storage, samplePlan, sampleSource, { now: 2000 })
        await savePlan(storage, secondPlan, sampleSource, { now: 1000 })
        const { rows } = await listPlans(storage)
        expect(rows.map(({ fingerprint }) => fingerprint)).toEqual([secondPlan.fingerprint, FINGERPRINT])
      })

      test('a plan saved again replaces itself, and keeps its age and that it came with the app', async () => {
        await savePlan(storage, samplePlan, sampleSource, { embedded: true, now: 1000 })
        await savePlan(storage, { ...samplePlan, parserVersion: 2 }, sampleSource, { now: 9000 })
        const { rows } = await listPlans(storage)
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatchObject({ addedAt: 1000, embedded: true, parserVersion: 2 })
        expect((await openPlan(storage, FINGERPRINT)).plan?.parserVersion).toBe(2)
      })

      test('a deleted plan leaves nothing but the views saved of it, and the other plans', async () => {
        await savePlan(storage, samplePlan, sampleSource)
        await savePlan(storage, secondPlan, sampleSource)
        await addView(storage, { name: '市交通局', plan: FINGERPRINT, view: DEFAULT_VIEW })
        await deletePlan(storage, FINGERPRINT)
        expect((await openPlan(storage, FINGERPRINT)).flaw).toBe('absent')
        expect((await readSource(storage, FINGERPRINT)).flaw).toBe('absent')
        expect((await listPlans(storage)).rows.map(({ fingerprint }) => fingerprint)).toEqual([secondPlan.fingerprint])
        expect((await openPlan(storage, secondPlan.fingerprint)).flaw).toBeNull()
        expect((await listViews(storage)).views).toHaveLength(1)
      })

      test('a deletion is undone whole: list, plan, source, corrections', async () => {
        await savePlan(storage, samplePlan, sampleSource, { now: 5000 })
        await renamePlan(storage, FINGERPRINT, '渡口')
        await changeCorrections(storage, FINGERPRINT, () => CORRECTIONS)
        const before = await everything(storage)
        const { deleted } = await deletePlan(storage, FINGERPRINT)
        expect((await readCorrections(storage, FINGERPRINT)).corrections).toEqual([])
        await putBackPlan(storage, deleted)
        expect(await everything(storage)).toEqual(before)
      })

      test('a plan keeps the name it was given when it is read again, and can have its title back', async () => {
        await savePlan(storage, samplePlan, sampleSource)
        expect((await listPlans(storage)).rows[0]!.name).toBeNull()
        await renamePlan(storage, FINGERPRINT, '渡口')
        await savePlan(storage, { ...samplePlan, parserVersion: 2 }, sampleSource)
        expect((await listPlans(storage)).rows[0]!.name).toBe('渡口')
        await renamePlan(storage, FINGERPRINT, null)
        expect((await listPlans(storage)).rows[0]!.name).toBeNull()
      })

      test('naming a plan that is not there makes none', async () => {
        await renamePlan(storage, FINGERPRINT, '渡口')
        expect(await listPlans(storage)).toEqual({ rows: [], corrupt: [] })
      })

      test('a line of the first version, which knew no names, is still listed', async () => {
        await savePlan(storage, samplePlan, sampleSource)
        const { name: _none, ...old } = (await listPlans(storage)).rows[0]!
        await plant(storage, 'plans', old)
        expect((await listPlans(storage)).rows[0]!.name).toBeNull()
      })

      test('corrections come back as they were, survive a new reading, and an empty list leaves nothing', async () => {
        expect(await readCorrections(storage, FINGERPRINT)).toEqual({ corrections: [], intact: true })
        await changeCorrections(storage, FINGERPRINT, () => CORRECTIONS)
        await savePlan(storage, { ...samplePlan, parserVersion: 2 }, sampleSource)
        expect(await readCorrections(storage, FINGERPRINT)).toEqual({ corrections: CORRECTIONS, intact: true })
        await changeCorrections(storage, FINGERPRINT, () => [])
        expect((await everything(storage))['corrections']).toEqual([])
      })

      test('two hands that correct one plan lose nothing of each other', async () => {
        const [first, second] = CORRECTIONS
        await Promise.all([
          changeCorrections(storage, FINGERPRINT, (before) => [...before, first!]),
          changeCorrections(storage, FINGERPRINT, (before) => [...before, second!]),
        ])
        expect((await readCorrections(storage, FINGERPRINT)).corrections).toEqual(CORRECTIONS)
      })

      test('corrections that do not hold are left out, and it is said', async () => {
        for (const row of [
          { fingerprint: FINGERPRINT },
          { fingerprint: FINGERPRINT, corrections: [{ kind: 'role' }] },
        ]) {
          await plant(storage, 'corrections', row)
          expect(await readCorrections(storage, FINGERPRINT)).toEqual({ corrections: [], intact: false })
        }
      })

      test('deleting a plan that is not there does nothing', async () => {
        expect((await deletePlan(storage, FINGERPRINT)).deleted).toEqual([])
        expect(await listPlans(storage)).toEqual({ rows: [], corrupt: [] })
      })
    })

    describe('rows that do not hold', () => {
      beforeEach(() => savePlan(storage, samplePlan, sampleSource, { now: 1000 }))

      test('a line of the list that does not hold is named, not listed, and hides no other', async () => {
        await savePlan(storage, secondPlan, sampleSource)
        await plant(storage, 'plans', { fingerprint: FINGERPRINT, title: 'not names', counts: NaN })
        const { rows, corrupt } = await listPlans(storage)
        expect(rows.map(({ fingerprint }) => fingerprint)).toEqual([secondPlan.fingerprint])
        expect(corrupt).toEqual([FINGERPRINT])
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
      })

      test.each<[string, object]>([
        ['nothing', {}],
        ['a plan of nothing', { plan: {} }],
        ['a string', { plan: JSON.stringify(samplePlan) }],
        ['another plan', { plan: secondPlan }],
        ['a plan without chapters', { plan: { ...samplePlan, chapters: [] } }],
      ])('a plan whose row holds %s counts as absent', async (_what, content) => {
        await plant(storage, 'contents', { fingerprint: FINGERPRINT, ...content })
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: null, flaw: 'corrupt' })
      })

      test('a plan that lost a part is given as far as it holds, and never passes for whole', async () => {
        const damaged = { ...samplePlan, defects: [...samplePlan.defects, { code: 'no-such-code' }] }
        await plant(storage, 'contents', { fingerprint: FINGERPRINT, plan: damaged })
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: 'damaged' })
      })

      test('a span beyond the end of the source is damage', async () => {
        const rules = [{ code: 'first-named-leads', span: { start: 0, end: sampleSource.length + 1 } }]
        await plant(storage, 'contents', { fingerprint: FINGERPRINT, plan: { ...samplePlan, rules } })
        expect(restorePlan({ ...samplePlan, rules })?.rules).toEqual(rules)
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: 'damaged' })
      })

      test('a source that is no text counts as absent', async () => {
        await plant(storage, 'sources', { fingerprint: FINGERPRINT, text: new Uint8Array(4) })
        expect(await readSource(storage, FINGERPRINT)).toEqual({ source: null, flaw: 'corrupt' })
      })

      test('saving the plan again mends every row of it', async () => {
        for (const table of ['plans', 'contents', 'sources'] as const) {
          await plant(storage, table, { fingerprint: FINGERPRINT })
        }
        await savePlan(storage, samplePlan, sampleSource)
        expect((await listPlans(storage)).corrupt).toEqual([])
        expect(await openPlan(storage, FINGERPRINT)).toEqual({ plan: samplePlan, flaw: null })
        expect(await readSource(storage, FINGERPRINT)).toEqual({ source: sampleSource, flaw: null })
      })
    })

    describe('settings', () => {
      test('are the defaults until they are changed, one by one', async () => {
        expect(await readSettings(storage)).toEqual(DEFAULT_SETTINGS)
        await saveSetting(storage, 'theme', 'dark')
        await saveSetting(storage, 'language', 'zh-Hans')
        expect(await readSettings(storage)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'zh-Hans' })
        await saveSetting(storage, 'language', null)
        expect(await readSettings(storage)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
      })

      test.each([['sepia'], [42], [null], [{}], ['__proto__'], [['dark']]])(
        'a theme stored as %o is the default, and the others stay',
        async (value) => {
          await saveSetting(storage, 'agencySort', 'name')
          await plant(storage, 'settings', { key: 'theme', value })
          await plant(storage, 'settings', { key: '__proto__', value: { theme: 'dark' } })
          await plant(storage, 'settings', { key: 'unheard-of', value })
          expect(await readSettings(storage)).toEqual({ ...DEFAULT_SETTINGS, agencySort: 'name' })
        },
      )
    })

    describe('saved views', () => {
      const view: View = { ...DEFAULT_VIEW, agencies: ['transport', 'drc'], mode: 'and', isolate: true }
      const save = (name: string) => addView(storage, { name, plan: FINGERPRINT, view }, 7000)
      const names = async () => (await listViews(storage)).views.map((saved) => saved.name)

      test('are listed as they were saved, in the order of saving', async () => {
        expect(await listViews(storage)).toEqual({ views: [], corrupt: 0 })
        const { view: first } = await save('第一')
        const { view: second } = await addView(
          storage,
          { name: '第二', note: '給會議', plan: FINGERPRINT, view: DEFAULT_VIEW },
          6000,
        )
        expect(first).toMatchObject({ name: '第一', note: '', plan: FINGERPRINT, view, createdAt: 7000 })
        expect(second).toMatchObject({ name: '第二', note: '給會議', createdAt: 6000 })
        expect(first.id).not.toBe(second.id)
        expect(await listViews(storage)).toEqual({ views: [first, second], corrupt: 0 })
      })

      test('can be saved as they stand in the state of the interface, behind proxies', async () => {
        const proxied = new Proxy({ ...view, agencies: new Proxy([...view.agencies], {}) }, {})
        const { kept } = await addView(storage, { name: '一', plan: FINGERPRINT, view: proxied })
        expect(kept.where).toBe(kind === 'indexeddb' ? 'disk' : 'memory')
        expect((await listViews(storage)).views).toMatchObject([{ view }])
      })

      test('saved at once, each find a place of their own', async () => {
        await Promise.all(['一', '二', '三', '四', '五'].map(save))
        const { views } = await listViews(storage)
        expect(new Set(views.map(({ order }) => order)).size).toBe(5)
      })

      test('take another name and note, and stay what they are', async () => {
        const { view: saved } = await save('舊名')
        await changeView(storage, saved.id, { name: '新名' })
        const { view: renamed } = await changeView(storage, saved.id, { note: '備註' })
        expect(renamed).toEqual({ ...saved, name: '新名', note: '備註' })
        expect((await listViews(storage)).views).toEqual([renamed])
      })

      test('renamed keep what a newer app has stored beside them', async () => {
        const { view: saved } = await save('舊名')
        await plant(storage, 'views', { ...saved, colour: 'red' })
        await changeView(storage, saved.id, { name: '新名' })
        expect((await everything(storage))['views']).toEqual([{ ...saved, name: '新名', colour: 'red' }])
      })

      test('deleted come back in their old place, whole', async () => {
        await save('一')
        const { view: second } = await save('二')
        await save('三')
        await plant(storage, 'views', { ...second, colour: 'red' })
        const { deleted } = await deleteViews(storage, [second.id])
        expect(await names()).toEqual(['一', '三'])
        await putBackViews(storage, deleted)
        expect(await names()).toEqual(['一', '二', '三'])
        expect((await everything(storage))['views']).toContainEqual({ ...second, colour: 'red' })
      })

      test('that are not there are neither renamed nor deleted', async () => {
        await save('一')
        expect((await changeView(storage, 'nowhere-at-all', { name: '二' })).view).toBeNull()
        expect((await deleteViews(storage, ['nowhere-at-all'])).deleted).toEqual([])
        expect(await names()).toEqual(['一'])
      })

      test('that do not hold are counted and left where they are, for a newer app may know them', async () => {
        const { view: good } = await save('好')
        const hostile = [
          { id: 'broken-row-1' },
          { ...good, id: 'broken-row-2', plan: '<svg onload=alert(1)>' },
          { ...good, id: 'broken-row-3', link: '漢' },
          { ...good, id: 'broken-row-4', name: 3 },
        ]
        for (const row of hostile) await plant(storage, 'views', row)
        expect(await listViews(storage)).toEqual({ views: [good], corrupt: 4 })
        expect((await changeView(storage, 'broken-row-1', { name: '二' })).view).toBeNull()
        expect((await deleteViews(storage, ['broken-row-2'])).deleted).toEqual([])
        expect((await everything(storage))['views']).toHaveLength(5)
      })

      test('with a field that does not hold keep the rest', async () => {
        const { view: good } = await save('好')
        const link = 'v=1&agency=drc,7!&mode=xor&only=1'
        await plant(storage, 'views', { ...good, note: 5, createdAt: NaN, picture: '<svg>', link })
        expect((await listViews(storage)).views).toEqual([
          { ...good, note: '', createdAt: 0, picture: '', link, view: { ...view, mode: 'or', agencies: ['drc'] } },
        ])
      })

      test('of the first version, which held the view itself, are still listed', async () => {
        const { view: good } = await save('好')
        const { link: _none, ...old } = good
        await plant(storage, 'views', old)
        expect((await listViews(storage)).views).toEqual([good])
      })

      test('take another order, and another view; those saved meanwhile stand behind', async () => {
        const all = [await save('一'), await save('二'), await save('三')].map((saved) => saved.view)
        await orderViews(storage, [all[2]!.id, all[0]!.id])
        expect(await names()).toEqual(['三', '一', '二'])
        const { view: changed } = await changeView(storage, all[1]!.id, {
          view: { ...DEFAULT_VIEW, view: 'table' },
          picture: 'table:01',
        })
        expect(changed).toMatchObject({ name: '二', link: 'v=1&view=table', picture: 'table:01', createdAt: 7000 })
      })
    })

    describe('a change', () => {
      test('whose decision fails changes nothing, and the mistake is not taken for a full disk', async () => {
        await saveSetting(storage, 'theme', 'light')
        const { trouble } = storage
        const before = await everything(storage)
        const mistake = new TypeError('a mistake of ours')
        await expect(storage.change(['settings'], () => Promise.reject(mistake))).rejects.toBe(mistake)
        await expect(storage.read(['settings'], () => Promise.reject(mistake))).rejects.toBe(mistake)
        expect(storage.trouble).toBe(trouble)
        expect(await everything(storage)).toEqual(before)
        await saveSetting(storage, 'theme', 'dark')
        expect((await readSettings(storage)).theme).toBe('dark')
      })

      test('sees what the one before it did, also when both are asked for at once', async () => {
        const count = () =>
          storage.change(['settings'], async (rows) => {
            const row = (await rows.get('settings', 'count')) as { value: number } | undefined
            const value = (row?.value ?? 0) + 1
            return { changes: [{ table: 'settings', put: { key: 'count', value } }], result: value }
          })
        const results = await Promise.all([count(), count(), count(), count()])
        expect(results.map(({ result }) => result)).toEqual([1, 2, 3, 4])
      })
    })
  })
}
