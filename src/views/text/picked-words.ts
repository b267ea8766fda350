import type { Span } from '../../core/plan/model.ts'
import type { Block } from '../../core/text/block.ts'
import { positionOfDrawn } from '../../core/text/drawn.ts'

/** What stands among a paragraph's words without being any of them. */
const NO_WORDS = 'sup, .english'

function wordsBefore(words: Element, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(words, 0)
  range.setEnd(node, offset)
  const before = range.cloneContents()
  for (const other of before.querySelectorAll(NO_WORDS)) other.remove()
  return before.textContent.length
}

/** What a person has selected of a paragraph, in positions of its text; null where that is nothing of it. */
export function pickedIn(words: Element, block: Block): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(words)) return null
  const from = words.contains(range.startContainer) ? wordsBefore(words, range.startContainer, range.startOffset) : 0
  const to = words.contains(range.endContainer)
    ? wordsBefore(words, range.endContainer, range.endOffset)
    : Number.MAX_SAFE_INTEGER
  return to > from ? { start: positionOfDrawn(block, from), end: positionOfDrawn(block, to) } : null
}
