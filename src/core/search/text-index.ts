import type { Chapter, Item } from '../plan/model.ts'
import { isSpelled, segment } from './segments.ts'
import type { Term } from './term.ts'

/** A text that is searched, and the tasks that a find in it stands for: from `first` to before `last`, in document order. */
export interface Doc {
  readonly kind: 'text' | 'item' | 'intro' | 'chapter'
  readonly first: number
  readonly last: number
  /** As the plan writes it. */
  readonly text: string
  /** The heading that it belongs to; null for the text of a task. */
  readonly of: Item | Chapter | null
}

/** What of the index is stored: the folded texts, one after the other. */
export interface FoldedTexts {
  /** All of them without spaces, each ended by a line feed. */
  readonly solid: string
  /** 1 where a mark or a space between spelled words stands before that unit, for each unit of `solid`. */
  readonly breaks: Uint8Array
  /** Where each begins, and the end. */
  readonly starts: Uint32Array
}

/** The texts of a plan, folded into one string: looking through it is one native search. */
export interface TextIndex extends FoldedTexts {
  readonly docs: readonly Doc[]
}

/** How many texts are folded between two turns of whoever waits. */
const PORTION = 500

/** Folds texts step by step; each step says how much of it is done, 0 to 1. */
export function* foldTexts(texts: readonly string[]): Generator<number, FoldedTexts> {
  const pieces: string[] = []
  const marks: number[] = []
  const starts = new Uint32Array(texts.length + 1)
  let length = 0
  for (const [n, text] of texts.entries()) {
    starts[n] = length
    const { folded } = segment(text)
    let at = length
    for (const word of folded.split(' ')) {
      if (at > length) marks.push(at)
      at += word.length
      pieces.push(word)
    }
    pieces.push('\n')
    length = at + 1
    if (n % PORTION === PORTION - 1) yield n / texts.length
  }
  starts[texts.length] = length
  const breaks = new Uint8Array(length)
  for (const at of marks) breaks[at] = 1
  return { solid: pieces.join(''), breaks, starts }
}

const DIGIT = /\d/

/** Whether an occurrence stops where words stop and holds no mark that the term has not, unless it may. */
function fits({ solid, breaks }: FoldedTexts, at: number, term: Term): boolean {
  const end = at + term.solid.length
  if (term.spelled) {
    if (isSpelled(solid[at]) && isSpelled(solid[at - 1]) && breaks[at] === 0) return false
    if (DIGIT.test(solid[end - 1]!) && DIGIT.test(solid[end] ?? '') && breaks[end] === 0) return false
  }
  if (term.loose) return true
  if (term.segmented.length === term.solid.length) {
    for (let i = at + 1; i < end; i += 1) if (breaks[i] === 1) return false
    return true
  }
  for (let i = at + 1, j = 1; i < end; i += 1, j += 1) {
    const space = term.segmented[j] === ' '
    if (space !== (breaks[i] === 1)) return false
    if (space) j += 1
  }
  return true
}

/**
 * Calls `visit` with each text that holds a term and the first place where it does, in order, until it answers false.
 */
export function eachPlace(index: FoldedTexts, term: Term, visit: (doc: number, at: number) => unknown): void {
  const { solid, starts } = index
  if (term.solid === '') return
  let doc = 0
  for (let at = solid.indexOf(term.solid); at >= 0;) {
    if (!fits(index, at, term)) {
      at = solid.indexOf(term.solid, at + 1)
      continue
    }
    while (starts[doc + 1]! <= at) doc += 1
    if (visit(doc, at) === false) return
    at = solid.indexOf(term.solid, starts[doc + 1])
  }
}

/** Whether any text holds a term. */
export function isIn(index: FoldedTexts, term: Term): boolean {
  let found = false
  eachPlace(index, term, () => {
    found = true
    return false
  })
  return found
}
