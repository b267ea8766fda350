import type { Target } from '../../core/network/hit.ts'
import type { Cursor } from '../../core/network/walk.ts'
import { noRoles } from '../../core/plan/lookup.ts'
import type { RoleCounts } from '../../core/plan/lookup.ts'
import { ROLES } from '../../core/plan/model.ts'
import { partnersOf } from '../../core/view/relations.ts'
import { isDirected } from '../../core/view/view.ts'
import { networkMessages } from '../../i18n/network/network.ts'
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

const listed = (reader: Reader, counts: RoleCounts): string =>
  reader.messages.rail.counts(ROLES.map((role) => ({ role, n: counts[role] })))

/** How often an agency acts in which role: in the whole plan, or in what the filter leaves. */
function briefOf({ explorer, reader, scene }: Told, id: string): string {
  const { index, shown } = explorer
  const counts = (scene.stage.atRest ? index.countsOf : shown.countsOf).get(id) ?? noRoles()
  const partners = partnersOf(index, scene.stage.atRest ? index.units : shown.units, [id]).length
  return networkMessages(reader.language).agencyInBrief(listed(reader, counts), partners)
}

/** What an arc of a crowded ring holds, in words. */
function partWords({ reader, scene }: Told, id: string): { card: Card; spoken: string } | null {
  const part = scene.crowd?.partByKey.get(id)
  if (!part || !scene.many) return null
  const w = networkMessages(reader.language)
  const { head, title } = scene.many.captionOf(part, reader.language)
  const n = part.slots.length
  const holds = w.holds(n, n - part.withLead)
  const counts = listed(reader, part.counts)
  return {
    card: {
      head: title === '' ? head : `${head} ${title}`,
      text: w.agencySpoken(holds, counts),
      lang: reader.language,
      textLang: undefined,
    },
    spoken: w.agencySpoken(w.arcSpoken(head, title, holds), counts),
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
    const w = networkMessages(reader.language)
    const { roles } = reader.messages
    const { meeting } = explorer.view
    const [a, b] = [pair.a, pair.b].map((each) => reader.agency(index.agencyById.get(each)!))
    const shares = w.shares(pair.shared.length)
    if (!isDirected(meeting)) return { head: `${a} – ${b}`, text: shares, lang: undefined, textLang: undefined }
    const second = meeting[1] === 'others' ? w.othersRole : roles[meeting[1]]
    const text = `${w.meetingOf(roles[meeting[0]], second, true)} · ${shares}`
    return { head: `${a} → ${b}`, text, lang: undefined, textLang: undefined }
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

/** What the live region reads of an agency: what it does, in this task or over which lines, and which of how many it is. */
function agencyWords({ explorer, reader, scene }: Told, { target, from }: Cursor): string {
  const { index } = explorer
  const w = networkMessages(reader.language)
  const agency = index.agencyById.get(target.id)
  if (!agency) return ''
  const spoken = w.agencySpoken(reader.agency(agency), listed(reader, index.countsOf.get(agency.id) ?? noRoles()))
  const lines = scene.stage.pairs.filter(({ a, b }) => a === agency.id || b === agency.id).length
  if (lines > 0) return w.agencyJoined(spoken, lines)
  const unit = index.unitById.get(from)
  if (!unit) return spoken
  const here = ROLES.filter((role) => unit.assignments.some((each) => each.agency === agency.id && each.role === role))
  const words = here.map((role) => reader.messages.roles[role])
  return w.agencyHere(spoken, words, unit.agencies.indexOf(agency.id) + 1, unit.agencies.length)
}

/** The same of a line between two agencies: whom it joins, in how many tasks, and which of the lines of the one it is. */
function pairWords(told: Told, { target, from }: Cursor): string {
  const lines = told.scene.stage.pairs.filter(({ a, b }) => a === from || b === from).reverse()
  const card = cardOf(told, target)
  if (!card) return ''
  const n = lines.findIndex(({ key }) => key === target.id) + 1
  return networkMessages(told.reader.language).pairSpoken(card.head, card.text, n, lines.length)
}

/** What the live region reads of what the keyboard stands on: name, role, place, count; '' where it says nothing. */
export function spokenOf(told: Told, cursor: Cursor): string {
  const { explorer, reader, scene } = told
  const { kind, id } = cursor.target
  const { index } = explorer
  const { dial, listJoin } = reader.messages
  if (kind === 'arc') return partWords(told, id)?.spoken ?? ''
  if (kind === 'agency') return agencyWords(told, cursor)
  if (kind === 'pair') return pairWords(told, cursor)
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
  const spoken = dial.unitSpoken(
    unit.label,
    parts.filter(({ names }) => names !== ''),
    unit.openEnded,
  )
  // Of the tasks that the arrows walk.
  const walked = index.units.filter((each) => scene.stage.lit.has(each.id))
  const { no, label, title } = unit.chapter
  const chapter = `${reader.language === 'en' ? no : label} ${reader.name(title)}`.trim()
  return networkMessages(reader.language).taskPlace(spoken, chapter, walked.indexOf(unit) + 1, walked.length)
}
