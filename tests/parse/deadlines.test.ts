import { describe, expect, it } from 'vitest'
import { findDeadlines, readDays } from '../../src/core/parse/deadlines.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

describe('words of time as days', () => {
  it.each([
    ['2016年底前', null, '2016-12-31'],
    ['2021年3月底前完成', null, '2021-03-31'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2016年 12 月底前', null, '2016-12-31'],
    ['2016年12月31日前', null, '2016-12-31'],
    ['2016.6.30', '2016-06-30', '2016-06-30'],
    ['2016-2018年', '2016-01-01', '2018-12-31'],
    ['2016年1月至6月', '2016-01-01', '2016-06-30'],
    ['2021年11月至3月', '2021-11-01', '2022-03-31'],
    ['2020年12月—2020年3月', '2020-03-01', '2020-12-31'],
    ['2018-2016年', '2016-01-01', '2018-12-31'],
    ['2020年第二季度', '2020-04-01', '2020-06-30'],
    ['年内持续推进', null, '2019-12-31'],
    ['明年6月底前', null, '2020-06-30'],
    ['上半年', '2019-01-01', '2019-06-30'],
    ['2016年', '2016-01-01', '2016-12-31'],
    ['到2020年', null, '2020-12-31'],
    ['6月底前启动，2020年底前完成', null, '2020-12-31'],
    ['每年12月底前', null, null],
    ['持续推进', null, null],
    ['2016年13月底前', null, null],
    ['', null, null],
  ])('%s is from %s to %s', (words, from, to) => {
    expect(readDays(words, whole(words), 2019)).toEqual({ from, to })
  })

  it('leaves open what a year is missing for', () => {
    expect(readDays('6月底前', whole('6月底前'), null)).toEqual({ from: null, to: null })
  })
})

describe('deadlines in a text', () => {
  const found = (text: string) =>
    findDeadlines(text, whole(text), 2019).map(({ start, end, to }) => [text.slice(start, end), to])

  it('are the times by which something is due, with the year of the one before', () => {
    expect(found('2016年底前选种，6月底前育苗。到2020年成林。')).toEqual([
      ['2016年底前', '2016-12-31'],
      ['6月底前', '2016-06-30'],
      ['到2020年', '2020-12-31'],
    ])
  })

  it('are not times that are only named, that come back, or that are a measure', () => {
    expect(found('2018年数据显示，比2015年底增长。每年12月底前报告。三年内完成。')).toEqual([])
  })
})
