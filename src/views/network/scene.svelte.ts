import { untrack } from 'svelte'
import type { Crowd } from '../../core/levels/crowd.ts'
import type { CrowdStage } from '../../core/levels/crowd-stage.ts'
import type { BundleLine } from '../../core/levels/bundles.ts'
import type { Dial, DialOptions } from '../../core/network/dial.ts'
import { layoutDial } from '../../core/network/dial.ts'
import type { Box, Point } from '../../core/network/geometry.ts'
import type { Target } from '../../core/network/hit.ts'
import { targetAt } from '../../core/network/hit.ts'
import type { Picture } from '../../core/network/picture.ts'
import { measureFor } from '../../core/network/measure.ts'
import { isCrowded } from '../../core/network/ring.ts'
import type { Stage } from '../../core/network/stage.ts'
import { focusedUnits } from '../../core/network/stage.ts'
import type { Cursor } from '../../core/network/walk.ts'
import { across, along } from '../../core/network/walk.ts'
import type { PlanIndex, Unit } from '../../core/plan/lookup.ts'
import { LINKS, PIECES } from '../../parts/dial/pieces.ts'
import { roleIn } from '../../core/view/relations.ts'
import type { View } from '../../core/view/view.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Reader } from '../../state/reader.svelte.ts'
import type { LayoutClient } from '../../workers/layout-client.ts'
import type * as Joined from './joined.ts'
import type * as Lively from './lively.ts'
import type * as Many from './many.ts'
import type { Painting } from '../../workers/painter.ts'
import type { Asked, Scenery } from './scenery.ts'
import { areMany, atOnce, canStand, setScene } from './scenery.ts'
import type { Camera } from './zoom.ts'
import { AT_HOME, COARSE } from './zoom.ts'

/** What takes no longer, in milliseconds, need not be said to be under way. */
const SAID = 250
/** From the edges of the drawing to what stands over it, in CSS pixels; as in the styles of Corners and Controls. */
const CORNER = { top: 12, left: 20, right: 14 } as const
/** So many layouts are kept: going back to one must not compute it again. */
const KEPT = 40

/** What is drawn of the plan for the view, the window and the camera: its dial, its stage, and where things are on it. */
export class Scene {
  /** The room of the drawing, in CSS pixels; 0 until it is known. */
  width = $state(0)
  height = $state(0)
  /** What stands over the drawing in its upper corners, in CSS pixels: notes at the left, controls at the right. */
  readonly notes = $state({ width: 0, height: 0 })
  readonly controls = $state({ width: 0, height: 0 })
  /** Where the camera is now. */
  camera = $state.raw<Camera>(AT_HOME)
  /** Where it was when the drawing was last drawn: while it moves the drawing is moved as it is, and drawn anew at rest. */
  drawnAt = $state.raw<Camera>(AT_HOME)
  /** What only large plans need; loaded when one is in front of the person. */
  #many = $state.raw<typeof Many | null>(null)

  /** What only the partners layout needs; loaded with it. */
  #joined = $state.raw<typeof Joined | null>(null)

  readonly #explorer: Explorer
  readonly #reader: Reader
  readonly #still: () => boolean
  // A corrected plan has layouts of its own.
  readonly #layoutsOf = new WeakMap<PlanIndex, Map<string, Dial>>()

  /** Lays out on another thread, once the first view is there. */
  #elsewhere = $state.raw<LayoutClient | null>(null)
  /** Grows with each layout that comes from there. */
  #answers = $state(0)
  /** The dial that stands, and of what plan with what moved. */
  #stood: { readonly dial: Dial; readonly index: PlanIndex; readonly pins: unknown } | null = null
  /** Whether another dial has been on its way for a while. */
  laying = $state(false)

  /** What works off a scenery piece by piece, and turns one picture into another; loaded as soon as somebody stirs. */
  #lively = $state.raw<typeof Lively | null>(null)
  #motion = $state.raw<Lively.Motion | null>(null)
  /** The scenery that stands. */
  #last: Scenery | null = null
  /** Grows with each scenery that has been made piece by piece. */
  #made = $state(0)
  /** How many pieces of the drawing show it; the others still show what was there before. */
  come = $state(PIECES)
  #before: Scenery | null = null
  /** What those show. */
  before: Picture | null = null

