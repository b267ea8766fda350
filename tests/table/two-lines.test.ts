import { describe, expect, it } from 'vitest'
import { inTwoLines } from '../../src/core/table/two-lines.ts'

describe('the names of a cell that is not opened', () => {
  it('are all of them where two lines hold them', () => {
    expect(inTwoLines(['市發展改革委', '人民銀行天津分行', '市金融局'], '、', false)).toBe(3)
    expect(inTwoLines(['Development & Reform', "People's Bank Tianjin"], ', ', false)).toBe(2)
  })

  it('leave room on the second line for the count of the rest and 等', () => {
    // 4 + 1 + 3 + 1 + 6 = 15 of 20.5; with 、 and 市工業和信息化委 it would be 24.
    const names = ['市綜治辦', '市編辦', '市發展改革委', '市工業和信息化委', '市農委', '市財政局']
    expect(inTwoLines(names, '、', true)).toBe(3)
    // What just fits alone has no room for 等.
    const full = ['一二三四五六七', '一二三四五六七', '一二三四五六七八']
    expect(inTwoLines(full, '、', false)).toBe(3)
    expect(inTwoLines(full, '、', true)).toBe(2)
  })

  it('are one at least, however long', () => {
    expect(inTwoLines(['某某省某某市某某區某某街道辦事處某某某某某某某某某某', '市農委'], '、', true)).toBe(1)
    expect(inTwoLines([], '、', true)).toBe(0)
  })
})
