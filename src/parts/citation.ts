import { lineOf } from '../core/plan/lines.ts'
import type { Unit } from '../core/plan/lookup.ts'
import type { Plan } from '../core/plan/model.ts'
import type { Reader } from '../state/reader.svelte.ts'

/** How to cite a task: plan, number, chapter, item and task, line of the source. */
export function citationOf(plan: Plan, unit: Unit, reader: Reader): string {
  const english = reader.language === 'en'
  return reader.messages.panel.citation({
    title: reader.text(plan, plan.title.zhHant),
    year: plan.issuedOn?.value.slice(0, 4) ?? null,
    number: plan.documentNumber?.value ?? null,
    chapter: english ? String(unit.chapter.no) : unit.chapter.label,
    item: unit.item.no === 0 ? '' : english ? String(unit.item.no) : unit.item.label,
    task: unit.task && unit.task.no > 0 ? String(unit.task.no) : '',
    line: lineOf(plan, unit.start),
  })
}
