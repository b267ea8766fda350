import type { Block, Blocks } from './blocks.ts'
import { cutBlocks, isListLabel, joinParagraphs } from './blocks.ts'
import type { ChapterDraft, ItemDraft, TaskDraft } from './draft.ts'
import type { Findings } from './findings.ts'
import type { Heading } from './headings.ts'
import { readHeading } from './headings.ts'
import type { Node } from './outline.ts'
import type { Page } from './page.ts'
import { readProse } from './prose.ts'
import type { Range } from './range.ts'
import { trimRange } from './range.ts'

/** What all readers of units need. */
export interface Setting {
  readonly page: Page
  readonly findings: Findings
  /** Where the last clause of the document ends: what follows it on its line closes the document, not the task. */
  readonly lastClauseEnd: number
}

/** An item without a number that holds what stands directly under a chapter. */
type Direct = Omit<ItemDraft, 'title' | 'titleText' | 'label' | 'number'>

function numberOfNode({ marker }: Node): Range | null {
  return marker && { start: marker.start, end: marker.end }
}

function headingOf({ page }: Setting, node: Node): Heading {
  if (!node.marker) return { title: { start: node.start, end: node.start }, bodyStart: node.contentStart }
  const first = node.clauses[0]
  if (first?.heading) return { title: { start: first.start, end: first.end }, bodyStart: node.contentStart }
  const limit = Math.min(node.contentEnd, first?.start ?? node.contentEnd)
  return readHeading(page.text, node.contentStart, limit)
}

function titleText({ page, findings }: Setting, title: Range): string {
  return readProse(page, findings, [title], { afterSentence: true, oneParagraph: false })
}

/** The text behind the last clause that still belongs to its unit. */
function belonging({ lastClauseEnd }: Setting, { blocks, sameLine }: Blocks): Range[] {
  const end = blocks.at(-1)?.clauses.at(-1)?.end ?? -1
  // A clause in front of its task has the task behind it, even where it is the last.
  const inFront = blocks.length === 1 && blocks[0]!.text.length === 0
  return sameLine.end > sameLine.start && (end !== lastClauseEnd || inFront) ? [sameLine] : []
}

function endOf(start: number, ranges: readonly Range[]): number {
  return ranges.reduce((end, range) => Math.max(end, range.end), start)
}

function task(
  { page, findings }: Setting,
  no: number,
  start: number,
  ranges: readonly Range[],
  clauses: Block['clauses'],
  more: {
    readonly afterSentence?: boolean
    readonly fallback?: string
    readonly number?: Range | null
    readonly end?: number
  } = {},
): TaskDraft {
  const prose = readProse(page, findings, ranges, {
    afterSentence: more.afterSentence ?? false,
    oneParagraph: clauses.length > 0,
  })
  return {
    no,
    // A task that is nothing but its clause says what the clause says.
    text:
      prose ||
      more.fallback ||
      clauses
        .map(({ start, end }) => page.plain.slice(start, end))
        .join('')
        .trim(),
    range: { start, end: endOf(more.end ?? start, [...ranges, ...clauses]) },
    prose: ranges,
    clauses,
    number: more.number ?? null,
  }
}

/** Tasks that have no number of their own: one a block. */
function unnumbered(setting: Setting, blocks: readonly Block[], from: number, tail: readonly Range[]): TaskDraft[] {
  return blocks.map((block, index) => {
    const ranges = index === blocks.length - 1 ? [...block.text, ...tail] : block.text
    // A clause may stand in front of its task.
    const start = Math.min(...[block.text[0], block.clauses[0]].flatMap((first) => (first ? [first.start] : [])))
    return task(setting, from + index, start, ranges, block.clauses)
  })
}

/** A numbered task, and behind it tasks whose number is lost, as many as the next number leaves room for. */
function numberedTasks(setting: Setting, node: Node, next: number | null): TaskDraft[] {
  const { page, findings } = setting
  const cut = cutBlocks(page.text, findings, node.contentStart, node.contentEnd, node.clauses)
  const no = node.marker!.no
  const joined = joinParagraphs(cut.blocks)
  const room = next === null ? 0 : Math.max(0, next - no - 1)
  const lost = joined.length > 1 ? joined.slice(Math.max(1, joined.length - room)) : []
  const own = room === 0 ? joined : joined.slice(0, joined.length - lost.length)
  const tail = belonging(setting, cut)
  const lastIsOwn = own.length === joined.length
  const ranges = own.flatMap((block) => block.text)
  const clauses = own.flatMap((block) => block.clauses)
  const body = joined.length === 0 ? [cut.after] : lastIsOwn ? [...ranges, ...tail] : ranges
  const tasks = [task(setting, no, node.start, body, clauses, { number: numberOfNode(node), end: node.contentStart })]
  if (lastIsOwn) return tasks
  const found = unnumbered(setting, lost, no + 1, tail)
  for (const { range, no: reading } of found)
    findings.add('number-missing', { start: range.start, end: Math.min(range.end, range.start + 1) }, String(reading))
  return [...tasks, ...found]
}

function childTasks(setting: Setting, nodes: readonly Node[]): TaskDraft[] {
  return nodes.flatMap((node, index) => numberedTasks(setting, node, nodes[index + 1]?.marker?.no ?? null))
}

