import type { Crowd } from '../../core/levels/crowd.ts'
import type { CrowdStage } from '../../core/levels/crowd-stage.ts'
import { makeRoom } from '../../core/network/corners.ts'
import type { Dial } from '../../core/network/dial.ts'
import type { Box } from '../../core/network/geometry.ts'
import { PAINTED_FROM } from '../../core/network/links.ts'
import type { Picture } from '../../core/network/picture.ts'
import { pictureOf } from '../../core/network/picture.ts'
import type { Stage } from '../../core/network/stage.ts'
import { stage as stageOf } from '../../core/network/stage.ts'
import type { StageWords } from '../../core/network/staged-callouts.ts'
import type { PlanIndex } from '../../core/plan/lookup.ts'
import type { Shown } from '../../core/view/select.ts'
import type { View } from '../../core/view/view.ts'
import type { Chain } from '../../core/view/ways.ts'
import type * as Many from './many.ts'
import type { Painting } from '../../workers/painter.ts'

/** What a scenery is made from. */
export interface Asked {
  readonly index: PlanIndex
  readonly dial: Dial
  readonly view: View
  readonly shown: Shown
  readonly chains: readonly Chain[]
  readonly words: StageWords
  /** How many times the drawing is enlarged; a power of two. */
  readonly detail: number
  /** The upper corners that are taken, in plan units. */
  readonly taken: readonly Box[]
  /** What only large plans need, once it is there. */
  readonly many: typeof Many | null
}

/** What is drawn for a view: all that depends on it and is no element yet. */
export interface Scenery {
  readonly asked: Asked
  readonly stage: Stage
  readonly crowd: Crowd | null
  readonly crowdStage: CrowdStage | null
  /** What is drawn: the tasks one by one, or those of a crowded ring that are shown by themselves. */
  readonly drawn: { readonly dial: Dial; readonly stage: Stage }
  /** The links as they are painted on a canvas; null where they are elements. */
  readonly painting: Painting | null
  readonly picture: Picture
}

/** Whether the links of a stage are too many to be an element each. */
export function areMany(dial: Dial, stage: Stage): boolean {
  return dial.links.length > PAINTED_FROM || stage.pairs.length > PAINTED_FROM
}

/**
 * Makes a scenery, with a rest wherever others may come in between. What the last one has and still holds is taken over
 * as it is, so that nobody looks at it anew.
 */
export function* setScene(asked: Asked, last: Scenery | null): Generator<undefined, Scenery> {
  const { index, dial, view, shown, chains, words, taken, many, detail } = asked
  const before = last?.asked
  const crowd = dial.crowded && many ? many.crowdFor(dial, view.isolate ? [] : view.chapters, detail) : null
  yield
  const staged =
    before &&
    (['index', 'dial', 'view', 'shown', 'chains', 'words'] as const).every((key) => before[key] === asked[key])
  const stage = staged ? last.stage : stageOf(index, dial, view, shown, words, chains)
  yield
  const same = staged && before.many === many && last.crowd === crowd
  const crowdStage = same ? last.crowdStage : crowd && many!.stageCrowd(crowd, index, view, stage)
  yield
  const painted = many !== null && (crowdStage !== null || areMany(dial, stage))
  const painting = same ? last.painting : painted ? many.paintingOf(dial, stage, crowdStage, view) : null
  const { dial: ring, stage: shownStage } =
    crowd && crowdStage ? { dial: crowd.dial, stage: crowdStage.stage } : { dial, stage }
  const drawn = { dial: ring, stage: makeRoom(ring, shownStage, taken) }
  const calm = drawn.stage.atRest && view.layout !== 'partners'
  return {
    asked,
    stage,
    crowd,
    crowdStage,
    drawn,
    painting,
    picture: pictureOf(drawn.dial, drawn.stage, painting !== null, calm),
  }
}

/** All of it at once. */
export function atOnce<T>(pieces: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}

/** Whether a scenery can stand while another is made: not that of another plan or window, or where an agency was just put down. */
export function canStand(last: Asked, asked: Asked): boolean {
  return (
    last.index === asked.index &&
    last.view.pins === asked.view.pins &&
    last.dial.measure.name === asked.dial.measure.name
  )
}
