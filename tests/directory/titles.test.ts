import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/core/directory/row.ts'
import { TIANJIN_TITLES } from '../../src/core/directory/data/tianjin-titles.ts'
import { labelLines } from '../../src/core/directory/label.ts'
import { titleInEnglish } from '../../src/core/directory/titles.ts'

const CHAPTERS =
  '加強信用制度建設 加快信用信息系統建設 推進政務誠信建設 推進商務誠信建設 推進社會誠信建設 推進公共安全、司法行政公信建設 建立健全信用聯合懲戒機制 培育和規范信用服務市場 強化信用信息安全管理 開展試點示范創建活動 誠信教育與誠信文化建設 加強組織領導'.split(
    ' ',
  )
const ITEMS =
  '加強信用制度體系建設 加強行業信用信息系統建設 推進區縣信用信息系統建設 完善市場主體信用信息公示系統 加快征信系統建設 建設天津市信用信息共享交換平臺 嚴格依法行政 加大政務信息公開力度 規范政府履職行為 加強公務員誠信管理 健全行政監督體系 生產領域信用建設 流通領域信用建設 金融領域信用建設 稅務領域信用建設 價格領域信用建設 工程建設領域信用建設 政府采購領域信用建設 招標投標領域信用建設 交通運輸領域信用建設 電子商務領域信用建設 統計領域信用建設 中介服務業信用建設 廣告領域信用建設 企業誠信管理制度建設 醫藥衛生和計劃生育領域信用建設 社會保障領域信用建設 勞動用工領域信用建設 教育、科研領域信用建設 文化、體育、旅游領域信用建設 知識產權領域信用建設 環境保護和能源節約領域信用建設 社會組織誠信建設 自然人信用建設 互聯網應用及服務領域信用建設 公共安全領域公信建設 司法行政系統公信建設 司法執法和從業人員信用建設 健全促進司法公信的制度基礎 構建守信激勵機制 構建失信懲戒機制 建立多部門、跨區縣信用聯合獎懲機制 培育和壯大信用服務產業 加強信用服務市場監管 健全信用信息安全管理體制 實施專項工程 推動創新示范 普及誠信教育 加強誠信文化建設 加大人才培養力度 健全組織保障'.split(
    ' ',
  )

test('the embedded plan has 12 chapters and 51 items, and no rendering is left over', () => {
  expect([CHAPTERS.length, ITEMS.length]).toEqual([12, 51])
  // Two rows beside them: the plan's own title and its covering notice's.
  expect(cellsOf(TIANJIN_TITLES)).toHaveLength(12 + 51 + 2)
})

const fits = (text: string, width: number): boolean => {
  const lines = labelLines(text, width)
  return lines.length <= 3 && lines.every((line) => line.length <= width) && text.length <= 40
}

describe('every title has an English rendering that fits its label', () => {
  test.each(CHAPTERS)('chapter %s: three lines of 18', (title) => {
    expect(fits(titleInEnglish(title) ?? 'x'.repeat(99), 18)).toBe(true)
  })

  test.each(ITEMS)('item %s: three lines of 14', (title) => {
    expect(fits(titleInEnglish(title) ?? 'x'.repeat(99), 14)).toBe(true)
  })

  test('no two items and no two chapters share theirs', () => {
    expect(new Set(ITEMS.map(titleInEnglish)).size).toBe(51)
    expect(new Set(CHAPTERS.map(titleInEnglish)).size).toBe(12)
  })
})

test.each(['加強公務員誠信管理。', '加强公务员诚信管理', ' 加強公務員 誠信管理 '])(
  'script, marks and spaces do not matter: %s',
  (title) => {
    expect(titleInEnglish(title)).toBe('Integrity of civil servants')
  },
)

test('the plan’s own title is known, with and without its marks', () => {
  const english = "Division of responsibilities for implementing Tianjin's Social Credit System Plan (2014–2020)"
  expect(titleInEnglish('貫徹落實《天津市社會信用體系建設規劃(2014-2020年)》責任分工')).toBe(english)
  expect(titleInEnglish('貫徹落實〈天津市社會信用體系建設規劃（2014—2020年）〉責任分工')).toBe(english)
})

test.each(['', '。', '加強', '某某領域信用建設', '__proto__', 'constructor'])('%j has none', (title) => {
  expect(titleInEnglish(title)).toBeNull()
})
