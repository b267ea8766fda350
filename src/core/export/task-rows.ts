import type { UnitCorrection } from '../correct/of-unit.ts'
import { lineOf } from '../plan/lines.ts'
import type { PlanIndex, Unit } from '../plan/lookup.ts'
import type { Agency, Names, Role } from '../plan/model.ts'
import { openEndsOf } from '../plan/open-ends.ts'
import { rolesIn } from '../table/rows.ts'
import type { TaskRow } from '../table/rows.ts'

/** How names, titles and texts of the plan are put for the reader who exports them. */
export interface Voice {
  readonly agency: (agency: Agency) => string
  readonly title: (names: Names) => string
  readonly text: (text: string) => string
}

/**
 * Tasks as a table for a file, heads first. The heads are keys, the same in every language: id, label, chapter and item
 * (number, title), the task's text, its agencies by role (joined by ;), open_ended (what the lists leave open, as
 * written), its deadlines (as written), the number of agencies, the line of the source. With `corrected`, a last one: corrections (kind and name of
 * each, joined by ;).
 *
 * @param corrected what a person has corrected about a task; null where she has corrected nothing in the plan
 */
export function taskTable(
  index: PlanIndex,
  rows: readonly TaskRow[],
  roles: readonly Role[],
  { agency, title, text }: Voice,
  corrected: ((unit: Unit) => readonly UnitCorrection[]) | null = null,
): string[][] {
  return [
    [
      ...['id', 'label', 'chapter', 'chapter_title', 'item', 'item_title', 'task'],
      ...rolesIn(index, roles),
      ...['open_ended', 'deadlines', 'agencies', 'line'],
      ...(corrected ? ['corrections'] : []),
    ],
    ...rows.map(({ unit, who, agencies }) => [
      unit.id,
      unit.label,
      String(unit.chapter.no),
      title(unit.chapter.title),
      unit.item.no > 0 ? String(unit.item.no) : '',
      title(unit.item.title),
      text(unit.text),
      ...who.map((each) => each.agencies.map(agency).join(';')),
      openEndsOf(unit)
        .map((end) => text(end.text))
        .join(';'),
      unit.deadlines.map((deadline) => text(deadline.text)).join(';'),
      String(agencies),
      String(lineOf(index.plan, unit.start)),
      ...(corrected
        ? [
            corrected(unit)
              .map(({ kind, name }) => (name ? `${kind} ${text(name)}` : kind))
              .join(';'),
          ]
        : []),
    ]),
  ]
}