function readText({ page, findings }: Setting, ranges: readonly Range[]): string {
  const prose = readProse(page, findings, ranges, { afterSentence: true, oneParagraph: false })
  const label = prose.split('\n').at(-1) ?? ''
  return isListLabel(label.replaceAll('：', ':')) ? prose.slice(0, prose.length - label.length).trimEnd() : prose
}

/** What stands under a heading: its own clauses and text, and its tasks. */
function contents(setting: Setting, node: Node, heading: Heading, title: string, children: readonly Node[]): Direct {
  const { page, findings } = setting
  const cut = cutBlocks(page.text, findings, heading.bodyStart, node.contentEnd, node.clauses)
  const tail = belonging(setting, cut)
  const no = node.level === 1 ? (node.marker?.no ?? 0) : 0
  const start = node.start
  const headEnd = Math.max(heading.title.end, node.contentStart)
  if (children.length > 0) {
    const clauses = cut.blocks.flatMap((block) => block.clauses)
    const ranges = [...cut.blocks.flatMap((block) => block.text), ...tail, cut.after]
    const tasks = childTasks(setting, children)
    const end = endOf(headEnd, [...ranges, ...clauses, ...tasks.map((child) => child.range)])
    return { no, text: readText(setting, ranges), clauses, tasks, range: { start, end } }
  }
  const joined = joinParagraphs(cut.blocks)
  if (joined.length === 0) {
    const end = endOf(headEnd, [cut.after])
    return { no, text: readText(setting, [cut.after]), clauses: [], tasks: [], range: { start, end } }
  }
  const first = joined[0]!
  if (joined.length === 1) {
    const below = first.clauses[0]?.heading ? [cut.after] : []
    const only = task(setting, 0, start, [...first.text, ...tail, ...below], first.clauses, {
      afterSentence: !first.newParagraph,
      fallback: title,
    })
    return { no, text: '', clauses: [], tasks: [only], range: { start, end: only.range.end } }
  }
  // A clause on the heading's own line speaks for all that is below it.
  const group = node.marker !== null && !first.newParagraph && !first.listed
  const tasks = unnumbered(setting, group ? joined.slice(1) : joined, 1, tail)
  const text = group ? readText(setting, first.text) : ''
  const clauses = group ? first.clauses : []
  return {
    no,
    text,
    clauses,
    tasks,
    range: {
      start,
      end: endOf(
        headEnd,
        tasks.map((child) => child.range),
      ),
    },
  }
}

function readItem(setting: Setting, node: Node): ItemDraft {
  const heading = headingOf(setting, node)
  const title = titleText(setting, heading.title)
  return {
    ...contents(setting, node, heading, title, node.children),
    label: node.marker?.label ?? '',
    title: heading.title,
    titleText: title,
    number: numberOfNode(node),
  }
}

/** An item that names nobody, in a chapter whose items do: its clause is lost, but it is a task all the same. */
function asTask(setting: Setting, item: ItemDraft): ItemDraft {
  const { page } = setting
  const body = trimRange(page.text, item.title.end, item.range.end)
  const text = item.text || item.titleText
  const lost: TaskDraft = {
    no: 0,
    text,
    range: { start: item.range.start, end: Math.max(item.title.end, body.end) },
    prose: [body.end > body.start ? body : item.title],
    clauses: [],
    number: null,
  }
  return { ...item, text: '', tasks: [lost] }
}

/** Reads a chapter with all that is in it. */
export function readChapter(setting: Setting, node: Node): ChapterDraft {
  const heading = headingOf(setting, node)
  const title = titleText(setting, heading.title)
  const direct = node.children.filter(({ level }) => level === 2)
  const numbered = node.children.filter(({ level }) => level === 1).map((child) => readItem(setting, child))
  const own = contents(setting, node, heading, title, direct)
  const items = numbered.some((item) => item.clauses.length > 0 || item.tasks.some((child) => child.clauses.length > 0))
    ? numbered.map((item) => (item.tasks.length === 0 && item.clauses.length === 0 ? asTask(setting, item) : item))
    : numbered
  const start = Math.max(heading.title.end, node.contentStart)
  const needed = own.tasks.length > 0 || own.clauses.length > 0 || own.text !== ''
  const body = trimRange(setting.page.text, heading.bodyStart, Math.max(heading.bodyStart, own.range.end)).start
  // Where the chapter is itself the task, the task starts with the chapter's number.
  const zeroStart = Math.min(body, own.tasks[0]?.range.start ?? body, own.range.end)
  const zero: ItemDraft = {
    ...own,
    label: '',
    title: { start: zeroStart, end: zeroStart },
    titleText: '',
    // Of a clause that stands on the chapter, the chapter's title says what it is about.
    text: own.text || (own.clauses.length > 0 ? title : ''),
    range: { start: zeroStart, end: own.range.end },
    number: null,
  }
  const all = needed ? [zero, ...items] : items
  return {
    no: node.marker?.no ?? 0,
    label: node.marker?.label ?? '',
    title: heading.title,
    titleText: title,
    range: {
      start: node.start,
      end: endOf(
        start,
        all.map((item) => item.range),
      ),
    },
    items: all,
    number: numberOfNode(node),
  }
}
