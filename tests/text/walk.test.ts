import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { cutText } from '../../src/core/text/cut.ts'
import { WIDE } from '../../src/core/text/extent.ts'
import { groundOf } from '../../src/core/text/ground.ts'
import type { Hit } from '../../src/core/text/hits.ts'
import { standingIn } from '../../src/core/text/left.ts'
import { mapOf, nearestOn, nextOf } from '../../src/core/text/walk.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

const { plan, source } = embeddedPlan()
const index = lookUp(plan)
const blocks = cutText(index, source)
const at = (block: number, run: number | null = null): Hit => ({ block, run, role: null })
const standing = standingIn(blocks, DEFAULT_VIEW, select(index, DEFAULT_VIEW), { before: false, after: false })
const ground = groundOf(standing, WIDE)

describe('walking from place to place', () => {
  const hits = [at(2), at(5, 1), at(5, 9), at(8)]
  it('goes on from where the reader has gone to, round both ends', () => {
    expect(nextOf(hits, hits[1]!, 0, 1)).toBe(hits[2])
    expect(nextOf(hits, hits[3]!, 0, 1)).toBe(hits[0])
    expect(nextOf(hits, hits[0]!, 0, -1)).toBe(hits[3])
  })
  it('begins at what is in sight, and where a place is gone, behind it', () => {
    expect(nextOf(hits, null, 5, 1)).toBe(hits[1])
    expect(nextOf(hits, null, 5, -1)).toBe(hits[0])
    expect(nextOf(hits, at(6), 0, 1)).toBe(hits[3])
    expect(nextOf(hits, null, 9, 1)).toBe(hits[0])
    expect(nextOf([], null, 0, 1)).toBeNull()
  })
})

describe('the map of the text', () => {
  it('has every place in order, within the whole, and leaves out what does not stand', () => {
    const hits = standing.map(({ no }) => at(no))
    const mapped = mapOf([...hits, at(blocks.length - 1)], blocks, ground)
    expect(mapped).toHaveLength(hits.length)
    expect(mapped.every(({ at: y }, n) => y >= (mapped[n - 1]?.at ?? 0) && y < 1)).toBe(true)
  })
  it('knows the mark that a press means, and that none is near', () => {
    const mapped = mapOf([at(standing[4]!.no), at(standing[90]!.no)], blocks, ground)
    expect(nearestOn(mapped, mapped[1]!.at + 0.005)).toBe(mapped[1]!.hit)
    expect(nearestOn(mapped, (mapped[0]!.at + mapped[1]!.at) / 2)).toBeNull()
    expect(nearestOn([], 0.5)).toBeNull()
  })
})
