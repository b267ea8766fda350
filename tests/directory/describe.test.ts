import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeAgency, type AgencyDescription } from '../../src/core/directory/describe.ts'
import { hashedId } from '../../src/core/directory/hashed-id.ts'
import { labelFits } from '../../src/core/directory/label.ts'
import { AGENCY_KINDS } from '../../src/core/plan/model.ts'
import { toSimplified } from '../../src/core/script/script.ts'
import { ALL_NAMES, COLLECTIVES, NAMED } from './seed-names.ts'

const inTianjin = (name: string): AgencyDescription => describeAgency(name, { place: '天津市', script: 'zh-Hant' })
const inGuangzhou = (name: string): AgencyDescription => describeAgency(name, { place: '广州市', script: 'zh-Hans' })
const inGuangdong = (name: string): AgencyDescription => describeAgency(name, { place: '广东省', script: 'zh-Hans' })
const inStateCouncil = (name: string): AgencyDescription => describeAgency(name, { place: null, script: 'zh-Hans' })

describe('the bodies of the embedded plan', () => {
  test('are 51 and 6 collectives', () => {
    expect([NAMED.length, COLLECTIVES.length]).toEqual([51, 6])
  })

  test.each(NAMED)('%s is %s, %s', (name, id, kind) => {
    expect(inTianjin(name)).toMatchObject({ id, kind, collective: false })
  })

  test.each(COLLECTIVES)('%s is the collective %s', (name, id) => {
    expect(inTianjin(name)).toMatchObject({ id, kind: 'collective', collective: true })
  })

  test('have ids and labels of their own, and English names that are marked as translations', () => {
    const all = ALL_NAMES.map(inTianjin)
    expect(new Set(all.map(({ id }) => id)).size).toBe(57)
    expect(new Set(all.map(({ enShort }) => enShort)).size).toBe(57)
    expect(new Set(all.map(({ names }) => names.en)).size).toBe(57)
    expect(all.map(({ enSource }) => enSource)).toEqual(all.map(() => 'translation'))
  })

  test.each(ALL_NAMES)('the label of %s is set in two lines of 14 characters', (name) => {
    expect(labelFits(inTianjin(name).enShort ?? 'none at all, so too long')).toBe(true)
  })

  test.each(ALL_NAMES)('%s has one description in both scripts', (name) => {
    const { names: traditional, ...hant } = inTianjin(name)
    const { names: simplified, ...hans } = describeAgency(toSimplified(name), { place: '天津市', script: 'zh-Hans' })
    expect(hans).toEqual(hant)
    expect(simplified.en).toBe(traditional.en)
    expect(simplified.zhHans).toBe(traditional.zhHans)
  })

  test.each([
    ['市市場監管委', 'Tianjin Market and Quality Supervision and Administration Commission', 'Market Regulation'],
    ['人民銀行天津分行', "People's Bank of China, Tianjin Branch", "People's Bank Tianjin"],
    ['市編辦', 'Tianjin Municipal Commission Office for Public Sector Reform', 'Staffing Office'],
    ['市委宣傳部', 'Publicity Department of the CPC Tianjin Municipal Committee', 'Publicity'],
    ['市衛生計生委', 'Tianjin Municipal Commission of Health and Family Planning', 'Health & Fam. Planning'],
    ['天津海關', 'Tianjin Customs', 'Customs'],
    ['濱海新區人民政府', "Binhai New Area People's Government", 'Binhai New Area'],
    ['各區縣人民政府', "All district and county people's governments", 'All districts & counties'],
    ['市各有關部門', 'All municipal departments concerned', 'All city depts concerned'],
  ])('%s in English: %s', (name, en, enShort) => {
    expect(inTianjin(name)).toMatchObject({ names: { en }, enShort })
  })
})

describe('names', () => {
  test('a Traditional plan: as it writes them, and converted', () => {
    expect(inTianjin('市旅游局').names).toMatchObject({ zhHant: '市旅游局', zhHans: '市旅游局' })
    expect(inTianjin('市國土房管局').names).toMatchObject({ zhHant: '市國土房管局', zhHans: '市国土房管局' })
  })

  test('a Simplified plan: the Traditional form of a name that is known', () => {
    expect(inGuangzhou('市旅游局').names).toMatchObject({ zhHant: '市旅遊局', zhHans: '市旅游局' })
    expect(inGuangzhou('各项目牵头单位').names.zhHant).toBe('各項目牽頭單位')
    expect(inGuangzhou('越秀区').names.zhHant).toBe('越秀區')
  })

  test('a Simplified plan: a name that is not known stays as written', () => {
    expect(inGuangzhou('广州某某协调组').names).toEqual({
      zhHant: '广州某某协调组',
      zhHans: '广州某某协调组',
      en: null,
    })
  })
})

