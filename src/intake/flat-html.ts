import { LineWriter } from './line-writer.ts'

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|kbd|mark|o:p|q|s|small|span|strong|sub|sup|tt|u|var|wbr)$/i
const TAG = /^\/?([a-z][^\s/<>]{0,40})/i

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', middot: '·' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', times: '×' },
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal) return character(Number(decimal))
      if (hex) return character(parseInt(hex, 16))
      return ENTITIES[name ?? ''] ?? whole
    },
  )
}

/**
 * Reads a tidied page without building it: tags become line ends, cells are set apart by spaces. For pages that no
 * person wrote, nested too deep or with too many tags for anything better. Linear in the length of the text.
 */
export function readFlat(html: string): string {
  const out = new LineWriter()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    out.add(withoutEntities(html.slice(at, open < 0 ? html.length : open)))
    if (open < 0) break
    const close = html.indexOf('>', open)
    at = close < 0 ? html.length : close + 1
    const name = TAG.exec(html.slice(open + 1, open + 43))?.[1] ?? ''
    if (/^t[dh]$/i.test(name)) out.add(' ')
    else if (!INLINE.test(name)) out.break()
  }
  return out.lines().join('\n')
}
