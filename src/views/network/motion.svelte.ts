import type { Point } from '../../core/network/geometry.ts'
import type { Picture } from '../../core/network/picture.ts'
import { easeInOut, turnOf, turned } from '../../core/network/turn.ts'
import { FADES } from './fades.ts'

/** How long a new layout takes to come about, and how long a selection fades, in milliseconds (DESIGN.md, "Motion"). */
const LASTS = { move: 420, fade: FADES } as const
/** A frame that came late does not make up for it: nobody could follow that. */
const LONGEST_FRAME = 50

/** What is on its way. */
interface Turn {
  readonly frame: (t: number) => Picture
  readonly lasts: number
  /** Milliseconds that have been shown of it. */
  done: number
  /** When its last frame was; null before its first. */
  last: number | null
}

/**
 * Shows one picture after another, with those between them frame by frame. A new picture takes over from whatever is
 * shown at that moment. Whoever wants no motion gets pictures at once; the drawing then only fades.
 */
export class Motion {
  /** Grows with each frame, so that what is derived from the pictures follows. */
  #frames = $state.raw(0)
  #goal: Picture | null
  #shown: Picture | null
  #turn: Turn | null = null
  #ticking = false
  /** While pieces of a picture are still coming, nothing moves. */
  held = false
  readonly #still: () => boolean

  /**
   * @param shown what is shown so far, if anything is
   * @param still whether the person wants no motion
   */
  constructor(shown: Picture | null, still: () => boolean) {
    this.#goal = shown
    this.#shown = shown
    this.#still = still
  }

  /** What is to be drawn now of a picture that is wanted. To be read where the drawing is derived. */
  show(goal: Picture): Picture {
    // Read whatever happens: a turn may begin while none was on its way.
    const frames = this.#frames
    if (this.#goal !== goal) this.#begin(goal)
    else if (this.#turn && frames > 0) this.#shown = this.#pictureOf(this.#turn, goal)
    return this.#shown!
  }

  /** Lets an agency that was carried go on from where it was let go. */
  letGo(agency: string, { x, y }: Point): void {
    if (!this.#shown || !this.#goal) return
    const names = this.#shown.names.map((name) => (name.place.agency.id === agency ? { ...name, x, y } : name))
    this.#shown = { ...this.#shown, names }
    if (!this.#still()) this.#start(this.#shown, this.#goal, LASTS.move)
  }

  #begin(goal: Picture): void {
    const from = this.#shown
    this.#goal = goal
    this.#shown = goal
    const turn = from ? turnOf(from, goal) : 'cut'
    if (!from || turn === 'cut' || this.#still()) this.#turn = null
    else this.#start(from, goal, LASTS[turn])
  }

  #start(from: Picture, goal: Picture, lasts: number): void {
    const frame = turned(from, goal)
    this.#turn = { frame: (t) => frame(easeInOut(t), t), lasts, done: 0, last: null }
    this.#shown = this.#turn.frame(0)
    if (!this.#ticking) requestAnimationFrame(this.#tick)
    this.#ticking = true
  }

  #tick = (now: number): void => {
    const turn = this.#turn
    this.#ticking = false
    if (!turn) return
    // What led here may have taken long: a turn begins when its first frame has been seen.
    if (!this.held) {
      if (turn.last !== null) turn.done += Math.min(now - turn.last, LONGEST_FRAME)
      turn.last = now
      this.#frames += 1
    }
    this.#ticking = turn.done < turn.lasts
    if (this.#ticking) requestAnimationFrame(this.#tick)
  }

  #pictureOf(turn: Turn, goal: Picture): Picture {
    const t = turn.done / turn.lasts
    if (t < 1) return turn.frame(t)
    this.#turn = null
    return goal
  }
}
