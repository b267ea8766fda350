import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { tallyOf } from '../../src/core/plan/tally.ts'
import { loadMessages } from '../../src/i18n/i18n.ts'
import { readingMessages } from '../../src/i18n/reading/reading.ts'
import { parsed } from '../parse/parsed.ts'

const GROUPED = `一、支持探索
（一）鼓励先行先试。以点带面推动优化。（市政府办公室牵头，各区政府负责）具体措施：1．设立试点城市。（市发展改革委负责）2．总结试点经验。（市财政局负责）
`

describe('the count of tasks', () => {
  it('leaves out the clauses of whole headings, and counts them apart', () => {
    expect(tallyOf(lookUp(parsed(GROUPED)).units)).toEqual({ tasks: 2, groups: 1 })
  })

  it('is nothing for nothing', () => {
    expect(tallyOf([])).toEqual({ tasks: 0, groups: 0 })
  })

  it.each([
    ['zh-Hant', '2 條任務和 1 條總條款'],
    ['zh-Hans', '2 条任务和 1 条总条款'],
    ['en', '2 tasks and 1 group clause'],
  ] as const)('is said in words that call no heading a task: %s', async (language, words) => {
    const messages = await loadMessages(language)
    expect(messages.panel.filterTitle({ tasks: 2, groups: 1 })).toBe(words)
    expect(messages.overview.tasks({ tasks: 2, groups: 1 })).toContain(words)
    expect(messages.sentence.all({ tasks: 2, groups: 1 })).toContain(words)
  })

  it.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
    'says nothing of groups where there are none: %s',
    async (language) => {
      const messages = await loadMessages(language)
      expect(messages.panel.filterTitle({ tasks: 1, groups: 0 })).toMatch(/^1 (條任務|条任务|task)$/)
      expect(messages.panel.filterTitle({ tasks: 0, groups: 0 })).toMatch(/^0 (條任務|条任务|tasks)$/)
    },
  )
})

describe('English figures', async () => {
  const { panel, overview } = await loadMessages('en')
  const { text, table } = readingMessages('en')
  it.each([
    [panel.place(1, 1, 1), 'In 1 chapter, 1 item; 1 task alone.'],
    [panel.place(2, 3, 0), 'In 2 chapters, 3 items.'],
    [overview.others(1), '1 other agency'],
    [overview.others(25), '25 other agencies'],
    [text.defectsFound(1), '1 damaged or doubtful place in the source, all marked'],
    [table.caption(1), '1 task'],
    [table.caption(2), '2 tasks'],
  ])('agree with their words: %s', (said, expected) => {
    expect(said).toBe(expected)
  })

  it('cite a chapter and an item by their figures', () => {
    const citation = { title: '方案', year: null, number: null, chapter: '4', item: '13', task: '6', line: 7 }
    expect(panel.citation(citation)).toBe('《方案》, chapter 4, item 13, task 6, source line 7.')
  })
})