  /** @param still whether the person wants no motion */
  constructor(explorer: Explorer, reader: Reader, still: () => boolean) {
    this.#still = still
    this.#explorer = explorer
    this.#reader = reader
    $effect(() => this.#startElsewhere())
    $effect(() => this.#layOut())
    $effect(() => this.#setScene())
    $effect(() => {
      if (this.wantsMany && !this.#many) void import('./many.ts').then((loaded) => (this.#many = loaded))
    })
    $effect(() => {
      if (explorer.view.layout !== 'partners' || this.#joined) return
      void import('./joined.ts').then((loaded) => (this.#joined = loaded))
    })
  }

  /** Whether the room is known: what is asked before would be laid out for a window that nobody has. */
  readonly sized: boolean = $derived.by(() => this.width > 0 && this.height > 0)
  readonly fit = $derived.by(() => measureFor(Math.max(this.width, 200), Math.max(this.height, 200)))
  /** CSS pixels for a plan unit. */
  readonly scale = $derived.by(() => this.fit.scale * this.camera.k)

  /** The same where the drawing was last drawn. */
  readonly drawnScale = $derived.by(() => this.fit.scale * this.drawnAt.k)

  /** The tasks that an isolated dial keeps; none where it is not isolated. */
  readonly isolated = $derived.by((): readonly Unit[] => {
    const { view, index, shown } = this.#explorer
    return view.isolate ? focusedUnits(index, view, shown) : []
  })
  readonly #units = $derived.by(() => (this.isolated.length > 0 ? this.isolated : this.#explorer.index.units))
  readonly #options: DialOptions = $derived.by(() => {
    const { view } = this.#explorer
    const isolated = this.isolated.length > 0
    return {
      language: this.#reader.language,
      measure: this.fit.measure,
      units: this.#units,
      centre: isolated && view.agencies.length === 1 ? view.agencies[0]! : null,
      isolated,
      pins: view.pins,
      crowded: isCrowded(this.#units, this.fit.measure),
    }
  })
  /** What a layout depends on, in a word. */
  readonly #key: string = $derived.by(() => {
    const { language, measure, units, centre, isolated, pins = [] } = this.#options
    const part = isolated ? units.map((unit) => unit.id).join() : 'all'
    return [language, measure.name, centre, part, pins.map(({ agency, x, y }) => `${agency} ${x} ${y}`).join()].join(
      '|',
    )
  })
  readonly #layouts: Map<string, Dial> = $derived.by(() => {
    const { index } = this.#explorer
    const layouts = this.#layoutsOf.get(index) ?? new Map<string, Dial>()
    this.#layoutsOf.set(index, layouts)
    return layouts
  })
  /**
   * The dial that is wanted. The first one is laid out at once; for another one the old one stands until it has been laid out on
   * another thread. Not so where it could not stand: in another window or plan, or where an agency was just put down.
   */
  readonly #wanted: Dial = $derived.by(() => {
    void this.#answers
    const { index, view } = this.#explorer
    const last = this.#stood
    const stands = last?.index === index && last.pins === view.pins && last.dial.measure.name === this.fit.measure.name
    let dial = this.#layouts.get(this.#key)
    if (!dial && stands && this.#elsewhere) return last.dial
    if (!dial) this.#keep((dial = layoutDial(index, this.#options)))
    this.#stood = { dial, index, pins: view.pins }
    return dial
  })
  readonly #words = $derived.by(() => {
    const { view, plan } = this.#explorer
    const { messages } = this.#reader
    // What it depends on is read here: texts are asked for in other tasks.
    const converts = this.#reader.converts(plan)
    return {
      roleOf: (unit: Unit): string => {
        const role = view.agencies.length === 1 ? roleIn(unit, view.agencies[0]!) : null
        return role ? ` ${messages.roles[role]}` : ''
      },
      toReader: (text: string): string => (converts ? this.#reader.text(plan, text) : text),
    }
  })

