import type { Point } from '../../core/network/geometry.ts'
import type { Target } from '../../core/network/hit.ts'
import type { Cursor } from '../../core/network/walk.ts'
import {
  pickPair,
  pickTask,
  pinAgency,
  stepUp,
  toggleChapter,
  toggleIsolate,
  toggleItem,
} from '../../core/view/steps.ts'
import type { Pin } from '../../core/view/view.ts'
import type { Explorer } from '../../state/explorer.svelte.ts'
import type { Scene } from './scene.svelte.ts'
import type { CameraControls } from './zoom.ts'

/** How near a mouse and a finger must come to what they mean, in CSS pixels. */
const MOUSE = 7
const FINGER = 24
/** From how many pixels on a press is a drag. */
const DRAG = 5
/** A finger that rests so many milliseconds isolates, unless it moves so many pixels. */
const REST = 500
const STILL = 10
/** How near to the rim an agency may be put down, as a share of the radius. */
const INSIDE = 0.92
/** How far a key carries an agency, in hundredths of the radius. */
const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-4, 0],
  ArrowRight: [4, 0],
  ArrowUp: [0, -4],
  ArrowDown: [0, 4],
}

/** Where something is pressed, in CSS pixels of the window, and what listens to it. */
type Pressed = Pick<MouseEvent, 'clientX' | 'clientY' | 'currentTarget'>
const pointIn = ({ clientX, clientY }: MouseEvent | Touch): Pick<Pressed, 'clientX' | 'clientY'> => ({
  clientX,
  clientY,
})

/** An agency being carried, and where it is in plan units. */
export interface Carried extends Point {
  readonly id: string
}

/** What a person does on the dial with mouse, finger and keys, and what that means for the view. */
export class Gestures {
  hover = $state.raw<Target | null>(null)
  /** Where the mouse is, in CSS pixels of the drawing. */
  pointer = $state.raw<Point>({ x: 0, y: 0 })
  cursor = $state.raw<Cursor | null>(null)
  focused = $state(false)
  moving = $state.raw<Carried | null>(null)
  /** What a person may do to the camera, once the drawing is there. */
  controls: CameraControls | null = null

  readonly #explorer: Explorer
  readonly #scene: Scene
  /** An agency under the mouse that may be carried off, and where it is held. */
  #grip: Carried | null = null
  /** What the first click of a possible double-click met, and whether it was a step. */
  #first: { readonly target: Target | null; readonly stepped: boolean } | null = null
  /** Whether the gesture has had its answer already, so that the click behind it is none. */
  #answered = false
  #start: Point = { x: 0, y: 0 }
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(explorer: Explorer, scene: Scene) {
    this.#explorer = explorer
    this.#scene = scene
  }

  /** What the pointer stands on, or else the keyboard: both are answered alike. */
  readonly pointed: Target | null = $derived.by(
    () => this.hover ?? (this.focused ? (this.cursor?.target ?? null) : null),
  )
  /** Where the card of what is pointed at belongs, in CSS pixels of the drawing. */
  readonly spot: Point = $derived.by(() => {
    if (this.hover || !this.pointed) return this.pointer
    return this.#scene.spotOf(this.pointed) ?? this.pointer
  })

  /** Whether a mouse or a finger that is pressed here carries an agency, so that the drawing stays where it is. */
  carries = (event: MouseEvent | TouchEvent): boolean => {
    const { currentTarget } = event
    const at = 'touches' in event ? event.touches[0] : event
    return at !== undefined && this.#targetOf({ ...pointIn(at), currentTarget }, MOUSE)?.kind === 'agency'
  }