describe('an id names a function within the plan’s own jurisdiction', () => {
  test.each([
    ['天津市', '市發展改革委'],
    ['天津市', '市發展和改革委員會'],
    ['天津市', '天津市发展和改革委员会'],
    ['天津市', '天津市发改委'],
    ['天津市', '市发改委'],
    ['天津市', '发展改革委'],
    ['天津', '市發展改革委'],
    ['廣州市', '市發展改革委'],
    ['某某市', '市發展改革局'],
    ['广东省', '省发展改革委'],
    ['广东省', '广东省发展改革委'],
    ['广西壮族自治区', '自治区发展改革委'],
    ['静海区', '区发展改革委'],
    ['某某县', '县发展改革局'],
    ['国', '国家发展改革委'],
    ['國', '發展改革委'],
    [null, '国家发展和改革委员会'],
    [null, '发展改革委'],
  ])('in a plan of %s %s is drc', (place, name) => {
    expect(describeAgency(name, { place, script: 'zh-Hans' })).toMatchObject({ id: 'drc', kind: 'department' })
  })

  test.each([
    ['天津市', '国家发展改革委', 'drc-national', 'central'],
    ['天津市', '國務院國資委', 'state-assets-national', 'central'],
    ['天津市', '财政部', 'finance-national', 'central'],
    ['天津市', '省发展改革委', 'drc-province', 'other'],
    ['天津市', '区发展改革委', 'drc-county', 'other'],
    ['天津市', '北京市发展改革委', 'drc-beijing', 'other'],
    ['天津市', '河北省发展改革委', 'drc-hebei', 'other'],
    ['天津市', '天津市滨海新区财政局', 'finance-binhai', 'other'],
    ['天津市', '东丽区财政局', 'finance-dongli', 'other'],
    ['广东省', '广州市发展改革委', 'drc-guangzhou', 'other'],
    ['广东省', '市发展改革委', 'drc-city', 'other'],
    [null, '市财政局', 'finance-city', 'other'],
    [null, '天津市人民政府', 'government-tianjin', 'other'],
  ])('in a plan of %s %s is %s, %s', (place, name, id, kind) => {
    expect(describeAgency(name, { place, script: 'zh-Hans' })).toMatchObject({ id, kind })
  })

  test('a plan whose place is unknown can say its level', () => {
    const context = { place: null, level: 'city', script: 'zh-Hans' } as const
    expect(describeAgency('市财政局', context)).toMatchObject({
      id: 'finance',
      names: { en: 'Municipal Bureau of Finance' },
    })
    expect(describeAgency('财政部', context).id).toBe('finance-national')
  })

  test('the same function in a place without an English name: an id of its own and no English', () => {
    const [a, b] = [inGuangzhou('佛山市财政局'), inGuangzhou('佛冈县财政局')]
    expect(a.id).toMatch(/^finance-[0-9a-z]{5}$/)
    expect(a.id).not.toBe(b.id)
    expect(a).toMatchObject({ names: { en: null }, enShort: null, enSource: null })
  })

  test('renamed and merged bodies are entries of their own', () => {
    const ids = [
      '市卫生局',
      '市人口计生委',
      '市卫生计生委',
      '市卫生健康委',
      '市食药监局',
      '市药监局',
      '市环保局',
      '市生态环境局',
    ]
    expect(new Set(ids.map((name) => inTianjin(name).id)).size).toBe(ids.length)
  })

  test.each([
    ['市高级法院', '市中级法院'],
    ['市纪委', '市监委'],
    ['市委研究室', '市政府研究室'],
    ['市委办公厅', '市政府办公厅'],
    ['市城管委', '市城管执法局'],
    ['市国税局', '市税务局'],
    ['天津金融监管局', '天津市金融监管局'],
    ['市工商局', '市工商联'],
    ['市总工会', '市红十字会'],
  ])('%s and %s are two bodies', (a, b) => {
    expect(inTianjin(a).id).not.toBe(inTianjin(b).id)
  })
})

describe('branches of central agencies', () => {
  test.each([
    ['中国人民银行天津分行', 'pboc'],
    ['市银监局', 'cbrc'],
    ['天津出入境检验检疫局', 'ciq'],
    ['国家税务总局天津市税务局', 'tax'],
    ['天津市通信管理局', 'comms'],
    ['国家外汇管理局天津市分局', 'safe'],
    ['国家金融监督管理总局天津监管局', 'nfra'],
    ['天津市气象局', 'meteorology'],
  ])('%s in Tianjin is %s', (name, id) => {
    expect(inTianjin(name)).toMatchObject({ id, kind: 'central' })
  })

  test('the head office and a branch elsewhere are other bodies', () => {
    expect(inTianjin('中国人民银行').id).toBe('pboc-national')
    expect(inTianjin('人民银行北京分行').id).toBe('pboc-beijing')
    expect(inTianjin('银监会').id).toBe('cbrc-national')
    expect(inTianjin('北京银监局').id).toBe('cbrc-beijing')
  })

  test('a province’s own branch sits in its capital, one elsewhere is another', () => {
    expect(inGuangdong('人民银行广州分行')).toMatchObject({
      id: 'pboc',
      names: { en: "People's Bank of China, Guangzhou Branch" },
    })
    expect(inGuangdong('广东银监局').id).toBe('cbrc')
    expect(inGuangdong('人民银行深圳市中心支行').id).toBe('pboc-shenzhen')
    expect(inGuangdong('深圳银监局').id).toBe('cbrc-shenzhen')
    expect(inGuangzhou('广州海关').id).toBe('customs')
    expect(inGuangzhou('黄埔海关').id).toBe('customs-huangpu')
  })

  test('in a plan of the State Council they are departments, with official names', () => {
    expect(inStateCouncil('人民银行')).toMatchObject({
      id: 'pboc',
      kind: 'department',
      enShort: "People's Bank",
      enSource: 'official',
      names: { en: "The People's Bank of China" },
    })
  })
})

