import type { Crowd } from '../../core/levels/crowd.ts'
import type { CrowdStage } from '../../core/levels/crowd-stage.ts'
import type { BundleLine } from '../../core/levels/bundles.ts'
import type { Dial, DialOptions } from '../../core/network/dial.ts'
import { layoutDial } from '../../core/network/dial.ts'
import { makeRoom } from '../../core/network/corners.ts'
import type { Box, Point } from '../../core/network/geometry.ts'
import type { Target } from '../../core/network/hit.ts'
import { targetAt } from '../../core/network/hit.ts'
import { PAINTED_FROM } from '../../core/network/links.ts'
import type { Picture } from '../../core/network/picture.ts'
import { pictureOf } from '../../core/network/picture.ts'
import { measureFor } from '../../core/network/measure.ts'
import { isCrowded } from '../../core/network/ring.ts'
import type { Stage } from '../../core/network/stage.ts'
import { focusedUnits, stage as stageOf } from '../../core/network/stage.ts'
import type { Cursor } from '../../core/network/walk.ts'
import { across, along } from '../../core/network/walk.ts'
import type { PlanIndex, Unit } from '../../core/plan/lookup.ts'
import { roleIn } from '../../core/view/relations.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Reader } from '../../state/reader.svelte.ts'
import type { LayoutClient } from '../../workers/layout-client.ts'
import type * as Joined from './joined.ts'
import type * as Many from './many.ts'
import { Motion } from './motion.svelte.ts'
import type { Painting } from './paint.ts'
import type { Camera } from './zoom.ts'
import { AT_HOME, COARSE } from './zoom.ts'

