import iconv from 'iconv-lite'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LARGEST, isTooLarge, readFile, readPasted } from '../../src/intake/intake.ts'
import { kindOf } from '../../src/intake/kind.ts'
import { docx, paragraph } from './word.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, utf8('x')])))
/** An old office file: its signature, and the name of a stream in UTF-16. */
const office = (stream: string) =>
  latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}\0`)
const MHT = [
  'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n',
  '\tboundary="----=_part"\r\n\r\n------=_part\r\nContent-Type: text/html; charset="gb2312"\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>=D2=BB=A1=A2=D6=D6=\r\n=CA=F7</p></body></html>\r\n------=_part--',
].join('')

describe('the kind of a file', () => {
  it.each([
    ['empty', 'a.txt', new Uint8Array()],
    ['text', 'a.txt', utf8('一、种树')],
    ['text', '', utf8('一、<div>种树')],
    ['html', '', utf8('\ufeff <!DOCTYPE html><p>种树')],
    ['html', 'a.doc', utf8('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>')],
    ['html', 'a.htm', utf8('种树<br>育苗')],
    ['html', 'a.txt', new Uint8Array(iconv.encode('<html><body>种树', 'utf-16le'))],
    ['mhtml', 'a.mht', utf8(MHT)],
    ['qiantou', 'a.json', utf8('{\n "qiantou": "plan"}')],
    ['docx', 'a.zip', docx(paragraph('甲'))],
    ['image', 'plan.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['image', '', latin('\0\0\0\x18ftypheic')],
    ['image', '', utf8('<?xml version="1.0"?><svg xmlns="x">')],
    ['media', '', latin('\0\0\0\x18ftypmp42')],
    ['pdf', 'plan.docx', utf8('%PDF-1.7')],
    ['rtf', 'a.doc', utf8('{\\rtf1\\ansi')],
    ['doc', 'a.doc', office('WordDocument')],
    ['xls', 'a.doc', office('Workbook')],
    ['ppt', '', office('PowerPoint Document')],
    ['wps', 'a.wps', office('WordDocument')],
    ['encrypted', 'a.docx', office('EncryptedPackage')],
    ['xlsx', 'a.docx', zip('xl/workbook.xml')],
    ['pptx', '', zip('ppt/presentation.xml')],
    ['ofd', '', zip('OFD.xml')],
    ['odt', '', zip('mimetype')],
    ['zip', '', zip('../../word.txt')],
    ['broken-zip', 'a.docx', docx(paragraph('甲')).subarray(0, 100)],
    ['archive', '', latin('Rar!\x1a\x07')],
  ] as const)('is %s for %s', (kind, name, bytes) => {
    expect(kindOf(bytes, name)).toBe(kind)
  })
})

describe('a file', () => {
  it.each([
    ['a page named .doc', 'a.doc', utf8('<html><body><p>一、种树</p></body></html>'), '一、种树'],
    ['a web archive', 'a.mht', utf8(MHT), '一、种树'],
    [
      'a GB2312 page',
      'a.htm',
      new Uint8Array(iconv.encode('<meta charset="gb2312"><p>一、种树</p>', 'gb18030')),
      '一、种树',
    ],
  ])('is read where it is %s', async (_, name, bytes, text) => {
    expect(await readFile({ bytes, name })).toMatchObject({ text, certain: true })
  })

  it('is read with the encoding that a person chose', async () => {
    const bytes = new Uint8Array(iconv.encode('一、種樹', 'big5'))
    expect(await readFile({ bytes, name: '', encoding: 'big5' })).toMatchObject({
      text: '一、種樹',
      encoding: 'big5',
      doubts: [],
    })
  })

  it.each([
    ['empty', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['empty', Uint8Array.of(0xff, 0xfe)],
    ['empty', utf8(' \r\n\u3000')],
    ['binary', Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) >>> 3)],
    [
      'unknown-encoding',
      new Uint8Array(iconv.encode('Ceci n’est pas un plan : il a été écrit en français. '.repeat(9), 'win1252')),
    ],
    ['too-large', new Uint8Array(LARGEST.docx + 1)],
    ['too-large', new Uint8Array(LARGEST.text + 1).fill(0x61)],
  ])('is refused as %s', async (error, bytes) => {
    expect(await readFile({ bytes, name: 'a.txt' })).toMatchObject({ error })
  })

  it('of 200 MB is refused by its size alone', () => {
    expect([isTooLarge(200 * 1024 * 1024), isTooLarge(1024)]).toEqual([true, false])
  })

  it('says that characters are broken', async () => {
    const bytes = utf8('一、加强事中事后监管。（市发展改革委负责）'.repeat(20))
    bytes[100] = 0xff
    expect(await readFile({ bytes, name: '' })).toMatchObject({
      encoding: 'utf-8',
      doubts: ['encoding-uncertain', 'broken-encoding'],
    })
  })
})

describe('a pasted text', () => {
  it('is taken as it is, without NULs', () => {
    expect(readPasted('一、种\0树')).toMatchObject({ text: '一、种树', kind: 'text', encoding: null })
    expect(readPasted('{"qiantou":"plan"}')).toMatchObject({ kind: 'qiantou' })
    expect(readPasted(' \n')).toMatchObject({ error: 'empty' })
  })
})
