import { describe, expect, it } from 'vitest'
import { violations } from '../../src/core/plan/invariants.ts'
import { parsePlan } from '../../src/core/parse/parse.ts'

const CLAUSE = '（市林业局负责）'
const SIZE = 150_000

/** A text of about SIZE characters made of one piece again and again. At this size a cost that grows with the square does not end in time. */
function full(piece: string, end = `\n${CLAUSE}`): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)) + end
}

const TEXTS: Readonly<Record<string, string>> = {
  'nested brackets': '('.repeat(SIZE / 2) + '市林业局负责' + ')'.repeat(SIZE / 2) + CLAUSE,
  'heaps of nested brackets': full(`${'('.repeat(700)}市局负责${')'.repeat(700)}`),
  'opening brackets': full('('),
  'closing brackets': full(')'),
  'white space': full(' '),
  'white space behind numbers': full(`一、${' '.repeat(1500)}林业局。\n`),
  'empty lines': full('\n'),
  'carriage returns': full('\r'),
  'one line of sentences': full('推进工作，完善制度。'),
  'one line of clauses': full(`推进工作。${CLAUSE}`),
  numbers: full('1.'),
  'chapter numbers': full('一、'),
  'numerals in a row': full('一二三四五六七八九十'),
  'units without text': full('（一）'),
  'short lines with numbers': full('1.种树\n'),
  'labels without values': full('牵头单位：'),
  'words of labels in a row': full('牵头负责'),
  'clauses full of 和': full(`（${'市局和'.repeat(350)}负责）`),
  'clauses full of verbs': full(`（${'按照职责分工'.repeat(240)}负责）`),
  'clauses full of 等': full(`（${'等'.repeat(1400)}负责）`),
  'names that differ in one character': Array.from(
    { length: SIZE / 20 },
    (_, i) => `（市${String.fromCodePoint(0x4e00 + i)}资源局负责）`,
  ).join('\n'),
  'rules in a row': full('排在第一位的部门为牵头部门，下同'),
  'document numbers': full('海政办发〔202117号'),
  'lines like titles': full('关于海州的意见\n'),
  glosses: full('建設(shè)'),
  'page numbers': full('— 3 —\n'),
  'lists of attachments': full('附件：1.甲\n2.乙\n'),
  'heads of a table again and again': full('任务\t牵头单位\n'),
  'rows of a table': `任务\t牵头单位\n${full('种树\t市林业局\n')}`,
  'rows without units': `任务\t牵头单位\n${full('种树\t\n')}`,
  'rows that are too short': `序号\t任务\t措施\t牵头单位\t配合单位\n${full('种树\t市林业局\n')}`,
  'rows that never end': `序号\t任务\t牵头单位\n${full('1\t种树、\n')}`,
  'lines that span a table': `任务\t牵头单位\n种树\t市林业局\n${full('一、绿化\n')}种树\t市林业局\n`,
  'tabs in a row': `任务\t牵头单位\n${full('\t')}`,
  'bars in a row': full('|'),
  'titles above a table': `${full('附件1\n')}任务\t牵头单位\n种树\t市林业局\n`,
  'times in a row': full('2016年12月底前'),
  'rules that add members': full('以下任务均需各地区落实，不再列出'),
  'stars in a row': full('★'),
  'dashes in a row': full('—'),
  'half characters': full('\ud842'),
}

describe('a text made to take for ever', () => {
  it.each(Object.keys(TEXTS))('is read or refused: %s', { timeout: 60_000 }, (name) => {
    const text = TEXTS[name]!
    const result = parsePlan(text)
    expect('plan' in result ? violations(result.plan, text) : result.error).toEqual('plan' in result ? [] : 'no-clause')
  })
})

describe('a text without a plan', () => {
  it.each([
    ['', 'empty'],
    [' \n\u3000\t\ufeff', 'empty'],
    ['市林业局\u0000负责', 'not-text'],
    ['一、种树\n（一）选种', 'no-clause'],
    ['（谁主管谁负责）（此件公开发布）（牵头医院）', 'no-clause'],
    ['负责', 'no-clause'],
    ['（）（（））', 'no-clause'],
  ])('%j is refused: %s', (text, error) => {
    expect(parsePlan(text)).toEqual({ error })
  })

  it('is one as soon as it has a single clause', () => {
    expect(parsePlan(CLAUSE)).toHaveProperty('plan')
  })
})
