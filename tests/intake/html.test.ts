import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/intake/html.ts'

async function read(html: string): Promise<string> {
  return (await readHtml(html)).text
}

const CLAUSE = '推进审批制度改革，加强事中事后监管。（市发展改革委牵头，市财政局、市税务局配合）'

describe('the text of a page', () => {
  it('has a line for every block, and none of what is not text', async () => {
    const page = `<p onclick="alert(1)">一、种&amp;树&nbsp; 甲<br>乙</p><script>document.write('丙')</script>
      <style>丁{}</style><!-- 戊 --><div>己<span>庚</span></div><p hidden>辛</p><p style="display: none">壬</p>
      <noscript>癸</noscript><svg><text>子</text></svg><nav>丑</nav><select><option>寅</select><textarea>卯</textarea>`
    expect(await read(page)).toBe('一、种&树 甲\n乙\n己庚')
  })

  it('leaves a line end of the markup out between Chinese characters, and glosses of ruby', async () => {
    expect(await read('<p>推进\n   审批</p><p>Big\nData 平台</p><p><ruby>汉<rt>hàn</rt></ruby>字</p>')).toBe(
      '推进审批\nBig Data 平台\n汉字',
    )
  })

  it('keeps the numbers of lists, unless they are typed', async () => {
    const page =
      '<ol><li>甲<ol type="a"><li>乙</li></ol></li><li value="5">丙</li><li>丁</li></ol><ol start="3"><li>戊</li></ol>' +
      '<ol style="list-style-type:cjk-ideographic"><li>己</li></ol><ol><li>1. 庚</li></ol><ul><li>辛</li></ul>'
    expect(await read(page)).toBe('1. 甲\na. 乙\n5. 丙\n6. 丁\n3. 戊\n一、己\n1. 庚\n辛')
  })

  it('keeps tables as cells with tabs between them, empty where a merged cell covers them', async () => {
    const page = `<p>前</p><table><caption>分工表</caption><thead><tr><th>序号</th><th colspan="2">任务</th><th>牵头
      单位</th></tr></thead><tr><td rowspan="2">1</td><td>甲</td><td><p>乙</p><p>丙\t丁</p></td><td>市教委</td></tr>
      <tr><td>戊</td><td></td><td>市科委、<br>市财政局</td></tr></table><p>后</p>`
    expect(await read(page)).toBe(
      '前\n分工表\n\n序号\t任务\t\t牵头单位\n1\t甲\t乙 丙 丁\t市教委\n\t戊\t\t市科委、 市财政局\n\n后',
    )
  })

  it('is read through tables that only place the parts of a page', async () => {
    const paragraphs = `<p>（一）${CLAUSE}</p>`.repeat(30)
    const inner = '<table><tr><td>任务</td><td>单位</td></tr><tr><td>甲</td><td>乙</td></tr></table>'
    const nested = `<table><tr><td>导航</td><td>${paragraphs}${inner}</td></tr></table>`
    const plain = `<table><tr><td>导航</td><td>${paragraphs.repeat(3)}</td></tr></table>`
    const lines = (await read(nested)).split('\n')
    expect(lines.filter((line) => line === `（一）${CLAUSE}`)).toHaveLength(30)
    expect(lines).toContain('任务\t单位')
    expect(lines).toContain('甲\t乙')
    expect((await read(plain)).split('\n').filter((line) => line === `（一）${CLAUSE}`)).toHaveLength(90)
  })

  it('is the article, with its title and without what is around it', async () => {
    const page = `<html><head><title>某市推进某某工作任务分工方案_某市人民政府</title></head><body>
      <div class="menu">${'<a href="/x">政务公开</a>'.repeat(20)}</div>
      <div class="box"><h1>某市推进某某工作任务分工方案</h1><div class="article">${`<p>（一）${CLAUSE}</p>`.repeat(20)}</div></div>
      <div class="sidebar">${'<a href="/y">市财政局负责人解读</a>'.repeat(20)}</div><footer>某某公司承办</footer></body></html>`
    const { text, found } = await readHtml(page)
    expect(found).toBe(true)
    expect(text.split('\n')[0]).toBe('某市推进某某工作任务分工方案')
    expect(text).not.toContain('政务公开')
    expect(text).not.toContain('解读')
    expect(text.split('\n')).toHaveLength(21)
  })

  it('is the whole page where the article alone would lose a clause', async () => {
    const page = `<body><div class="article">${`<p>${'某市推进工作，'.repeat(40)}</p>`.repeat(20)}</div>
      <div class="sidebar comment"><p>附：${CLAUSE}</p></div></body>`
    const { text } = await readHtml(page)
    expect(text).toContain(CLAUSE)
  })

  it.each([
    ['100,000 nested elements', '<div>'.repeat(100_000) + CLAUSE],
    ['100,000 unclosed tags', `<b>${CLAUSE}`.repeat(100_000)],
    ['a million brackets', '<'.repeat(1_000_000) + CLAUSE],
    ['a tag that never ends', `<p>${CLAUSE}</p><p ${'a="b" '.repeat(200_000)}`],
    ['100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>${CLAUSE}</p>`],
    ['comments that never end', `<p>${CLAUSE}</p>${'<!--'.repeat(300_000)}`],
    ['a line of 10 MB', `<p>${CLAUSE.repeat(100_000)}</p>`],
    ['a million entities', `${CLAUSE}${'&lt;'.repeat(1_000_000)}`],
    ['merged cells without end', `<table>${`<tr><td rowspan=9999 colspan=90>${CLAUSE}<td>乙`.repeat(5000)}</table>`],
    ['300 tables in each other', `<table><tr><td>`.repeat(300) + CLAUSE],
  ])('is read from a page with %s', async (_, page) => {
    expect(await read(page)).toContain(CLAUSE)
  })
})
