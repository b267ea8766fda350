import type { PlanIndex, Unit } from '../plan/lookup.ts'
import { noRoles } from '../plan/lookup.ts'
import type { Role } from '../plan/model.ts'
import { ROLES } from '../plan/model.ts'
import type { Around } from '../view/around.ts'
import { tasksAround } from '../view/around.ts'
import type { Chain } from '../view/ways.ts'
import type { Shown } from '../view/select.ts'
import type { View } from '../view/view.ts'
import { isFiltered } from '../view/view.ts'
import type { Dial } from './dial.ts'
import { Strands } from './clearance.ts'
import type { Callout } from './callouts.ts'
import type { Label } from './labels.ts'
import { isCovered } from './labels.ts'
import { placeCallouts } from './callouts.ts'
import { Grid } from './grid.ts'
import type { Link, Trunk } from './links.ts'
import { rerouted } from './links.ts'
import type { PairLine } from './pairs.ts'
import { partnersStage } from './pairs.ts'
import type { StageWords } from './staged-callouts.ts'
import { itemCallouts, taskCallouts } from './staged-callouts.ts'
import type { StagedName } from './staged-names.ts'
import { footOf, stageNames } from './staged-names.ts'

/** A link and how strongly it is drawn. */
export interface StagedLink {
  readonly link: Link
  /** lit: the answer to what was asked; pair: the same where several agencies share it; half: lit but not shared; side: a partner's; open: a question's; stub: its end only. */
  readonly look: 'lit' | 'pair' | 'half' | 'side' | 'open' | 'stub'
}

/** What a dial shows for a view. */
export interface Stage {
  /** Whether everything is shown alike: nothing is filtered and no task selected. */
  readonly atRest: boolean
  /** Tasks that answer; all of them at rest. */
  readonly lit: ReadonlySet<string>
  /** Tasks that are further steps away from the selection, where more than one is in focus. */
  readonly around: ReadonlySet<string>
  /** Tasks that several selected agencies share, capped in the drawing. */
  readonly shared: ReadonlySet<string>
  readonly names: readonly StagedName[]
  readonly trunks: readonly Trunk[]
  readonly singles: readonly Link[]
  /** Ends of links at rest. */
  readonly stubs: readonly Link[]
  readonly links: readonly StagedLink[]
  /** Lines between agencies, in the partners layout; of an agency that is selected, only its own. */
  readonly pairs: readonly PairLine[]
  /** Labels of chapters (or items) outside the ring. */
  readonly arcLabels: readonly Label[]
  /** Numerals of the arcs inside the ring, where the outside belongs to tasks: those that no name covers. */
  readonly numerals: Dial['numerals']
  readonly callouts: readonly Callout[]
  /** Arcs with a lit task. */
  readonly litArcs: ReadonlySet<string>
}

/** Above this many agencies on one task an open question draws only the ends of its links. */
const WHOLE_UP_TO = 8
/** Under this many assignments an isolated dial draws all links whole. */
const ALL_WHOLE = 150
/** With two and more agencies selected, partners are named from this many shared tasks. */
const NAMED_FROM = 3

/** The tasks a view puts the light on: the selected one where nothing filters, otherwise the filter's. */
export function litUnits(index: PlanIndex, view: View, shown: Shown): readonly Unit[] {
  const task = view.selection?.kind === 'task' ? index.unitById.get(view.selection.id) : undefined
  return task && !isFiltered(view) ? [task] : shown.units
}

/** The tasks of further steps around a selection, where a view asks for them. */
function further(index: PlanIndex, view: View, shown: Shown): Around {
  return tasksAround(index, litUnits(index, view, shown), view.roles, view.degree - 1)
}

/** The tasks that an isolated dial keeps: those with the light on them, and those around them that are in focus. */
export function focusedUnits(index: PlanIndex, view: View, shown: Shown): readonly Unit[] {
  const lit = litUnits(index, view, shown)
  const { units } = further(index, view, shown)
  return units.length === 0 ? lit : [...lit, ...units].sort((a, b) => a.order - b.order)
}

/**
 * Puts a view on the dial: who is named, which links are drawn and how, what is labelled. Pure.
 *
 * @param chains the ways between two agencies that share no task; they take the place of the filter's tasks, of which
 *   there are none
 */
