import { lineOf } from '../plan/lines.ts'
import type { PlanIndex, Unit } from '../plan/lookup.ts'
import { clauseParts } from '../plan/marks.ts'
import type { Chapter, Clause, Item, Names } from '../plan/model.ts'
import type { Block, Run } from './block.ts'

type Piece = { readonly text: string; readonly runs: readonly Run[] }

const PLAIN = { agency: null, role: null, member: null, heading: false, clause: false, defects: [], marks: [] } as const

function words(text: string, heading = false): Piece {
  return { text, runs: text === '' ? [] : [{ ...PLAIN, start: 0, end: text.length, kind: 'words', heading }] }
}

function clausePiece(clause: Clause): Piece {
  const runs = clauseParts(clause).map(({ start, end, agency, role, member, open }): Run => {
    const kind = agency ? 'agency' : open ? 'open' : 'words'
    return { ...PLAIN, start, end, kind, agency, role, member, clause: true }
  })
  return { text: clause.text, runs }
}

function joined(pieces: readonly Piece[]): Piece {
  let text = ''
  const runs: Run[] = []
  for (const piece of pieces) {
    const offset = text.length
    runs.push(...piece.runs.map((run) => ({ ...run, start: run.start + offset, end: run.end + offset })))
    text += piece.text
  }
  return { text, runs }
}

/**
 * The paragraphs of a plan whose source cannot be had, from what the parser kept of it: titles, texts and clauses in
 * their order. Positions and lines are those of the source; what stands between and around is missing.
 */
export function textFromFields({ plan, unitById }: PlanIndex): Block[] {
  const blocks: Block[] = []
  const title = (names: Names): string => (plan.script === 'zh-Hant' ? names.zhHant : names.zhHans)
  const begun = new Set<Unit>()
  const add = (
    kind: Block['kind'],
    start: number,
    piece: Piece,
    place: { chapter?: Chapter; item?: Item; unit?: Unit | undefined } = {},
  ): void => {
    if (piece.text === '') return
    const { chapter = null, item = null, unit = null } = place
    const first = unit !== null && !begun.has(unit)
    if (unit) begun.add(unit)
    blocks.push({ start, ...piece, kind, furniture: null, chapter, item, unit, first, line: lineOf(plan, start) })
  }
  const heading = ({ label, title: names }: Chapter | Item): Piece =>
    words([label, title(names)].filter((part) => part !== '').join(' '), true)

  /** The unit of a heading that has clauses of its own. */
  const ofHeading = (chapter: Chapter, no: number): Unit | undefined => {
    const unit = unitById.get(`${chapter.no}.${no}.0`)
    return unit?.task === null ? unit : undefined
  }
  if (plan.titleSpan) add('title', plan.titleSpan.start, words(title(plan.title), true))
  for (const chapter of plan.chapters) {
    add('chapter', chapter.span.start, joined([heading(chapter), ...chapter.clauses.map(clausePiece)]), {
      chapter,
      unit: chapter.clauses.length > 0 ? ofHeading(chapter, 0) : undefined,
    })
    for (const item of chapter.items) {
      const itself = item.tasks.find((task) => task.no === 0)
      const place = { chapter, item, unit: itself ? unitById.get(itself.id) : ofHeading(chapter, item.no) }
      add('item', item.span.start, heading(item), place)
      add('text', item.span.start, joined([words(item.text), ...item.clauses.map(clausePiece)]), place)
      for (const task of item.tasks) {
        const unit = unitById.get(task.id)
        const number = task.no > 0 ? `${task.no}. ` : ''
        const paragraphs = task.text.split('\n')
        paragraphs.forEach((text, i) => {
          const clauses = i === paragraphs.length - 1 ? task.clauses.map(clausePiece) : []
          const piece = joined([words(i === 0 ? number + text : text), ...clauses])
          add(i === 0 && task.no > 0 ? 'task' : 'text', task.span.start, piece, { chapter, item, unit })
        })
      }
    }
  }
  return blocks
}