/** What takes no longer, in milliseconds, need not be said to be under way. */
const SAID = 250
/** From the edges of the drawing to what stands over it, in CSS pixels; as in the styles of Corners and Controls. */
const CORNER = { top: 12, left: 20, right: 14 } as const
/** So many layouts are kept: going back to one must not compute it again. */
const KEPT = 40
const CROWDS = 8

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

  readonly motion: Motion
  readonly #explorer: Explorer
  readonly #reader: Reader
  // A corrected plan has layouts of its own.
  readonly #layoutsOf = new WeakMap<PlanIndex, Map<string, Dial>>()
  /** How the tasks of a dial are gathered where chapters are opened, or where it is enlarged: one goes there and back. */
  readonly #crowdsOf = new WeakMap<Dial, Map<string, Crowd>>()

  /** Lays out on another thread, once the first view is there. */
  #elsewhere = $state.raw<LayoutClient | null>(null)
  /** Grows with each layout that comes from there. */
  #answers = $state(0)
  /** The dial that stands, and of what plan with what moved. */
  #last: { readonly dial: Dial; readonly index: PlanIndex; readonly pins: unknown } | null = null
  /** Whether another dial has been on its way for a while. */
  laying = $state(false)

  /** @param still whether the person wants no motion */
  constructor(explorer: Explorer, reader: Reader, still: () => boolean) {
    this.motion = new Motion(still)
    this.#explorer = explorer
    this.#reader = reader
    $effect(() => this.#startElsewhere())
    $effect(() => this.#layOut())
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
   * The dial. The first one is laid out at once; for another one the old one stands until it has been laid out on
   * another thread. Not so where it could not stand: in another window or plan, or where an agency was just put down.
   */
  readonly dial: Dial = $derived.by(() => {
    void this.#answers
    const { index, view } = this.#explorer
    const last = this.#last
    const stands = last?.index === index && last.pins === view.pins && last.dial.measure.name === this.fit.measure.name
    let dial = this.#layouts.get(this.#key)
    if (!dial && stands && this.#elsewhere) return last.dial
    if (!dial) this.#keep((dial = layoutDial(index, this.#options)))
    this.#last = { dial, index, pins: view.pins }
    return dial
  })
  readonly crowded = $derived.by(() => this.dial.crowded)
  readonly stage: Stage = $derived.by(() => {
    const { index, view, shown, chains, plan } = this.#explorer
    const { messages } = this.#reader
    const words = {
      roleOf: (unit: Unit): string => {
        const role = view.agencies.length === 1 ? roleIn(unit, view.agencies[0]!) : null
        return role ? ` ${messages.roles[role]}` : ''
      },
      toReader: (text: string): string => this.#reader.text(plan, text),
    }
    return stageOf(index, this.dial, view, shown, words, chains)
  })

  /** Enlarging shows more where it makes room for it: at twice, four and eight times. */
  readonly #detail = $derived.by(() => 2 ** Math.max(0, Math.floor(Math.log2(this.drawnAt.k) + 1e-6)))
  readonly #opened = $derived.by(() => (this.#explorer.view.isolate ? '' : this.#explorer.view.chapters.join()))
  readonly crowd: Crowd | null = $derived.by(() => {
    if (!this.sized || !this.crowded || !this.#many) return null
    const opened = this.#opened === '' ? [] : this.#opened.split(',').map(Number)
    const crowds = this.#crowdsOf.get(this.dial) ?? new Map<string, Crowd>()
    this.#crowdsOf.set(this.dial, crowds)
    const key = `${this.#opened} ${this.#detail}`
    let crowd = crowds.get(key)
    if (!crowd) {
      if (crowds.size >= CROWDS) crowds.clear()
      crowds.set(key, (crowd = this.#many.layoutCrowd(this.dial, opened, this.#detail)))
    }
    return crowd
  })
  readonly crowdStage: CrowdStage | null = $derived.by(() =>
    this.crowd && this.#many
      ? this.#many.stageCrowd(this.crowd, this.#explorer.index, this.#explorer.view, this.stage)
      : null,
  )
  /** What is drawn: the tasks one by one, or those of a crowded ring that are shown by themselves. */
  readonly drawn: { readonly dial: Dial; readonly stage: Stage } = $derived.by(() => {
    const { dial, stage } =
      this.crowd && this.crowdStage ? { dial: this.crowd.dial, stage: this.crowdStage.stage } : this
    return { dial, stage: makeRoom(dial, stage, this.#taken) }
  })
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
  readonly #tooMany = $derived.by(() => this.dial.links.length > PAINTED_FROM || this.stage.pairs.length > PAINTED_FROM)
  readonly wantsMany: boolean = $derived.by(() => this.sized && (this.crowded || this.#tooMany))
  /** The links as they are painted on a canvas; null where they are elements. */
  readonly painting: Painting | null = $derived.by(() => {
    if (!this.#many || (this.crowdStage === null && !this.#tooMany)) return null
    const { dial, stage, crowdStage } = this
    return {
      strokes: crowdStage ? this.#many.crowdStrokes(dial, crowdStage) : this.#many.strokesOf(dial, stage),
      cuts: stage.names.filter(({ look }) => look !== 'dot'),
      radius: dial.ring.radius,
      calm: stage.atRest && this.#explorer.view.layout !== 'partners',
    }
  })

  /** What is drawn, once it has come to rest. */
  readonly #picture: Picture = $derived.by(() => {
    const { dial, stage } = this.drawn
    return pictureOf(dial, stage, this.painting !== null, stage.atRest && this.#explorer.view.layout !== 'partners')
  })
  /** What is drawn now. */
  readonly picture: Picture = $derived.by(() => this.motion.show(this.#picture))

  get many(): typeof Many | null {
    return this.#many
  }

  /** On a crowded ring the links of what is pointed at, which are not drawn otherwise. */
  linesOf(pointed: Target | null): readonly BundleLine[] {
    const { index, view } = this.#explorer
    if (!this.crowd || !this.#many || !pointed || view.layout === 'partners') return []
    const { kind, id } = pointed
    const part = this.crowd.partByKey.get(id)
    const tasks = kind === 'agency' ? index.unitsOf.get(id) : part?.slots.map(({ unit }) => unit)
    return this.#many.pointedLines(
      this.crowd,
      (tasks ?? []).filter((unit) => this.stage.lit.has(unit.id)),
      ({ agency, role }) => view.roles.includes(role) && (kind !== 'agency' || agency === id),
    )
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
    const start = (): void => {
      // Without it one picture simply follows another.
      void this.motion.prepare().catch(() => {})
      import('../../workers/layout-client.ts').then(
        (loaded) => {
          if (signal.aborted || client) return
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
      addEventListener(stir, start, { once: true, passive: true, signal })
    }
    return () => {
      gone.abort()
      client?.close()
    }
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

  /** One task or part along the ring from where the keyboard stands; one agency, where lines join them. */
  along(cursor: Cursor | null, step: 1 | -1): Cursor | null {
    if (this.#joined && this.stage.pairs.length > 0)
      return this.#joined.alongPartners(this.dial, this.stage, cursor, step)
    return this.crowd && this.crowdStage && this.#many
      ? this.#many.alongParts(this.crowd, this.crowdStage.litOf, cursor, step)
      : along(this.dial, this.stage, cursor, step)
  }

  /** From a task or part to its agencies, or from an agency to its lines, or back. */
  across(cursor: Cursor | null, step: 1 | -1): Cursor | null {
    if (this.#joined && this.stage.pairs.length > 0)
      return this.#joined.acrossPartners(this.dial, this.stage, cursor, step)
    return this.crowd && this.crowdStage && this.#many
      ? this.#many.acrossParts(this.crowd, this.crowdStage.litOf, cursor, step)
      : across(this.dial, this.stage, this.#explorer.index.unitById, cursor, step)
  }
}