describe('the State Council', () => {
  test.each([
    ['国家发展改革委', 'National Development and Reform Commission'],
    ['海关总署', 'General Administration of Customs'],
    ['证监会', 'China Securities Regulatory Commission'],
    ['工业和信息化部', 'Ministry of Industry and Information Technology'],
    ['国务院办公厅', 'General Office of the State Council'],
    ['国家药监局', 'National Medical Products Administration'],
    ['药监局', 'National Medical Products Administration'],
  ])('%s has the official name %s', (name, en) => {
    expect(inStateCouncil(name)).toMatchObject({ kind: 'department', enSource: 'official', names: { en } })
  })

  test('where no official name is sure, the name is marked as a translation', () => {
    expect(inStateCouncil('国务院职能转变协调办')).toMatchObject({ id: 'function-reform', enSource: 'translation' })
  })

  test('a body that does not exist nationally is not made up', () => {
    expect(inStateCouncil('国家城管执法局')).toMatchObject({ id: hashedId('国家城管执法局'), names: { en: null } })
  })
})

describe('a name that the directory does not know', () => {
  test.each([
    ['市某某促進局', 'department'],
    ['市委某某委', 'party'],
    ['某某區人民政府', 'district'],
    ['宝山区', 'district'],
    ['空港經濟區管委會', 'zone'],
    ['某某工业园', 'zone'],
    ['天津大学', 'other'],
    ['天津港集团', 'other'],
    ['大邱庄镇人民政府', 'other'],
    ['国家某某局', 'central'],
    ['各某某某', 'collective'],
  ])('%s gets a hash and the kind %s', (name, kind) => {
    expect(inTianjin(name)).toMatchObject({ id: hashedId(name), kind, enShort: null, enSource: null })
  })

  test('a zone or a garrison is no district', () => {
    expect(inTianjin('天津开发区').kind).toBe('zone')
    expect(inTianjin('天津警备区').kind).toBe('other')
    expect(inTianjin('区人民政府').kind).toBe('other')
  })

  test('a county-level city is a district in a city’s plan only', () => {
    expect(inGuangzhou('从化市').kind).toBe('district')
    expect(inGuangdong('从化市人民政府').kind).toBe('other')
  })

  test.each(['', ' ', '、', '市', '市市', '國', '各', '\ud800', 'x'.repeat(10_000), '区'.repeat(1000)])(
    'degenerate names do not fail (%#)',
    (name) => {
      for (const place of [null, '', '天津市', '市', '\udc00']) {
        expect(describeAgency(name, { place, script: 'zh-Hans' }).id).toMatch(/^[a-z][0-9a-z-]+$/)
      }
    },
  )

  test('any name in any place gives a sound description', () => {
    const word = fc.constantFrom(
      '市', '省', '区', '县', '国家', '中国', '委', '政府', '人民', '办', '局', '发展改革', '财政', '人民银行', '分行', '天津', '海关', '各', '有关', '部门', '管委会', '州', '𠁞', '、', '\ud83d',
    ) // prettier-ignore
    const name = fc.array(word, { maxLength: 8 }).map((words) => words.join(''))
    fc.assert(
      fc.property(name, fc.option(name), fc.constantFrom('zh-Hant', 'zh-Hans'), (text, place, script) => {
        const { id, kind, collective, names, enShort, enSource } = describeAgency(text, { place, script })
        expect(id).toMatch(/^[a-z][0-9a-z-]*[0-9a-z]$/)
        expect(AGENCY_KINDS).toContain(kind)
        expect(collective).toBe(kind === 'collective')
        expect(names.zhHans).toHaveLength(text.length)
        expect(names.zhHant).toHaveLength(text.length)
        expect(enSource === null).toBe(names.en === null)
        if (names.en === null) expect(enShort).toBeNull()
        expect(names.en ?? '').not.toMatch(/[%*@=|\u4e00-\u9fff]| {2}/)
        if (enShort !== null) expect(labelFits(enShort)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