export function stage(
  index: PlanIndex,
  dial: Dial,
  view: View,
  shown: Shown,
  words: StageWords,
  chains: readonly Chain[] = [],
): Stage {
  const { ring, measure, language } = dial
  const meeting = new Map(chains.flatMap(({ meetings }) => meetings.flat()).map((unit) => [unit.id, unit]))
  const beyond = further(index, view, shown)
  const around = new Set(beyond.units.map(({ id }) => id))
  const units = meeting.size > 0 ? [...meeting.values()] : litUnits(index, view, shown)
  /** The agencies that a question or the meeting points are about: nobody else is named. */
  const about = chains.length > 0 ? new Set(chains.flatMap(({ agencies }) => agencies)) : shown.answering
  const onTheWay = new Set(
    chains.flatMap(({ agencies, meetings }) =>
      meetings.flatMap((list, n) => list.flatMap(({ id }) => [`${agencies[n]!}/${id}`, `${agencies[n + 1]!}/${id}`])),
    ),
  )
  const lit = new Set(units.map((unit) => unit.id))
  const focus = view.agencies.filter((id) => dial.placeOf.has(id))
  const task = view.selection?.kind === 'task' ? (index.unitById.get(view.selection.id) ?? null) : null
  const filtered = isFiltered(view)
  const atRest = !filtered && task === null
  const visible = (link: Link): boolean => view.roles.includes(link.role)
  const litSlots = ring.slots.filter((slot) => lit.has(slot.unit.id))
  const litArcs = new Set(
    ring.arcs.filter((arc) => arc.slots.some((slot) => lit.has(slot.unit.id))).map((arc) => arc.key),
  )
  const shared = new Set(
    focus.length > 1
      ? units
          .filter((unit) =>
            focus.every((id) => unit.assignments.some((a) => a.agency === id && view.roles.includes(a.role))),
          )
          .map((unit) => unit.id)
      : [],
  )

  const none = { trunks: [], singles: [], stubs: [], pairs: [] }
  if (view.layout === 'partners') {
    const drawn = { ...none, links: [], arcLabels: dial.arcLabels, numerals: [], callouts: [] }
    return { ...drawn, ...partnersStage(dial, view, shown.units, focus), atRest, lit, around, shared, litArcs }
  }
  if (atRest) {
    const rank = ({ role }: Link): number => ROLES.indexOf(role)
    const stubs = dial.links.filter((link) => link.role !== 'lead').sort((a, b) => rank(b) - rank(a))
    return {
      atRest,
      lit,
      around,
      shared,
      names: dial.places.map((place) => ({
        place,
        x: place.x,
        y: place.y,
        w: place.named ? place.w : 6,
        h: place.named ? place.h : 6,
        size: place.size,
        look: place.named ? 'plain' : 'dot',
        foot: { kind: 'bar', counts: place.counts },
      })),
      trunks: dial.rest.trunks,
      singles: dial.rest.singles,
      stubs,
      links: [],
      pairs: [],
      arcLabels: dial.arcLabels,
      numerals: [],
      callouts: [],
      litArcs,
    }
  }

  // Who is named, and with what under the name.
  const wanted = new Map<string, StagedName['foot'] | null>()
  const roles = new Map<string, Role[]>()
  for (const unit of [...units, ...beyond.units]) {
    for (const { agency, role } of unit.assignments) {
      // Of the tasks further off only those are named over whom they were reached.
      if (around.has(unit.id) && !beyond.via.has(agency)) continue
      if (about.size > 0 && !about.has(agency)) continue
      const single = task !== null && !filtered
      if (!single && !view.roles.includes(role)) continue
      const list = roles.get(agency)
      if (list) list.push(role)
      else roles.set(agency, [role])
    }
  }
  for (const [id, own] of roles) {
    const place = dial.placeOf.get(id)
    if (!place || focus.includes(id)) continue
    if (focus.length > 1 && chains.length === 0 && own.length < NAMED_FROM) continue
    wanted.set(id, footOf(own, place.w - 10))
  }
  for (const id of focus) {
    const counts = noRoles()
    for (const role of roles.get(id) ?? []) counts[role] += 1
    wanted.set(id, { kind: 'bar', counts })
  }
  const most = measure.labels === 'numbers' ? (focus.length > 0 ? 6 : 8) : dial.isolated ? 60 : 44
  const bold = dial.links.filter(
    ({ unit, agency, role }) =>
      lit.has(unit.id) && view.roles.includes(role) && (task?.id === unit.id || focus.includes(agency)),
  )
  const names = stageNames(dial, wanted, focus, most, { strands: new Strands(ring.radius, bold) })
  const named = new Set(names.filter(({ look }) => look !== 'dot').map(({ place }) => place.agency.id))

  // Which links are drawn.
  const links: StagedLink[] = []
  const fewAnswers = dial.links.filter((link) => about.has(link.agency) && lit.has(link.unit.id)).length < ALL_WHOLE
  const chosen = dial.isolated && units.reduce((sum, unit) => sum + unit.assignments.length, 0) < ALL_WHOLE
  for (const link of dial.links) {
    if (around.has(link.unit.id)) {
      if (visible(link) && beyond.via.has(link.agency)) links.push({ link, look: 'half' })
      continue
    }
    if (!lit.has(link.unit.id)) continue
    const single = task !== null && !filtered
    if (!single && !visible(link)) continue
    if (chains.length > 0) {
      if (onTheWay.has(`${link.agency}/${link.unit.id}`)) links.push({ link, look: 'pair' })
      continue
    }
    if (about.size > 0 && focus.length === 0) {
      if (about.has(link.agency)) links.push({ link, look: fewAnswers ? 'open' : 'stub' })
      continue
    }
    if (single || (task !== null && link.unit.id === task.id)) links.push({ link, look: 'lit' })
    else if (focus.includes(link.agency)) {
      const several = focus.length > 1
      const look = task !== null || (several && !shared.has(link.unit.id)) ? 'half' : several ? 'pair' : 'lit'
      links.push({ link, look })
    } else if (focus.length > 0) {
      // With several agencies the middle is crowded: of the partners only the named ones keep their links.
      if (focus.length === 1 || named.has(link.agency)) links.push({ link, look: 'side' })
    } else if (chosen || link.unit.agencies.length <= WHOLE_UP_TO) links.push({ link, look: 'open' })
    else links.push({ link, look: 'stub' })
  }
  const standing = new Map(names.map((name) => [name.place.agency.id, name]))
  const shownNames = new Grid(
    ring.radius,
    12,
    names.filter(({ look }) => look !== 'dot'),
  )
  const routes = links.map(({ link, look }): StagedLink => {
    const name = standing.get(link.agency)
    if (!name || look === 'stub') return { link, look }
    // Who had to look for a spot has links from there; and those that are to be followed pass around who is named now.
    const away = name.x !== name.place.x || name.y !== name.place.y
    const followed = !dial.isolated && (look === 'lit' || look === 'pair')
    return away || followed ? { link: rerouted(link, name, ring, shownNames), look } : { link, look }
  })
  const order: Record<StagedLink['look'], number> = { stub: 0, side: 1, open: 2, half: 3, pair: 4, lit: 5 }
  const rank = (role: Role): number => -ROLES.indexOf(role)
  routes.sort((a, b) => order[a.look] - order[b.look] || rank(a.link.role) - rank(b.link.role))

  // What is labelled.
  const several = ring.arcs.length > 1 && ring.arcs[0]!.item === null
  const byItem = ring.arcs.some((arc) => arc.item !== null)
  const question = focus.length === 0 && task === null && !byItem
  const oneItem = byItem && ring.arcs.length === 1
  const full = !dial.isolated || (focus.length === 0 && !oneItem)
  const labelled = dial.isolated && (focus.length > 0 || oneItem) && measure.labels === 'titles'
  // Every task has its own label where an isolated dial has room for them, otherwise each item has one.
  const perTask = labelled && litSlots.length * 51 <= 4 * measure.halfHeight
  const callTexts =
    question || dial.crowded
      ? []
      : byItem && full
        ? []
        : perTask
          ? taskCallouts(litSlots, words.roleOf, words.toReader)
          : itemCallouts(index, litSlots, language, words.toReader)
  const callouts = placeCallouts(ring, callTexts, measure, perTask ? 'above' : 'before')
  return {
    atRest,
    lit,
    around,
    shared,
    names,
    ...none,
    links: routes,
    arcLabels: callTexts.length === 0 ? dial.arcLabels : [],
    numerals: callTexts.length > 0 && several ? dial.numerals.filter((numeral) => !isCovered(numeral, names)) : [],
    callouts,
    litArcs,
  }
}
