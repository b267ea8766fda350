import { nameIn } from '../network/dial.ts'
import type { Point } from '../network/geometry.ts'
import { polar } from '../network/geometry.ts'
import type { Language } from '../network/lettering.ts'
import type { Chapter } from '../plan/model.ts'
import { normalise } from '../view/normalise.ts'
import { pickTask, toggleChapter } from '../view/steps.ts'
import type { View } from '../view/view.ts'
import type { Crowd } from './crowd.ts'
import type { Part } from './parts.ts'

/** What a part is called: numbers, and the title of the one chapter or item that it stands for ('' for several). */
export function captionOf(part: Part, language: Language): { readonly head: string; readonly title: string } {
  const [first, last] = [part.slots[0]!.unit, part.slots.at(-1)!.unit]
  const numberOf = ({ no, label }: Chapter): string => (language === 'en' || label === '' ? String(no) : label)
  if (part.level === 'chapter') {
    const one = first.chapter === last.chapter
    const head = one ? numberOf(first.chapter) : `${numberOf(first.chapter)}–${numberOf(last.chapter)}`
    return { head, title: one ? nameIn(first.chapter.title, language) : '' }
  }
  const one = first.item === last.item
  const from = `${first.chapter.no}.${first.item.no}`
  return { head: one ? from : `${from}–${last.item.no}`, title: one ? nameIn(first.item.title, language) : '' }
}

/** Where a part stands on the ring. */
export function spotOf({ field, partByKey }: Crowd, key: string): Point | null {
  const part = partByKey.get(key)
  return part ? polar(field.radius, (part.from + part.to) / 2) : null
}

/** The step that a click on a part takes: chapters are opened; of an opened chapter, an item shows its first task. */
export function openPart(view: View, part: Part, add: boolean): View {
  const first = part.slots[0]!.unit
  const own = [...new Set(part.slots.map(({ unit }) => unit.chapter.no))]
  if (own.length > 1) {
    const chapters = [...new Set([...(add ? view.chapters : []), ...own])].sort((a, b) => a - b)
    return normalise({ ...view, chapters, selection: null })
  }
  const inside = part.level !== 'chapter' && view.chapters.includes(first.chapter.no)
  return inside ? pickTask(view, first.id) : toggleChapter(view, first.chapter.no, add)
}
