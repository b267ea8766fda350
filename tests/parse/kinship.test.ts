import { describe, expect, it } from 'vitest'
import { abbreviates, kinOf } from '../../src/core/parse/kinship.ts'

const forms = (...keys: string[]) => keys.map((key) => ({ key, count: 1 }))
const always = () => true

describe('a short form of a name', () => {
  it.each([
    ['市绿园局', '市绿化园林建设局'],
    ['市城管委', '市城市管理委员会'],
    ['市大数据局', '市大数据管理局'],
    ['市府办', '市府办公室'],
  ])('%s can be %s', (short, long) => {
    expect(abbreviates(short, long)).toBe(true)
  })

  it.each([
    ['市公安局', '市公安局交通管理局'],
    ['市商务局', '市商务投资促进局'],
    ['市林业局', '县林业管理局'],
    ['局', '市林业局'],
    ['市林业局', '市林业局'],
  ])('%s cannot be %s', (short, long) => {
    expect(abbreviates(short, long)).toBe(false)
  })
})

describe('names of one plan', () => {
  it('are one where exactly one fuller name fits', () => {
    expect(kinOf(forms('市绿园局', '市绿化园林建设局', '市财政局'), '', always)).toEqual(
      new Map([['市绿园局', { key: '市绿化园林建设局', evidence: 'abbreviation' }]]),
    )
    expect(kinOf(forms('市绿园局', '市绿化园林建设局', '市绿地园区管护局'), '', always)).toEqual(new Map())
  })

  it('are not one where the directory knows two bodies', () => {
    expect(kinOf(forms('市绿园局', '市绿化园林建设局'), '', () => false)).toEqual(new Map())
  })

  it('are one without and with the place or its level', () => {
    expect(kinOf(forms('海州市档案库', '市档案库'), '海州市', always).get('海州市档案库')).toEqual({
      key: '市档案库',
      evidence: 'prefix',
    })
    expect(kinOf(forms('省档案库', '档案库'), '', always).get('档案库')).toEqual({
      key: '省档案库',
      evidence: 'prefix',
    })
    expect(kinOf(forms('省档案库', '市档案库', '档案库'), '', always)).toEqual(new Map())
  })
})
