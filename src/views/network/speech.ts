import type { Target } from '../../core/network/hit.ts'
import { noRoles } from '../../core/plan/lookup.ts'
import type { RoleCounts } from '../../core/plan/lookup.ts'
import type { Role } from '../../core/plan/model.ts'
import { ROLES } from '../../core/plan/model.ts'
import { partnersOf } from '../../core/view/relations.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Reader } from '../../state/reader.svelte.ts'
import type { Scene } from './scene.svelte.ts'

/** What a card says of a target: its name and a sentence, each with its language where that is not the interface's. */
export interface Card {
  readonly head: string
  readonly text: string
  readonly lang: string | undefined
  readonly textLang: string | undefined
}

interface Told {
  readonly explorer: Explorer
  readonly reader: Reader
  readonly scene: Scene
}

const listed = (counts: RoleCounts): { role: Role; n: number }[] => ROLES.map((role) => ({ role, n: counts[role] }))

/** How often an agency acts in which role: in the whole plan, or in what the filter leaves. */
function briefOf({ explorer, reader, scene }: Told, id: string): string {
  const { index, shown } = explorer
  const counts = (scene.stage.atRest ? index.countsOf : shown.countsOf).get(id) ?? noRoles()
  const partners = partnersOf(index, scene.stage.atRest ? index.units : shown.units, [id]).length
  return reader.messages.dial.agencyInBrief(listed(counts), partners)
}

/** What an arc of a crowded ring holds, in words. */
function partWords({ reader, scene }: Told, id: string): { card: Card; spoken: string } | null {
  const part = scene.crowd?.partByKey.get(id)
  if (!part || !scene.many) return null
  const { dial } = reader.messages
  const { head, title } = scene.many.captionOf(part, reader.language)
  const n = part.slots.length
  const holds = dial.holds(n, n - part.withLead)
  const counts = listed(part.counts)
  return {
    card: {
      head: title === '' ? head : `${head} ${title}`,
      text: dial.agencySpoken(holds, counts),
      lang: reader.language,
      textLang: undefined,
    },
    spoken: dial.agencySpoken(dial.arcSpoken(head, title, holds), counts),
  }
}

/** The card of what is pointed at; null where there is nothing to say of it. */
export function cardOf(told: Told, { kind, id }: Target): Card | null {
  const { explorer, reader, scene } = told
  const { index, plan } = explorer
  if (kind === 'task') {
    const unit = index.unitById.get(id)
    if (!unit) return null
    const own = explorer.planOf(unit)
    const lang = reader.script(own)
    return { head: unit.label, text: reader.text(own, unit.text), lang, textLang: lang }
  }
  if (kind === 'pair') {
    const pair = scene.stage.pairs.find(({ key }) => key === id)
    if (!pair) return null
    const head = [pair.a, pair.b].map((each) => reader.agency(index.agencyById.get(each)!)).join(' – ')
    return { head, text: reader.messages.dial.shares(pair.shared.length), lang: undefined, textLang: undefined }
  }
  if (kind === 'arc') return partWords(told, id)?.card ?? null
  const agency = index.agencyById.get(id)
  if (!agency) return null
  return {
    head: reader.agency(agency),
    text: briefOf(told, id),
    lang: reader.langOf(agency.names.en, plan),
    textLang: undefined,
  }
}

/** What the live region reads of what the keyboard stands on; '' where it says nothing. */
export function spokenOf(told: Told, { kind, id }: Target): string {
  const { explorer, reader } = told
  const { index } = explorer
  const { dial, listJoin } = reader.messages
  if (kind === 'arc') return partWords(told, id)?.spoken ?? ''
  if (kind === 'agency') {
    const agency = index.agencyById.get(id)
    return agency ? dial.agencySpoken(reader.agency(agency), listed(index.countsOf.get(id) ?? noRoles())) : ''
  }
  const unit = index.unitById.get(id)
  if (!unit) return ''
  const parts = ROLES.map((role) => ({
    role,
    names: listJoin(
      unit.assignments
        .filter((assignment) => assignment.role === role)
        .map(({ agency }) => reader.agency(index.agencyById.get(agency)!)),
    ),
  }))
  return dial.unitSpoken(
    unit.label,
    parts.filter(({ names }) => names !== ''),
    unit.openEnded,
  )
}
