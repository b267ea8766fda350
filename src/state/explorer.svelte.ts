import type { Touched } from '../core/correct/apply.ts'
import type { PlanIndex, Unit } from '../core/plan/lookup.ts'
import { lookUp, originOf } from '../core/plan/lookup.ts'
import type { Plan } from '../core/plan/model.ts'
import type { Dropped } from '../core/view/link.ts'
import { fitView } from '../core/view/fit.ts'
import { decodeLink, encodeView } from '../core/view/link.ts'
import type { Shown } from '../core/view/select.ts'
import type * as Meeting from '../core/view/meeting.ts'
import type { Chain, Ways } from '../core/view/ways.ts'
import { NO_WAYS } from '../core/view/ways.ts'
import { select } from '../core/view/select.ts'
import type { PanelKind } from '../core/view/steps.ts'
import { panelOf, pickAgency } from '../core/view/steps.ts'
import type { View } from '../core/view/view.ts'
import { DEFAULT_PLAN } from '../core/view/default-plan.ts'
import { linkIn } from '../core/view/parts.ts'
import type { PlanHint } from '../core/view/plan-hint.ts'
import { DEFAULT_VIEW } from '../core/view/view.ts'
import { writeAddress } from './address.ts'

/** Finds the tasks that a query means. */
export type Finder = (index: PlanIndex, query: string) => ReadonlySet<string>

/** Whether a view is about something else than the one before it, rather than the same in another way. */
function picksAnew(before: View, after: View): boolean {
  const subjectOf = ({ selection, agencies, chapters, query, question, due }: View): string =>
    JSON.stringify([selection, agencies, chapters, query, question, due])
  return subjectOf(before) !== subjectOf(after)
}

