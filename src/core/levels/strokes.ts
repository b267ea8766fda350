import type { Dial } from '../network/dial.ts'
import type { Stage, StagedLink } from '../network/stage.ts'
import type { Role } from '../plan/model.ts'
import type { CrowdStage } from './crowd-stage.ts'

/** A line of a scene that is painted: the same as a path with a class in the drawing, in numbers. */
export interface Stroke {
  /** Path data, in plan units. */
  readonly path: string
  readonly tone: Role | 'ink-2'
  readonly width: number
  readonly opacity: number
  /** Fainter towards the centre of the dial, as single leads at rest are. */
  readonly fades?: true
}

/** Width and opacity of a link by its look, and of a lead where that differs: the figures of Threads.svelte's classes. */
const LOOKS: Readonly<Record<StagedLink['look'], readonly [number, number, number, number]>> = {
  lit: [1.6, 0.92, 2.4, 0.92],
  pair: [1.2, 0.82, 1.5, 0.82],
  half: [1.1, 0.28, 1.1, 0.28],
  side: [0.8, 0.5, 0.8, 0.5],
  open: [0.9, 0.4, 1.2, 0.62],
  stub: [0.9, 0.62, 0.9, 0.62],
}

/** The links of a stage as strokes, in the order in which they are drawn. */
export function strokesOf(dial: Dial, stage: Stage): Stroke[] {
  if (stage.pairs.length > 0) {
    return stage.pairs.map(({ path, width }) => ({ path, tone: 'ink-2', width, opacity: 0.55 }))
  }
  if (stage.atRest) {
    return [
      ...stage.stubs.map((link): Stroke => ({ path: link.stub, tone: link.role, width: 0.9, opacity: 0.62 })),
      ...stage.singles.map(({ path }): Stroke => ({ path, tone: 'lead', width: 0.9, opacity: 1, fades: true })),
      ...stage.trunks.flatMap(({ path, width, strands }): Stroke[] => [
        { path, tone: 'lead', width, opacity: 0.42 },
        ...strands.map((strand): Stroke => ({ path: strand, tone: 'lead', width: 0.9, opacity: 0.6 })),
      ]),
    ]
  }
  const ghosts = dial.isolated ? [] : [...dial.rest.singles, ...dial.rest.trunks]
  return [
    ...ghosts.map(({ path }): Stroke => ({ path, tone: 'lead', width: 1, opacity: 0.06 })),
    ...stage.links.map(({ link, look }): Stroke => {
      const [width, opacity, leadWidth, leadOpacity] = LOOKS[look]
      const lead = link.role === 'lead'
      return {
        path: look === 'stub' ? link.stub : link.path,
        tone: link.role,
        width: lead ? leadWidth : width,
        opacity: lead ? leadOpacity : opacity,
      }
    }),
  ]
}

const MERGED: Readonly<Record<CrowdStage['look'], number>> = { rest: 0.42, some: 0.5, lit: 0.7 }

/** The merged links of a crowded dial as strokes; or lines between agencies, where those are shown. */
export function crowdStrokes(dial: Dial, { stage, lines, look }: CrowdStage): Stroke[] {
  if (stage.pairs.length > 0) return strokesOf(dial, stage)
  return lines.map(({ path, width, bundle }) => ({ path, tone: bundle.role, width, opacity: MERGED[look] }))
}
