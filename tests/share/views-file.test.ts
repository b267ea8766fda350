import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureOf, readPicture, restorePicture } from '../../src/core/share/miniature.ts'
import { kindOfFile, readViewsFile, tidyName, tidyNote, writeViewsFile } from '../../src/core/share/views-file.ts'
import { encodeView } from '../../src/core/view/link.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { embeddedPlan, readTasks } from '../plan/embedded.ts'
import { arbitraryView } from '../view/arbitrary-view.ts'
import { HOSTILE } from './hostile.ts'

const FINGERPRINT = '0123456789abcdef0123456789abcdef'
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...HOSTILE))

const arbitraryFile = fc.record({
  views: fc.array(
    fc.record({
      name: text.map(tidyName),
      note: text.map(tidyNote),
      link: arbitraryView.map((view) => encodeView(view)),
      plan: fc.constant(FINGERPRINT),
      picture: fc.constantFrom('', 'network:012|3', 'table:'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  plans: fc.constantFrom(
    [],
    [{ fingerprint: FINGERPRINT, title: '題', number: null, file: { source: '一', name: null, corrections: [] } }],
    [{ fingerprint: FINGERPRINT, title: '', number: '云政办发〔2021〕8号', file: null }],
  ),
})

describe('a file of views', () => {
  test('comes back as it was written, and is known by its beginning', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const content = writeViewsFile(file)
        expect(kindOfFile(content.slice(0, 200))).toBe('views')
        expect(readViewsFile(content)).toEqual({ file, intact: true })
      }),
    )
  })

  test('says why something is none', () => {
    for (const content of ['', 'null', '[]', '{', '{"qiantou":"plan"}', '{"qiantou":"views","version":1}']) {
      expect(readViewsFile(content)).toEqual({ error: 'not-ours' })
    }
    expect(readViewsFile('{"qiantou":"views","version":99,"views":[]}')).toEqual({ error: 'newer' })
    expect(kindOfFile('{"qiantou": "plan", "name": "\\"qiantou\\": \\"views\\""}')).toBeNull()
  })

  test('whatever stands in its fields, what is read is well-formed', () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom<unknown>(...HOSTILE))
    const view = { name: 'x', note: '', link: 'v=1&agency=drc', plan: FINGERPRINT, picture: '' }
    fc.assert(
      fc.property(fc.constantFrom('name', 'note', 'link', 'plan', 'picture'), anything, (field, value) => {
        let content: string
        try {
          content = JSON.stringify({
            qiantou: 'views',
            version: 1,
            plans: [],
            views: [view, { ...view, [field]: value }],
          })
        } catch {
          return
        }
        const read = readViewsFile(content)
        if ('error' in read) throw new Error(read.error)
        expect(read.file.views[0]).toEqual(view)
        for (const each of read.file.views) {
          expect(each.plan).toMatch(/^[0-9a-f]{8,64}$/)
          expect(each.link).toMatch(/^[\x20-\x7e]*$/)
          expect(each.picture).toMatch(/^$|^[a-z]+:[0-3|]*$/)
          expect(each.name).not.toMatch(/[\p{Cc}\u202E]/u)
        }
      }),
    )
  })

  test('a link that would bring a plan along is none that a view can have', () => {
    const views = [{ name: 'x', note: '', link: 'v=1&inside=eJwr', plan: FINGERPRINT, picture: '' }]
    expect(readViewsFile(writeViewsFile({ views, plans: [] }))).toEqual({ error: 'not-ours' })
  })
})

describe('the small picture of a view', () => {
  const index = lookUp(embeddedPlan().plan)
  test('has a cell for each task, tells those without a lead, and dims what the filter leaves out', () => {
    const tasks = [...readTasks().values()]
    const all = readPicture(pictureOf(index, DEFAULT_VIEW, select(index, DEFAULT_VIEW)))!
    const cells = all.chapters.flat()
    expect(all.view).toBe('network')
    expect(cells).toHaveLength(tasks.length)
    expect(cells.filter((cell) => cell === '2')).toHaveLength(tasks.filter(({ lead }) => lead.length === 0).length)
    const view = { ...DEFAULT_VIEW, view: 'table' as const, chapters: [4] }
    const one = readPicture(pictureOf(index, view, select(index, view)))!
    expect(one.view).toBe('table')
    expect(one.chapters.map((chapter) => chapter.some((cell) => cell !== '0'))).toEqual(
      all.chapters.map((_cells, n) => n === 3),
    )
  })

  test('is nothing where it is no picture', () => {
    for (const value of [null, 5, 'x', 'network:<b>', 'network:9', `table:${'0'.repeat(2000)}`, ...HOSTILE]) {
      expect(restorePicture(value)).toBe('')
    }
    expect(readPicture('')).toBeNull()
  })
})
