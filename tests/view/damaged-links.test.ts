import { describe, expect, test } from 'vitest'
import { DEFAULT_PLAN } from '../../src/core/view/default-plan.ts'
import { decodeLink, encodeView } from '../../src/core/view/link.ts'
import type { Migration } from '../../src/core/view/migrations.ts'
import { LINK_VERSION, MIGRATIONS } from '../../src/core/view/migrations.ts'
import { linkIn } from '../../src/core/view/parts.ts'
import { hintOf, numberInShort, packWords, unpackWords } from '../../src/core/view/plan-hint.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const LINK = 'v=1&view=table&agency=drc,pboc&mode=and&chapter=4&q=%E5%BE%AE%E5%8D%9A&open=4.13.6'
const view: View = {
  ...DEFAULT_VIEW,
  view: 'table',
  agencies: ['drc', 'pboc'],
  mode: 'and',
  chapters: [4],
  query: '微博',
  selection: { kind: 'task', id: '4.13.6' },
}

/** As location.hash gives back what stands in an address. */
const asTheBrowserHasIt = (link: string): string => new URL(`http://x/#${link}`).hash

describe('what happens to a link on its way', () => {
  test.each([
    ['a second sharp sign, escaped', `%23${LINK}`],
    ['a second sharp sign', `##${LINK}`],
    ['all of it escaped', encodeURIComponent(LINK)],
    ['all of it escaped, and then once more', encodeURIComponent(encodeURIComponent(LINK))],
    ['ampersands as a web page writes them', LINK.replaceAll('&', '&amp;')],
    ['parts that WeChat adds behind', `${LINK}&from=singlemessage&isappinstalled=0`],
    ['parts that WeChat adds behind a question mark', `${LINK}?from=timeline&isappinstalled=0`],
    ['a second hash', `${LINK}#wechat_redirect`],
    ['what a mailing adds', `utm_source=mail&${LINK}&fbclid=IwAR0x`],
    ['capitals', LINK.replace('view=table&agency=drc,pboc', 'VIEW=Table&Agency=DRC,PBOC')],
    ['a full stop', `${LINK}。`],
    ['a full stop and a bracket', `${LINK}）。`],
    ['ASCII punctuation', `${LINK}).`],
    ['an angle bracket', `${LINK}>`],
    ['a quotation mark', `${LINK}"`],
    ['a sentence that goes on', `${LINK}，請看第三頁`],
    ['a space and a word', `${LINK} thanks`],
    ['slashes in front', `/${LINK}`],
  ])('%s: it is read all the same, and nothing is said', (_what, damaged) => {
    for (const hash of [damaged, asTheBrowserHasIt(damaged)]) {
      expect(decodeLink(hash), hash).toMatchObject({ view, dropped: [] })
    }
  })

  test('one whose query stands last loses what was glued to it, and only that', () => {
    for (const glued of ['', '。', '.', '）', ')', '"', '」', '!)', '，']) {
      const { view: read, dropped } = decodeLink(asTheBrowserHasIt(`v=1&q=%E5%BE%AE%E5%8D%9A${glued}`))
      expect(read.query, glued).toBe('微博')
      expect(dropped).toEqual([])
    }
    expect(decodeLink(`v=1&q=${encodeURIComponent('（微博）')}`).view.query).toBe('（微博）')
    expect(decodeLink(`v=1&q=${encodeURIComponent('"微博"')}。`).view.query).toBe('"微博"')
  })

  test('lists that stand twice are one list', () => {
    expect(decodeLink('v=1&agency=drc&agency=pboc&agency=drc').view.agencies).toEqual(['drc', 'pboc'])
    expect(decodeLink('v=1&view=text&view=text').dropped).toEqual([])
  })

  test('what is asked for is counted, so that it can be said how much of it is left', () => {
    expect(decodeLink('v=1&agency=a,b,c&chapter=4&view=text&plan=0123456789ab').asked).toBe(5)
    expect(decodeLink('v=1&mode=and&mode=or&x=1').asked).toBe(3)
    expect(decodeLink('').asked).toBe(0)
  })
})

describe('where in an address the link is', () => {
  test.each([
    [{ search: '', hash: '#v=1&agency=drc' }, '#v=1&agency=drc'],
    [{ search: '?from=singlemessage&isappinstalled=0', hash: '#v=1&agency=drc' }, '#v=1&agency=drc'],
    [{ search: '?v=1&agency=drc', hash: '' }, '?v=1&agency=drc'],
    [{ search: '?v=1&agency=drc', hash: '#wechat_redirect' }, '?v=1&agency=drc'],
    [{ search: '?from=timeline', hash: '' }, ''],
    [{ search: '?from=timeline&v=1&view=text', hash: '' }, '?from=timeline&v=1&view=text'],
  ])('%j', (address, link) => {
    expect(linkIn(address)).toBe(link)
  })
})

test('links that name no plan mean the one that the first version came with', () => {
  expect(embeddedPlan().plan.fingerprint.slice(0, 12)).toBe(DEFAULT_PLAN)
})