  /** Enlarging shows more where it makes room for it: at twice, four and eight times. */
  readonly #detail = $derived.by(() => 2 ** Math.max(0, Math.floor(Math.log2(this.drawnAt.k) + 1e-6)))
  /** The upper corners that are taken, in plan units; on a narrow screen what stands there has its own lines. */
  readonly #taken: readonly Box[] = $derived.by(() => {
    const { width, height, notes, controls, fit } = this
    if (fit.measure.labels === 'numbers') return []
    const box = (size: { readonly width: number; readonly height: number }, side: number, x: number): Box => ({
      x: (side * (width / 2 - x - size.width / 2)) / fit.scale,
      y: (CORNER.top + size.height / 2 - height / 2) / fit.scale,
      w: size.width / fit.scale,
      h: size.height / fit.scale,
    })
    return [box(notes, -1, CORNER.left), box(controls, 1, CORNER.right)].filter(({ w, h }) => w > 0 && h > 0)
  })
  readonly #asked: Asked = $derived.by(() => {
    const { index, view, shown, chains } = this.#explorer
    const [dial, words, detail, taken, many] = [this.#wanted, this.#words, this.#detail, this.#taken, this.#many]
    return { index, view, shown, chains, dial, words, detail, taken, many }
  })
  /**
   * What is drawn for it. The first one is made at once; for another one the old one stands until it has been made piece
   * by piece, wherever that can be.
   */
  readonly scenery: Scenery = $derived.by(() => {
    void this.#made
    const [asked, last] = [this.#asked, this.#last]
    if (last && (last.asked === asked || (this.#lively && canStand(last.asked, asked)))) return last
    return (this.#last = atOnce(setScene(asked, last)))
  })
  /** The dial that is drawn: what is hit, pointed at and counted. */
  readonly dial: Dial = $derived.by(() => this.scenery.asked.dial)
  readonly crowded = $derived.by(() => this.dial.crowded)
  readonly stage: Stage = $derived.by(() => this.scenery.stage)
  readonly crowd: Crowd | null = $derived.by(() => (this.sized ? this.scenery.crowd : null))
  readonly crowdStage: CrowdStage | null = $derived.by(() => this.scenery.crowdStage)
  readonly drawn = $derived.by(() => this.scenery.drawn)
  /** The view that is drawn. */
  readonly view: View = $derived.by(() => this.scenery.asked.view)
  readonly wantsMany: boolean = $derived.by(
    () => this.sized && (this.#wanted.crowded || areMany(this.#wanted, this.stage)),
  )
  /** What is drawn now, on the way to what is wanted. */
  readonly picture: Picture = $derived.by(() => this.#motion?.show(this.scenery.picture) ?? this.scenery.picture)
  /** What the ring shows, and what is painted under the drawing: they come one after the other. */
  readonly ringed: Scenery = $derived.by(() => (this.come < 1 ? this.#before! : this.scenery))
  readonly painting: Painting | null = $derived.by(() => (this.come < LINKS ? this.#before! : this.scenery).painting)

  get many(): typeof Many | null {
    return this.#many
  }

  /** On a crowded ring the links of what is pointed at, which are not drawn otherwise. */
  linesOf(pointed: Target | null): readonly BundleLine[] {
    const { index, view } = this.#explorer
    return this.crowd && this.#many && pointed
      ? this.#many.pointedLines(this.crowd, index, view, this.stage, pointed)
      : []
  }

  /** From CSS pixels of the drawing to plan units. */
  toPlan({ x, y }: Point): Point {
    const { camera, scale } = this
    return {
      x: (x - camera.x - (this.width / 2) * camera.k) / scale,
      y: (y - camera.y - (this.height / 2) * camera.k) / scale,
    }
  }

  #keep(dial: Dial, layouts = this.#layouts, key = this.#key): void {
    if (layouts.size > KEPT) layouts.clear()
    layouts.set(key, dial)
  }

  /** Gets ready what lays out on another thread, as soon as somebody stirs: until then no other layout is asked for. */
  #startElsewhere(): () => void {
    let client: LayoutClient | null = null
    const gone = new AbortController()
    const { signal } = gone
    let begun = false
    const start = (): void => {
      // One of them is enough.
      if (begun) return
      begun = true
      import('./lively.ts').then(
        (loaded) => {
          if (signal.aborted) return
          this.#motion = new loaded.Motion(this.sized ? this.picture : null, this.#still)
          this.#lively = loaded
        },
        // Then one picture simply follows another, each made in one.
        () => {},
      )
      import('../../workers/layout-client.ts').then(
        (loaded) => {
          if (signal.aborted) return
          client = new loaded.LayoutClient()
          client.start()
          this.#elsewhere = client
        },
        () => {
          // Then it is done here.
        },
      )
    }
    for (const stir of ['pointermove', 'pointerdown', 'keydown']) {
      addEventListener(stir, start, { passive: true, signal })
    }
    return () => {
      gone.abort()
      client?.close()
    }
  }

  /** Has the scenery that is wanted made piece by piece; what was wanted before is called off. */
  #setScene(): (() => void) | undefined {
    // Nobody is asked for a window before it has a size.
    if (!this.#lively || !this.sized) return undefined
    const [asked, last] = [this.#asked, this.#last]
    if (!last || last.asked === asked || !canStand(last.asked, asked)) return undefined
    return this.#lively.inTasks(setScene(asked, last), (scenery) => {
      // Meanwhile somebody may have been in a hurry.
      if (this.#last?.asked !== asked) this.#show(scenery)
    })
  }

  /** Shows another scenery, a piece of the drawing in each task; nothing moves before all of it is there. */
  #show(scenery: Scenery): void {
    this.before = untrack(() => this.picture)
    this.#before = this.#last
    this.#last = scenery
    this.#motion!.held = true
    this.come = 0
    this.#made += 1
    const next = (): void => {
      this.come = Math.min(PIECES, this.come + 1)
      if (this.come < PIECES) this.#lively!.inTask(next)
      else this.#motion!.held = false
    }
    this.#lively!.inTask(next)
  }

  /** Lets an agency that was carried go on from where it was let go. */
  letGo(carried: Point & { readonly id: string }): void {
    this.#motion?.letGo(carried.id, carried)
  }

  /** Has the dial that is wanted laid out elsewhere; what was wanted before is called off. */
  #layOut(): (() => void) | undefined {
    const [client, layouts, key, options] = [this.#elsewhere, this.#layouts, this.#key, this.#options]
    if (!client || layouts.has(key)) return undefined
    const calledOff = new AbortController()
    const said = setTimeout(() => (this.laying = true), SAID)
    const over = (): void => {
      clearTimeout(said)
      this.laying = false
    }
    const done = (): void => {
      over()
      this.#answers += 1
    }
    client.layOut(this.#explorer.index, options, { signal: calledOff.signal }).then(
      (dial) => {
        if (calledOff.signal.aborted) return
        this.#keep(dial, layouts, key)
        done()
      },
      () => {
        if (calledOff.signal.aborted) return
        // It is laid out here after all.
        this.#elsewhere = null
        done()
      },
    )
    return () => {
      calledOff.abort()
      over()
    }
  }

  /** Moves the camera. What gets too coarse, or too large to be shrunk, is drawn anew on the way. */
  move(camera: Camera): void {
    this.camera = camera
    const k = camera.k / this.drawnAt.k
    if (k > COARSE || k < 1 / COARSE) this.drawnAt = camera
  }

  /** The camera stands still. */
  settle(): void {
    this.drawnAt = this.camera
  }

  /** Where the dial's centre is for a camera, in CSS pixels of the drawing. */
  homeOf(camera: Camera): Point {
    return { x: camera.x + (this.width / 2) * camera.k, y: camera.y + (this.height / 2) * camera.k }
  }

  /** From plan units to CSS pixels of the drawing. */
  toPixels({ x, y }: Point): Point {
    const { camera, scale } = this
    return {
      x: camera.x + (this.width / 2) * camera.k + x * scale,
      y: camera.y + (this.height / 2) * camera.k + y * scale,
    }
  }

  /** What is under a point in plan units, or nearest to it within so many CSS pixels. */
  targetAt(point: Point, slack: number): Target | null {
    const near = slack / this.scale
    const found =
      this.crowd && this.#many
        ? this.#many.crowdTargetAt(this.crowd, this.drawn.stage, point, near)
        : targetAt(this.dial, this.stage, point, near)
    const pair = found ? null : this.#joined?.pairAt(this.stage.pairs, point, near)
    return pair ? { kind: 'pair', id: pair.key } : found
  }

  /** Where a target stands, in CSS pixels of the drawing. */
  spotOf({ kind, id }: Target): Point | null {
    const place =
      kind === 'agency'
        ? this.stage.names.find((each) => each.place.agency.id === id)
        : kind === 'pair'
          ? this.stage.pairs.find(({ key }) => key === id)?.curve[1]
          : this.crowd && this.#many
            ? this.#many.spotOf(this.crowd, id)
            : this.dial.ring.slotById.get(id)
    return place ? this.toPixels(place) : null
  }

  /** Whether what walks and hits the lines between agencies is still on its way. */
  get joining(): boolean {
    return !this.#joined && this.#explorer.view.layout === 'partners'
  }

  /** Makes at once what is on its way: whoever takes the next step by key means what the last one led to. */
  #hurry(): void {
    const [asked, last] = [this.#asked, this.#last]
    if (last && this.#lively && last.asked !== asked) this.#show(atOnce(setScene(asked, last)))
  }

  /** Draws what is wanted at once, for paper. */
  finish(): void {
    this.#hurry()
    this.come = PIECES
  }

  /** One task or part along the ring from where the keyboard stands; one agency, where lines join them. */
  along(cursor: Cursor | null, step: 1 | -1): Cursor | null {
    this.#hurry()
    if (this.#joined && this.stage.pairs.length > 0)
      return this.#joined.alongPartners(this.dial, this.stage, cursor, step)
    return this.crowd && this.crowdStage && this.#many
      ? this.#many.alongParts(this.crowd, this.crowdStage.litOf, cursor, step)
      : along(this.dial, this.stage, cursor, step)
  }

  /** From a task or part to its agencies, or from an agency to its lines, or back. */
  across(cursor: Cursor | null, step: 1 | -1): Cursor | null {
    this.#hurry()
    if (this.#joined && this.stage.pairs.length > 0)
      return this.#joined.acrossPartners(this.dial, this.stage, cursor, step)
    return this.crowd && this.crowdStage && this.#many
      ? this.#many.acrossParts(this.crowd, this.crowdStage.litOf, cursor, step)
      : across(this.dial, this.stage, this.#explorer.index.unitById, cursor, step)
  }
}
