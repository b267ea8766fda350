import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/intake/intake.ts'
import { cell, docx, level, lists, paragraph, styles } from './word.ts'

async function read(bytes: Uint8Array): Promise<string> {
  const intake = await readFile({ bytes, name: '' })
  return 'error' in intake ? intake.error : intake.text
}

const LEVELS =
  level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')

describe('a Word document', () => {
  it('keeps the numbers that Word prints, and counts as Word does', async () => {
    const body = [
      paragraph('种树', [1, 0]),
      paragraph('选种', [1, 1]),
      paragraph('采集种子', [1, 2]),
      paragraph('晾晒', [1, 2]),
      paragraph('育苗', [1, 1]),
      paragraph('浇水', [1, 2]),
      paragraph('养护', [1, 0]),
      paragraph('无号'),
      paragraph('修剪', [1, 1]),
      paragraph('另起', [2, 0]),
    ].join('')
    expect(await read(docx(body, { 'word/numbering.xml': lists(LEVELS) }))).toBe(
      '一、种树\n（一）选种\n1. 采集种子\n2. 晾晒\n（二）育苗\n1. 浇水\n二、养护\n无号\n（一）修剪\n一、另起',
    )
  })

  it('knows formats with several numbers, bullets, articles and numbers that a style gives', async () => {
    const levels =
      level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'bullet', '·')
    const body =
      Array.from({ length: 11 }, () => paragraph('甲', [1, 0])).join('') +
      paragraph('乙', [1, 1]) +
      paragraph('丙', [1, 2]) +
      paragraph('丁', undefined, 'a1') +
      paragraph('戊', [0, 0], 'a1')
    const parts = {
      'word/numbering.xml': lists(levels),
      'word/styles.xml': styles(
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="a1"><w:basedOn w:val="a"/></w:style>',
      ),
    }
    expect((await read(docx(body, parts))).split('\n').slice(9)).toEqual([
      ...['第十条 甲', '第十一条 甲', '11.1 乙', '丙', '第十二条 丁', '戊'],
    ])
  })

  it('keeps tables with merged cells on their grid', async () => {
    const rows = [
      cell('序号') + cell('任务') + cell('牵头单位'),
      cell('1', '<w:vMerge w:val="restart"/>') + cell('甲') + cell('市教委'),
      cell('', '<w:vMerge/>') + cell('乙') + cell('市科委'),
      cell('合计', '<w:gridSpan w:val="2"/>') + cell('市财政局'),
    ]
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
    expect(await read(docx(paragraph('前') + table + paragraph('后')))).toBe(
      '前\n\n序号\t任务\t牵头单位\n1\t甲\t市教委\n\t乙\t市科委\n合计\t\t市财政局\n\n后',
    )
  })

  it('leaves out what is deleted, hidden, a note or a table of contents', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' +
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>' +
      paragraph('种树	3', undefined, 'TOC1')
    const toc = styles('<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>')
    expect(await read(docx(body, { 'word/styles.xml': toc }))).toBe('增显')
  })

  const sound = docx(paragraph('甲'))
  it.each([
    ['broken-zip', 'is cut at its end', sound.subarray(0, sound.length - 30)],
    ['broken-zip', 'is cut in the middle', sound.subarray(0, 200)],
    ['broken-zip', 'has damaged bytes', sound.map((byte, at) => (at > 45 && at < 200 ? byte ^ 0x55 : byte))],
    ['broken-zip', 'is not well-formed', docx('<w:p '.repeat(300_000))],
    ['broken-zip', 'nests 100,000 deep', docx('<w:sdt><w:sdtContent>'.repeat(100_000))],
    ['broken-zip', 'has no text part', docx('', { 'word/document.xml': '' })],
    [
      'broken-zip',
      'declares entities',
      docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }),
    ],
    ['zip-bomb', 'inflates to 100 MB', zipSync({ 'word/document.xml': new Uint8Array(100_000_000) })],
    ['empty', 'has no words', docx(paragraph(''))],
  ])('is refused as %s where it %s', async (code, _, bytes) => {
    expect(await read(bytes)).toBe(code)
  })

  it('is refused where its directory lies about the size of a part', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(100_000_000) })
    const view = new DataView(bomb.buffer)
    // The uncompressed size, in the part's own header and in the directory.
    for (let at = 0; at + 4 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 100_000_000) view.setUint32(at, 10, true)
    expect(await read(bomb)).toBe('zip-bomb')
  })

  it('is refused where a part is encrypted', async () => {
    const locked = docx(paragraph('甲')).slice()
    const view = new DataView(locked.buffer)
    for (let at = 0; at + 10 < locked.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    }
    expect(await read(locked)).toBe('encrypted')
  })
})
