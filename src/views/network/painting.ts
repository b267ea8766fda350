import type { CrowdStage } from '../../core/levels/crowd-stage.ts'
import { crowdStrokes, strokesOf } from '../../core/levels/strokes.ts'
import type { Dial } from '../../core/network/dial.ts'
import type { Stage } from '../../core/network/stage.ts'
import type { View } from '../../core/view/view.ts'
import type { Painting, Tones } from '../../workers/painter.ts'

/** What is painted for a stage, with its merged links where the ring is crowded. */
export function paintingOf(dial: Dial, stage: Stage, crowdStage: CrowdStage | null, { layout }: View): Painting {
  return {
    strokes: crowdStage ? crowdStrokes(dial, crowdStage) : strokesOf(dial, stage),
    cuts: stage.names.filter(({ look }) => look !== 'dot'),
    radius: dial.ring.radius,
    calm: stage.atRest && layout !== 'partners',
  }
}

/** The tones as an element's style has them. */
export function tonesOf(element: Element): Tones {
  const style = getComputedStyle(element)
  const tone = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    lead: tone('lead'),
    responsible: tone('responsible'),
    participate: tone('participate'),
    guide: tone('guide'),
    'ink-2': tone('ink-2'),
  }
}
