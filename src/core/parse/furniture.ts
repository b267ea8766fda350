import type { Findings } from './findings.ts'
import { findDates } from './dates.ts'
import type { Page } from './page.ts'
import type { Range } from './range.ts'
import { squeeze } from './range.ts'

/** Words of the page around a document, never of the document. */
const PAGE_WORDS =
  /索引号|主题分类|发文字号|成文日期|公开方式|有效性|信息来源|电话|热线|传真|邮箱|网址|https?:|www\.|浏览|点击|阅读次数|分享到|来源[ ]*:|作者[ ]*:|发布时间|发布日期|发布机构|字号|字体|打印|收藏|关闭窗口|返回|首页|导航|登录|注册|扫一扫|微信|微博|版权|当前位置|上一篇|下一篇|相关阅读|了解详情|>>|\|/u
const RULE = /^[_\-—=*~.·─━ ]{4,}$/u
const NOTE = /^[([〔【].*[)\]〕】]$|^附件|^抄送|^主送|^印发|^目录$|印发$|^\d{1,2}[.、]/u
const SENTENCE = /[。;]|[,、].*[,、]|:$/u
const NUMBER = /〔(?:19|20)\d{2}〕[ ]*\d+[ ]*号|^[\u3400-\u9fff]{2,8}(?:发|办|函|字|规)[ ]*[〔[(]?\d{4}/u
const OFFICE_END = /(?:政府|办公厅|办公室|国务院|委员会|领导小组|委|局|厅|部|署|院|会|办)$/u

type LineKind = 'document' | 'page' | 'unknown'

function kindOf(text: string, line: Range): LineKind {
  const folded = text.slice(line.start, line.end)
  if (RULE.test(folded)) return 'page'
  if (PAGE_WORDS.test(folded) && folded.length <= 160 && !folded.includes('。')) return 'page'
  if (findDates(folded).length > 0 || /^\d{6,8}$/u.test(folded) || NUMBER.test(folded) || NOTE.test(folded))
    return 'document'
  if (SENTENCE.test(folded)) return 'document'
  return OFFICE_END.test(squeeze(folded)) ? 'document' : 'unknown'
}

/** Notes runs of lines as one piece each; empty lines between them are part of it. */
function noteRuns(findings: Findings, lines: readonly Range[], isPage: (index: number) => boolean): void {
  const runs: Range[] = []
  let open = false
  for (const [index, line] of lines.entries()) {
    const continues = open ? runs.pop() : undefined
    open = isPage(index)
    if (continues) runs.push(open ? { start: continues.start, end: line.end } : continues)
    else if (open) runs.push(line)
  }
  for (const run of runs) findings.add('page-furniture', run, '')
}

/**
 * Where what follows the plan's last unit stops being the document: at words of a page, or at a line that
 * is neither sentence, signature, date nor note. The index in `lines`; their number if all belong.
 */
export function firstForeign(text: string, lines: readonly Range[]): number {
  const index = lines.findIndex((line) => kindOf(text, line) !== 'document')
  return index < 0 ? lines.length : index
}

/**
 * Notes what stands around the document and is not the document: menus, advertising, counters.
 *
 * @param head the lines before the plan's first unit
 * @param tail the lines behind its last one
 * @param titles the titles among the former
 */
export function findFurniture(
  page: Page,
  findings: Findings,
  head: readonly Range[],
  tail: readonly Range[],
  titles: readonly Range[],
): void {
  const { text } = page
  const isTitle = (line: Range): boolean => titles.some((title) => title.start < line.end && line.start < title.end)
  const kinds = head.map((line) => (isTitle(line) ? 'document' : kindOf(text, line)))
  // A short line that says nothing is the page's only before the document has begun.
  const begins = head.findIndex(
    (line, index) => isTitle(line) || (kinds[index] === 'document' && SENTENCE.test(text.slice(line.start, line.end))),
  )
  noteRuns(findings, head, (index) => kinds[index] === 'page' || (kinds[index] === 'unknown' && index < begins))

  const foreign = firstForeign(text, tail)
  noteRuns(findings, tail, (index) => {
    if (index < foreign) return false
    const line = tail[index]!
    // A signature below an advertisement is still a signature.
    const folded = text.slice(line.start, line.end)
    return !(findDates(folded).length > 0 && folded.length < 30) && !/^[(]?此件/u.test(folded)
  })
}