  move = (event: PointerEvent): void => {
    if (this.#grip && event.buttons === 1) this.#carry(event, this.#grip)
    // A finger that moves pans: it does not rest.
    if (Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y) > STILL) clearTimeout(this.#resting)
    if (event.pointerType === 'touch' || event.buttons !== 0) {
      this.hover = null
      return
    }
    const target = this.#targetOf(event, MOUSE)
    if (target?.kind !== this.hover?.kind || target?.id !== this.hover?.id) this.hover = target
    const box = (event.currentTarget as Element).getBoundingClientRect()
    this.pointer = { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  leave = (): void => {
    this.hover = null
    if (!this.moving) this.drop()
  }

  press = (event: PointerEvent): void => {
    clearTimeout(this.#resting)
    this.#answered = false
    // A second finger enlarges or pans: what the first one held stays.
    if (!event.isPrimary) {
      this.drop()
      this.#answered = true
    }
    const under = event.isPrimary && event.button === 0 ? this.#targetOf(event, MOUSE) : null
    this.#grip = under?.kind === 'agency' ? { id: under.id, ...this.#pointOf(event) } : null
    if (event.pointerType !== 'touch' || !event.isPrimary) return
    this.#start = { x: event.clientX, y: event.clientY }
    const target = this.#targetOf(event, FINGER)
    if (target) this.#resting = setTimeout(() => this.#rested(target), REST)
  }

  lift = (): void => {
    clearTimeout(this.#resting)
    this.#grip = null
    if (!this.moving) return
    this.#scene.letGo(this.moving)
    this.#explorer.step(pinAgency(this.#explorer.view, this.#pinOf(this.moving)))
    this.moving = null
    this.#answered = true
  }

  /** What was being carried goes back. */
  drop = (): void => {
    clearTimeout(this.#resting)
    this.#grip = null
    if (this.moving) this.#scene.letGo(this.moving)
    this.moving = null
  }

  click = (event: MouseEvent): void => {
    if (this.#answered) {
      this.#answered = false
      return
    }
    // The second click of a double-click belongs to the double-click.
    if (event.detail > 1) return
    this.cursor = null
    const before = this.#explorer.view
    const target = this.#targetOf(event, this.#slackOf(event))
    this.#act(target, event.shiftKey || event.ctrlKey || event.metaKey)
    this.#first = { target, stepped: this.#explorer.view !== before }
  }

  doubleClick = (event: MouseEvent): void => {
    // By its second click a name may have moved: the first one counts.
    const target = this.#first?.target ?? this.#targetOf(event, this.#slackOf(event))
    const { view } = this.#explorer
    if (!target || view.isolate) return
    if (this.#first?.stepped) this.#explorer.amend(toggleIsolate(view))
    else this.#explorer.step(toggleIsolate(view))
    this.#first = null
  }

  keydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
    if (event.shiftKey && this.#nudge(key)) {
      // Carried.
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') this.cursor = this.#scene.along(this.cursor, step)
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.cursor = this.#scene.across(this.cursor, step)
    else if ((key === 'Enter' || key === ' ') && this.cursor) this.#act(this.cursor.target, event.shiftKey)
    else if (key === '0') this.controls?.reset()
    else if (key === '+' || key === '=') this.controls?.scaleBy(1.4)
    else if (key === '-') this.controls?.scaleBy(1 / 1.4)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  blur = (): void => {
    this.focused = false
    this.cursor = null
    this.#explorer.rest()
  }

  #pointOf(event: Pressed): Point {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    return this.#scene.toPlan({ x: event.clientX - box.left, y: event.clientY - box.top })
  }

  #targetOf(event: Pressed, slack: number): Target | null {
    return this.#scene.targetAt(this.#pointOf(event), slack)
  }

  #slackOf(event: MouseEvent): number {
    return (event as PointerEvent).pointerType === 'touch' ? FINGER : MOUSE
  }

  #act(target: Target | null, add: boolean): void {
    const { view } = this.#explorer
    const { crowd, many } = this.#scene
    const part = target ? crowd?.partByKey.get(target.id) : undefined
    if (!target) this.#explorer.step(stepUp(view))
    else if (target.kind === 'agency') this.#explorer.step(this.#explorer.picked(target.id, add))
    else if (target.kind === 'task') this.#explorer.step(pickTask(view, target.id))
    else if (many && part) this.#explorer.step(many.openPart(view, part, add))
    else if (target.kind === 'pair') {
      const [a, b] = target.id.split('/') as [string, string]
      this.#explorer.step(pickPair(view, a, b))
    } else if (target.id.includes('.')) this.#explorer.step(toggleItem(view, target.id, add))
    else this.#explorer.step(toggleChapter(view, Number(target.id), add))
  }

  /** A finger that rests isolates what it rests on. */
  #rested(target: Target): void {
    this.#answered = true
    this.#grip = null
    const before = this.#explorer.view
    this.#act(target, false)
    if (this.#explorer.view.isolate) return
    if (this.#explorer.view === before) this.#explorer.step(toggleIsolate(before))
    else this.#explorer.amend(toggleIsolate(this.#explorer.view))
  }

  #carry(event: PointerEvent, grip: Carried): void {
    const here = this.#pointOf(event)
    const away = Math.hypot(here.x - grip.x, here.y - grip.y) * this.#scene.scale
    if (!this.moving && away <= (event.pointerType === 'touch' ? STILL : DRAG)) return
    if (!this.moving) (event.currentTarget as Element).setPointerCapture(event.pointerId)
    this.moving = { id: grip.id, x: here.x, y: here.y }
  }

  /** Where a carried agency would be put down: in hundredths of the ring's radius, inside it. */
  #pinOf({ id, x, y }: Carried): Pin {
    const { radius } = this.#scene.dial.ring
    const far = Math.max(1, Math.hypot(x, y) / (radius * INSIDE))
    return { agency: id, x: Math.round((x / far / radius) * 100) + 0, y: Math.round((y / far / radius) * 100) + 0 }
  }

  /** Carries the agency that the keyboard stands on a little way. */
  #nudge(key: string): boolean {
    const step = NUDGES[key]
    const { dial } = this.#scene
    const place = this.cursor?.target.kind === 'agency' ? dial.placeOf.get(this.cursor.target.id) : undefined
    if (!step || !place) return false
    const percent = dial.ring.radius / 100
    const pin = this.#pinOf({ id: place.agency.id, x: place.x + step[0] * percent, y: place.y + step[1] * percent })
    this.#explorer.adjust(pinAgency(this.#explorer.view, pin), `pin ${place.agency.id}`)
    return true
  }
}