const bare = (hash: string): string => hash.replace(/^#/, '')
/** Whether an address carries no link at all. */
const isBlank = (hash: string): boolean => bare(hash) === ''

/** Where the plan comes from. */
export interface Place {
  /** The plan as it stands; another value after a correction. */
  readonly plan: () => Plan
  /** Several plans as one, with its lookups; null where it is one. */
  readonly joined: () => PlanIndex | null
  /** What of it a person has corrected. */
  readonly touched: () => Touched
  /** Reads its text, which only some views need. */
  readonly source: () => Promise<string | null>
  /** How links call it; null for the plan that links mean when they name none. */
  readonly key: string | null
  /** How links call the plan that comes with the program, which an address without a link opens. */
  readonly home: string | null
  /** What links say of it, so that whoever lacks it knows what to look for; null where nobody does. */
  readonly hint: () => PlanHint | null
  /** Whether a link that says so asks for it. */
  readonly isOpen: (key: string | null) => boolean
  /** What else the link asked for that is not there. */
  readonly missing: () => readonly string[]
  /** What the person calls it, or null for its title. */
  readonly name: () => string | null
  /** Opens a plan by its fingerprint, with some of its view. */
  readonly openAlone: (fingerprint: string, view: Partial<View>) => void
  /** Opens another plan, which takes the place of this explorer; false where there is none of that name. */
  readonly leave: (key: string) => Promise<boolean>
  /** Takes a link whose plan is not here; the link to follow instead, or null. */
  readonly arrive: (hash: string) => Promise<string | null>
  /** Takes a link that brings a plan inside which is here already. */
  readonly offer: (hash: string) => void
}

/**
 * The plan in front of the person and the view of it: the one door through which the view changes. Every change
 * is a step of the browser's history; everything shown is derived.
 */
export class Explorer {
  #view = $state.raw<View>(DEFAULT_VIEW)
  #dropped = $state.raw<readonly Dropped[]>([])
  #asked = $state(0)
  #finder = $state.raw<Finder | null>(null)
  /** What finds ways between two agencies, once two were asked for together. */
  #meeting = $state.raw<Pick<typeof Meeting, 'chainsBetween'> | null>(null)
  #adding = $state(false)
  #putAway = $state(false)
  /** The run of small steps that is under way. */
  #run: string | null = null
  readonly #loadFinder: () => Promise<Finder>

  readonly #place: Place
  /** The plan with its lookups; another one after each correction. */
  readonly index: PlanIndex = $derived.by(() => this.#place.joined() ?? lookUp(this.#place.plan()))
  readonly source: () => Promise<string | null>
  /** The view as far as the plan has what it names: a correction may have taken an agency away. */
  readonly view: View = $derived.by(() => {
    const { view, dropped } = fitView(this.#view, this.index)
    return dropped.length === 0 ? this.#view : view
  })
  readonly #query: string = $derived(this.view.query)
  /** The tasks that the query finds; found anew only when the query changes. */
  readonly #hits: ReadonlySet<string> | null = $derived.by(() => {
    if (this.#query === '') return null
    return this.#finder ? this.#finder(this.index, this.#query) : new Set<string>()
  })
  readonly shown: Shown = $derived.by(() => select(this.index, this.view, this.#hits))
  /** Where two agencies that share no task of the filter meet, over others. */
  readonly ways: Ways = $derived.by(() => {
    const { agencies, mode, roles } = this.view
    const [from, to] = agencies
    if (agencies.length !== 2 || mode !== 'and' || this.shown.units.length > 0) return NO_WAYS
    if (this.searching || !this.#meeting) return NO_WAYS
    const { units } = this.shownFor({ agencies: [], mode: 'or' })
    return this.#meeting.chainsBetween(this.index, units, roles, from!, to!)
  })
  readonly chains: readonly Chain[] = $derived(this.ways.chains)
  readonly panel: PanelKind = $derived(panelOf(this.view))
  /** The link of the view, without '#'. */
  readonly link: string = $derived(this.linkTo(this.view))

  /**
   * @param loadFinder loads the search, which only a query needs.
   */
  constructor(place: Place, loadFinder: () => Promise<Finder>) {
    this.#place = place
    this.source = () => place.source()
    this.#loadFinder = loadFinder
  }

  /** What the person calls the plan, or null for its title. */
  get name(): string | null {
    return this.#place.name()
  }

  get plan(): Plan {
    return this.index.plan
  }

  /** How many plans are shown as one; 0 where it is one. */
  get several(): number {
    return this.index.parts.length
  }

  /** The document that a unit stands in: of several plans, its own. */
  planOf(unit: Unit): Plan {
    return originOf(this.index, unit).plan
  }

  /** Opens the document that a unit stands in, at that unit, as a step that one can go back from. */
  openOrigin(unit: Unit, view: View['view'] = 'network'): void {
    const { plan, unit: original } = originOf(this.index, unit)
    this.#place.openAlone(plan.fingerprint, { view, selection: { kind: 'task', id: original.id } })
  }

  /** Opens one of several plans alone, as a step that one can go back from. */
  openPart(no: number, view: View['view'] = 'network'): void {
    const part = this.index.parts[no - 1]
    if (part) this.#place.openAlone(part.index.plan.fingerprint, { view })
  }

  /** The link of another view of the same plan, without '#'. */
  linkTo(view: View): string {
    return encodeView(view, this.#place.hint())
  }

  /** Parts of the plan that are as a person says, by identity. */
  get touched(): Touched {
    return this.#place.touched()
  }

  /** Whether the next agency that is picked joins the others, as somebody without a keyboard asks for. */
  get adding(): boolean {
    return this.#adding
  }
  set adding(value: boolean) {
    this.#adding = value
  }

  /** The view after picking an agency: alone, or beside the others where that was asked for. */
  picked(id: string, add: boolean): View {
    return pickAgency(this.view, id, add || this.#adding)
  }

  /** Whether the person has put the panel away. Of the page, not of the link. */
  get putAway(): boolean {
    return this.#putAway
  }

  /** Puts the panel away until something is picked; the view stays as it is. */
  putPanelAway(): void {
    this.#putAway = true
  }

  bringPanelBack(): void {
    this.#putAway = false
  }

  /** What of the last link could not be followed. */
  get dropped(): readonly Dropped[] {
    return this.#dropped
  }

  /** How many things the last link asked for. */
  get asked(): number {
    return this.#asked
  }

  forgetDropped(): void {
    this.#dropped = []
  }

  /** Takes a step: a new view, which the person can go back from. Nothing happens where it is the same view. */
  step(next: View): void {
    // Picking once more what is picked already asks for its panel.
    if (next === this.view) this.#putAway = false
    this.#go(next, 'push')
  }

  /**
   * Takes a step of a run of small ones (a slider that is drawn, an agency that is nudged): the whole run is one step of the
   * history, until `rest` or anything else ends it.
   *
   * @param what tells one run from another
   */
  adjust(next: View, what: string): void {
    const [run, before] = [this.#run, this.link]
    this.#go(next, run === what ? 'replace' : 'push')
    // What changed nothing has begun no run: the next step would be written over that of another.
    this.#run = this.link === before ? run : what
  }

  /** Ends a run: the next adjustment is a step of its own. */
  rest(): void {
    this.#run = null
  }

  /** Opens a link, as a step that one can go back from: of this plan or another, which then takes the place of this one. */
  visit(link: string): void {
    writeAddress(link, 'push')
    this.follow(link)
  }

  /** Changes the view within the step that was just taken (a double-click is one step). */
  amend(next: View): void {
    this.#go(next, 'replace')
  }

  /**
   * Reads the view off a link (the part behind '#'). What does not hold is left out and listed. A link to another plan
   * leads there, unless that is known to be `gone`.
   */
  follow(hash: string, gone = false): void {
    const read = decodeLink(hash)
    const { key, home } = this.#place
    const asked = isBlank(hash) ? home : read.view.plan
    const here = this.#place.isOpen(asked)
    if (!here && !gone) {
      void this.#leaveFor(asked ?? DEFAULT_PLAN, hash)
      return
    }
    if (here && read.inside !== null) this.#place.offer(hash)
    // A link to another plan says nothing about this one: its ids would mean other bodies.
    const wanted = here ? { ...read.view, plan: key } : { ...DEFAULT_VIEW, plan: key, view: read.view.view }
    const fitted = fitView(wanted, this.index)
    const missing = this.#place.missing().map((value): Dropped => ({ key: 'plan', value, reason: 'absent' }))
    this.#dropped = here ? [...missing, ...read.dropped, ...fitted.dropped] : []
    this.#asked = Math.max(read.asked, this.#dropped.filter(({ reason }) => reason !== 'version').length)
    if (picksAnew(this.view, fitted.view)) this.#putAway = false
    this.#set(fitted.view)
  }

  async #leaveFor(key: string, hash: string): Promise<void> {
    if (await this.#place.leave(key).catch(() => false)) return
    const instead = await this.#place.arrive(hash)
    // Meanwhile the person may have gone elsewhere.
    if (bare(linkIn(location)) !== bare(hash)) return
    if (instead === null) this.follow(hash, true)
    else {
      writeAddress(instead, 'replace')
      this.follow(instead)
    }
  }

  /** Follows the address bar from now on. Returns the function that stops it. */
  listen(): () => void {
    const read = (): void => {
      if (location.hash.replace(/^#/, '') !== this.link) this.follow(linkIn(location))
      else this.#dropped = []
    }
    addEventListener('popstate', read)
    addEventListener('hashchange', read)
    return () => {
      removeEventListener('popstate', read)
      removeEventListener('hashchange', read)
    }
  }

  /** Whether an answer waits for the search to be loaded, or for what finds ways between two agencies. */
  get searching(): boolean {
    const { query, mode, agencies } = this.view
    return (query !== '' && this.#finder === null) || (mode === 'and' && agencies.length === 2 && !this.#meeting)
  }

  /** What the filter would leave with some of it changed, the query still counting. */
  shownFor(change: Partial<View>): Shown {
    return select(this.index, { ...this.view, ...change }, this.#hits)
  }

  #set(view: View): void {
    this.#run = null
    this.#view = view
    // Of three a correction may leave two.
    if (view.mode === 'and' && view.agencies.length >= 2 && !this.#meeting) {
      import('../core/view/meeting.ts').then(
        (loaded) => (this.#meeting = loaded),
        // Then nobody is said to be between them.
        () => (this.#meeting = { chainsBetween: () => NO_WAYS }),
      )
    }
    if (view.query !== '' && this.#finder === null) {
      this.#loadFinder().then(
        (finder) => (this.#finder = finder),
        (error: unknown) => {
          // Without the search a query cannot be answered: it is taken out, and said.
          console.warn('The search did not load:', error)
          this.#dropped = [...this.#dropped, { key: 'q', value: view.query, reason: 'absent' }]
          this.#view = { ...this.#view, query: '' }
        },
      )
    }
  }

  #go(next: View, how: 'push' | 'replace'): void {
    if (next === this.view) return
    this.#dropped = []
    this.#adding = false
    if (picksAnew(this.view, next)) this.#putAway = false
    const before = this.link
    this.#set(next)
    const after = this.linkTo(next)
    if (after !== before) writeAddress(after, how)
  }
}
