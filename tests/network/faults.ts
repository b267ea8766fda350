import type { Dial } from '../../src/core/network/dial.ts'
import type { Box } from '../../src/core/network/geometry.ts'
import { overlaps, reach } from '../../src/core/network/geometry.ts'
import type { Stage } from '../../src/core/network/stage.ts'

/** Coordinates are rounded: neighbours may touch by a hair. */
const HAIR = 0.35

function crossings<B extends Box>(boxes: readonly B[], nameOf: (box: B) => string, slack: number): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlaps(a, b, slack))
      .map((b) => `${nameOf(a)} × ${nameOf(b)}`),
  )
}

/** What the contract of a dial on the stage forbids: texts over one another, beyond the ring or off the frame. */
export function stageFaults(dial: Dial, scene: Stage): string[] {
  const { halfWidth, halfHeight } = dial.measure
  const names = scene.names.filter(({ look }) => look !== 'dot')
  const labels = [...scene.arcLabels, ...scene.callouts]
  return [
    ...crossings(names, ({ place }) => place.agency.name, HAIR),
    ...crossings(labels, ({ key }) => `label ${key}`, HAIR),
    ...names
      .filter((name) => reach(name) > dial.ring.radius)
      .map(({ place }) => `${place.agency.name} beyond the ring`),
    ...labels
      .filter(({ x, y, w, h }) => Math.abs(x) + w / 2 > halfWidth + HAIR || Math.abs(y) + h / 2 > halfHeight + HAIR)
      .map(({ key }) => `label ${key} off the frame`),
  ]
}

/** Paths and numbers of a layout that are no numbers. */
export function unreal(value: unknown, path = 'layout', seen = new Set<object>()): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`]
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [`${path} = ${value}`] : []
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : Object.entries(value)
  return [...entries].flatMap(([key, each]) =>
    // A measure has no limit to its names, and what the plan says is not the layout's.
    ['measure', 'unit', 'assignment', 'agency'].includes(String(key))
      ? []
      : unreal(each, `${path}.${String(key)}`, seen),
  )
}
