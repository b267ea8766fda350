import type { Callout } from './callouts.ts'
import type { Dial } from './dial.ts'
import type { Point } from './geometry.ts'
import type { Label } from './labels.ts'
import type { Link } from './links.ts'
import type { Slot } from './ring.ts'
import type { Stage } from './stage.ts'
import type { StagedName } from './staged-names.ts'

/** How a mark is there while one picture turns into another. Without a phase it is simply there. */
export interface Mark {
  /** The same in two pictures for what is the same to the eye. */
  readonly key: string
  readonly phase?: 'in' | 'out'
  /** How strong it was when it began to come or to go, 0…1. */
  readonly was?: number
}

/** A line: a link, a part of one, a trunk, or what joins two agencies. */
export interface Thread extends Mark {
  /** How it is drawn: a class of the drawing. */
  readonly look: string
  readonly path: string
  /** In plan units, where the look does not say it. */
  readonly width?: number
  /** The key of the pair of agencies that it joins. */
  readonly pair?: string
  /** The link that it belongs to, and whether only its end is drawn. */
  readonly link?: string
  readonly end?: true
}

/** A task on the ring. */
export interface Bead extends Mark {
  readonly slot: Slot
  readonly angle: number
  readonly radius: number
  /** The radius of the ring that the slot's own distances are measured on. */
  readonly base: number
  /** How strong its rods are: 1, or less where it does not answer. */
  readonly ink: number
}

/** A chapter, or an item, as a stretch of the ring. */
export interface Bow extends Mark {
  readonly arc: string
  readonly radius: number
  readonly from: number
  readonly to: number
}

export type DrawnName = StagedName & Mark
export type DrawnLabel = Label & Mark & { readonly arc: string }
export type DrawnCallout = Callout & Mark & { readonly called: string }
export type DrawnNumeral = Point & Mark & { readonly arc: string; readonly text: string }

/**
 * Everything that a dial draws for a stage, as marks with keys: so that one picture can turn into another. Plain data
 * in plan units; styles are the drawing's.
 */
export interface Picture {
  readonly dial: Dial
  readonly stage: Stage
  readonly threads: readonly Thread[]
  readonly beads: readonly Bead[]
  readonly bows: readonly Bow[]
  readonly names: readonly DrawnName[]
  readonly labels: readonly DrawnLabel[]
  readonly callouts: readonly DrawnCallout[]
  readonly numerals: readonly DrawnNumeral[]
  /** How much less ink the middle carries: 1 at rest, 0 otherwise. */
  readonly calm: number
  /** How far what comes has come, and how strong what goes still is, 0…1. */
  readonly coming: number
  readonly going: number
}

const whole = (link: Link, look: string): Thread => ({
  key: `${link.key} ${look}`,
  look: `${look} ${link.role}`,
  path: link.path,
  link: link.key,
})
const end = (link: Link): Thread => ({
  key: `${link.key} stub`,
  look: `stub ${link.role}`,
  path: link.stub,
  link: link.key,
  end: true,
})

/** How strong the rods of a task are that does not answer. */
const UNLIT = 0.25

/** The links of a stage as threads, in the order in which they are drawn. */
function threadsOf(dial: Dial, stage: Stage): Thread[] {
  if (stage.pairs.length > 0) {
    return stage.pairs.map(({ key, path, width }) => ({
      key: `pair ${key}`,
      look: 'pair-line',
      path,
      width,
      pair: key,
    }))
  }
  if (stage.atRest) {
    return [
      ...stage.stubs.map(end),
      ...stage.singles.map((link) => whole(link, 'single')),
      ...stage.trunks.flatMap(({ key, path, width, strands }) => [
        { key: `trunk ${key}`, look: 'trunk', path, width },
        ...strands.map((strand, n) => ({ key: `trunk ${key} ${n}`, look: 'strand', path: strand })),
      ]),
    ]
  }
  const ghosts: Thread[] = dial.isolated
    ? []
    : [
        ...dial.rest.singles.map((link) => whole(link, 'ghost')),
        ...dial.rest.trunks.map(({ key, path }) => ({ key: `ghost ${key}`, look: 'ghost lead', path })),
      ]
  return [...ghosts, ...stage.links.map(({ link, look }) => (look === 'stub' ? end(link) : whole(link, look)))]
}

/** A name and the dot of the same agency are two marks: the one gives way to the other. */
export function nameKey({ place, look }: StagedName): string {
  return look === 'dot' ? `${place.agency.id} dot` : place.agency.id
}

/** How strong a mark of a picture is, 0…1. */
export function strengthOf(
  { phase, was = phase === 'in' ? 0 : 1 }: Mark,
  { coming, going }: Pick<Picture, 'coming' | 'going'>,
): number {
  if (phase === 'in') return was + (1 - was) * coming
  return phase === 'out' ? was * going : 1
}

/**
 * What a dial draws for a stage.
 *
 * @param painted whether links are painted under the drawing instead
 * @param calm whether the middle carries less ink
 */
export function pictureOf(dial: Dial, stage: Stage, painted: boolean, calm: boolean): Picture {
  const { ring } = dial
  return {
    dial,
    stage,
    threads: painted ? [] : threadsOf(dial, stage),
    // Of a crowded ring they are marks among many.
    beads: (dial.crowded ? [] : ring.slots).map((slot) => ({
      key: slot.unit.id,
      slot,
      angle: slot.angle,
      radius: ring.radius,
      base: ring.radius,
      ink: stage.lit.has(slot.unit.id) || stage.around.has(slot.unit.id) ? 1 : UNLIT,
    })),
    bows: ring.arcs.map(({ key, from, to }) => ({ key, arc: key, radius: ring.radius, from, to })),
    names: stage.names.map((name) => ({ ...name, key: nameKey(name) })),
    // A label that is set in another way is another mark: letters do not run across.
    labels: stage.arcLabels.map((label) => ({
      ...label,
      arc: label.key,
      key: [label.key, label.anchor, ...label.lines].join('|'),
    })),
    callouts: stage.callouts.map((call) => ({
      ...call,
      called: call.key,
      key: [call.key, call.anchor, call.head, ...call.lines].join('|'),
    })),
    numerals: stage.numerals.map((numeral) => ({ ...numeral, arc: numeral.key })),
    calm: calm ? 1 : 0,
    coming: 1,
    going: 0,
  }
}