describe('versions', () => {
  // Two that never were: in the second agencies have another key, in the third chapters are counted from nought, the place
  // of the panel is two parts, and what the first had of its own is gone.
  const steps: readonly Migration[] = [
    (parts) => parts.map(({ key, value }) => ({ key: key === 'bureau' ? 'agency' : key, value })),
    (parts) =>
      parts
        .filter(({ key }) => key !== 'gone')
        .map(({ key, value }) =>
          key === 'chapter'
            ? { key, value: value.replace(/\d+/g, (no) => String(Number(no) + 1)) }
            : { key: key === 'panel' ? 'open' : key, value },
        ),
  ]
  const meant = {
    ...DEFAULT_VIEW,
    agencies: ['drc'],
    chapters: [4, 5],
    selection: { kind: 'task', id: '4.13.6' },
  }

  test.each([
    ['the first', 'v=1&bureau=drc&chapter=3,4&panel=4.13.6&gone=1'],
    ['the second', 'v=2&agency=drc&chapter=3,4&panel=4.13.6&gone=1'],
    ['the third', 'v=3&agency=drc&chapter=4,5&open=4.13.6'],
    ['the first, damaged on its way', '%23V=1&amp;bureau=DRC&chapter=3&chapter=4&panel=4.13.6&from=timeline。'],
  ])('a link of %s takes every step from its own version on, in order', (_which, link) => {
    expect(decodeLink(link, steps)).toMatchObject({ view: meant, dropped: [] })
  })

  test('without a version it is taken for one of the present', () => {
    expect(decodeLink('agency=drc&chapter=4,5&open=4.13.6', steps)).toMatchObject({ view: meant, dropped: [] })
  })

  test('of a later version it opens with what holds, which is said; what is no version is said too', () => {
    const link = 'agency=drc&chapter=4,5&open=4.13.6'
    expect(decodeLink(`v=4&${link}&weather=fair`, steps)).toMatchObject({
      view: meant,
      dropped: [
        { key: 'v', value: '4', reason: 'version' },
        { key: 'weather', value: 'fair', reason: 'unknown-key' },
      ],
      asked: 5,
    })
    for (const odd of ['0', '-1', '1.5', 'x', '1e999']) {
      const read = decodeLink(`v=${odd}&${link}`, steps)
      expect(read, odd).toMatchObject({ view: meant, dropped: [{ key: 'v', value: odd, reason: 'malformed' }] })
    }
  })

  test('the version that is written is the one that the steps lead to', () => {
    expect(LINK_VERSION).toBe(MIGRATIONS.length + 1)
    expect(encodeView(view)).toBe(LINK)
  })
})

describe('what a link says of its plan', () => {
  const PLAN = { ...DEFAULT_VIEW, plan: '0123456789ab' }
  const TITLE = '云溪市2021年渡口整治任务分工'

  test('is the number in short and the title, cut, in letters that every program carries', () => {
    const link = encodeView(PLAN, hintOf({ number: '云政办发〔2021〕8号', title: TITLE }))
    expect(link).toMatch(/^v=1&plan=0123456789ab&no=2021-8&title=[A-Za-z0-9_-]{30,36}$/)
    // What does not fit is cut.
    const about = { number: '2021-8', title: TITLE.slice(0, -1) }
    expect(decodeLink(link).about).toEqual(about)
    expect(decodeLink(`${link}。`).about).toEqual(about)
  })

  test.each([
    ['津政办发〔2016〕43号', '2016-43'],
    ['國辦發〔2020〕４３號', '2020-43'],
    ['发改办〔2020〕007号', '2020-7'],
    ['第7号', null],
    [null, null],
  ])('the number of %s is %s', (number, short) => {
    expect(numberInShort(number)).toBe(short)
  })

  test('words that are packed come back, as far as they fit', () => {
    expect(unpackWords(packWords('2014—2020《规划》A（x）'))).toBe('2014—2020《规划》A(x)')
    expect(unpackWords(packWords('𠀀一'))).toBe('〓一')
    expect(unpackWords(packWords('一'.repeat(99)))).toBe('一'.repeat(13))
    for (const broken of ['', '!', 'a', 'AAAA', '_'.repeat(90), '__', 'gA'])
      expect(unpackWords(broken)).not.toMatch(/\p{Cc}/u)
  })

  test('is left out where it says nothing', () => {
    expect(encodeView(PLAN, { number: null, title: '' })).toBe('v=1&plan=0123456789ab')
    expect(decodeLink('v=1&plan=0123456789ab').about).toBeNull()
  })
})

describe('how long links are', () => {
  const origin = 'https://example.org/qiantou/'
  test('a typical one is under 120 characters, one with five agencies under 200, also where they name the plan', () => {
    const typical = { ...view, query: '', roles: ['lead'] as const, plan: '0123456789ab' }
    const hint = hintOf({ number: '云政办发〔2021〕8号', title: '云溪市2021年渡口整治任务分工方案' })
    expect(`${origin}#${encodeView({ ...typical, plan: null })}`.length).toBeLessThan(120)
    expect(encodeView({ ...typical, selection: null, view: 'network' }, hint).length).toBeLessThan(120)
    const five = {
      ...typical,
      agencies: ['commerce', 'education', 'market', 'x4k2m7qd', 'publicity'],
      mode: 'or' as const,
    }
    expect(encodeView(five, hint).length).toBeLessThan(200)
  })
})
