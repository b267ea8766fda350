import { describe, expect, test } from 'vitest'
import { collectiveInEnglish } from '../../src/core/directory/collective-english.ts'
import { isCollectiveName } from '../../src/core/directory/collective.ts'
import { labelFits } from '../../src/core/directory/label.ts'
import { toSimplified } from '../../src/core/script/script.ts'
import { COLLECTIVES, NAMED } from './seed-names.ts'

const MANY =
  '各區縣人民政府 市有關部門 各有關部門 有關部門 有關單位 相關部門 相關地區 各地區 各地 各區、縣級市 各有關區、縣級市 各行業協會 各有關行業協會 國務院相關部門 國務院有關部門 各項目牽頭單位 各行業主管部門 行業主管部門 各省、自治區、直轄市人民政府 省級人民政府 縣級以上地方人民政府 地方政府 市縣兩級政府 市縣人民政府 區縣 縣（市、區）人民政府 行業協會 金融機構 市直有關單位 領導小組成員單位 中央駐津有關單位 其他有關部門 市級部門 試點地區 市各委辦局 國務院各部門 各市州人民政府 乡镇人民政府 街道辦事處 市直各部門 市政府有關部門 政府部門 各民主黨派 信用建設有關部門 市場監管部門'.split(
    ' ',
  )

const ONE =
  '東麗區人民政府 市文明辦 市人民政府 省人民政府 區人民政府 縣人民政府 市機關事務管理局 市政府辦公廳 越秀區 靜海區 市委 市工商聯 市總工會 市市場監管委 天津銀行 市財政局 財政部門 市銀行業協會 市企業聯合會 市區域合作辦 市地方金融監管局 鄉鎮企業局 市地方志辦 市級機關工委 市直機關工委 市開發區管委會 濱海新區人民政府 市社會組織管理局 市關工委 市相關工作領導小組 市金融機構協調小組 中國人民銀行 高新區 國務院辦公廳 某某聯席會議'.split(
    ' ',
  )

describe('a name that stands for many bodies', () => {
  test.each(MANY)('%s', (name) => {
    expect(isCollectiveName(name)).toBe(true)
    expect(isCollectiveName(toSimplified(name))).toBe(true)
  })
})

describe('a name that stands for one body', () => {
  test.each(ONE)('%s', (name) => {
    expect(isCollectiveName(name)).toBe(false)
    expect(isCollectiveName(toSimplified(name))).toBe(false)
  })

  test.each(['', '各', '、', '\ud800'])('%j is nobody', (name) => {
    expect(isCollectiveName(name)).toBe(false)
  })
})

test('of the embedded plan’s names the six collectives and no other', () => {
  expect([...COLLECTIVES, ...NAMED].map(([name]) => name).filter(isCollectiveName)).toEqual(
    COLLECTIVES.map(([name]) => name),
  )
})

// A pattern that backtracks would not come back before the test's time is up.
test.each(['各', '有关', '市', '区县', '级', '其他有关部门'])('a very long name of %s is read at once', (part) => {
  expect(isCollectiveName(`市${part.repeat(20_000)}。局`)).toBe(false)
})

describe('in English', () => {
  test.each([
    ['市有關部門', 'city-depts-concerned', 'Municipal departments concerned', 'City depts concerned'],
    ['市相关部门', 'relevant-city-depts', 'Relevant municipal departments', 'Relevant city depts'],
    ['国务院相关部门', 'relevant-state-council-depts', 'Relevant State Council departments', 'Relevant Council depts'],
    ['各地区', 'all-regions', 'All regions', 'All regions'],
    ['各区县政府', 'all-districts', "All district and county people's governments", 'All districts & counties'],
    ['各区、县级市', 'all-districts-and-cities', 'All districts and county-level cities', 'All districts & cities'],
    ['各项目牵头单位', 'all-project-leads', 'All lead units of the projects', 'All project leads'],
  ])('%s is %s', (name, id, en, enShort) => {
    expect(collectiveInEnglish(name)).toEqual({ id, en, enShort })
  })

  test.each(['各某某某', '市各某某', '各', '', '联席会议成员单位'])('%j is not known in all its parts', (name) => {
    expect(collectiveInEnglish(name)).toBeNull()
  })

  test('names that differ in a word that tells never share id or label', () => {
    const scopes = ['', '市', '省', '区', '县', '国务院', '中央', '市级', '市直', '全市', '市政府']
    const sorts = '部门 单位 地区 地方 区 县 市 区县 县区 市县 县市区 区县级市 乡镇 街道 区县政府 区政府 县政府 市县政府 地级以上市 行业主管部门 主管部门 监管部门 行业 行业协会 牵头单位 责任单位 项目牵头单位 金融机构 企业'.split(' ') // prettier-ignore
    const names = new Set(
      scopes.flatMap((scope) =>
        ['', '各'].flatMap((all) =>
          ['', '有关', '相关', '其他'].flatMap((which) => sorts.map((sort) => scope + all + which + sort)),
        ),
      ),
    )
    const ids = new Map<string, string>()
    const labels = new Map<string, string>()
    for (const name of names) {
      if (!isCollectiveName(name)) continue
      const read = collectiveInEnglish(name)
      if (!read) continue
      expect([name, ids.get(read.id)]).toEqual([name, undefined])
      ids.set(read.id, name)
      if (read.enShort === null) continue
      expect(labelFits(read.enShort)).toBe(true)
      expect([name, labels.get(read.enShort)]).toEqual([name, undefined])
      labels.set(read.enShort, name)
    }
    expect(ids.size).toBeGreaterThan(500)
  })
})
