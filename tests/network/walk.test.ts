import { describe, expect, it } from 'vitest'
import { layoutDial } from '../../src/core/network/dial.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { stage } from '../../src/core/network/stage.ts'
import { across, along } from '../../src/core/network/walk.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import type { View } from '../../src/core/view/view.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const index = lookUp(samplePlan)
const dial = layoutDial(index, {
  language: 'zh-Hant',
  measure: MEASURES[0]!,
  units: index.units,
  centre: null,
  isolated: false,
})
const scene = (change: Partial<View> = {}) => {
  const view = { ...DEFAULT_VIEW, ...change }
  return stage(index, dial, view, select(index, view), { roleOf: () => '', toReader: (text) => text })
}

describe('walking a dial by keyboard', () => {
  it('goes round along the tasks, either way', () => {
    const all = scene()
    const ids = index.units.map((unit) => unit.id)
    let cursor = along(dial, all, null, 1)
    const seen = ids.map(() => {
      const here = cursor!.target.id
      cursor = along(dial, all, cursor, 1)
      return here
    })
    expect(seen).toEqual(ids)
    expect(cursor!.target.id).toBe(ids[0])
    expect(along(dial, all, null, -1)!.target.id).toBe(ids.at(-1))
  })

  it('stops only at lit tasks, and nowhere where none is lit', () => {
    const one = scene({ chapters: [2] })
    expect(along(dial, one, null, 1)!.target.id.startsWith('2.')).toBe(true)
    expect(along(dial, scene({ chapters: [77] }), null, 1)).toBeNull()
  })

  it('goes through the agencies of a task and back to it', () => {
    const all = scene()
    const unit = index.units.find((each) => each.agencies.length > 1)!
    const start = { target: { kind: 'task' as const, id: unit.id }, from: unit.id }
    let cursor = across(dial, all, index.unitById, start, 1)
    for (const id of unit.agencies) {
      expect(cursor!.target).toEqual({ kind: 'agency', id })
      cursor = across(dial, all, index.unitById, cursor, 1)
    }
    expect(cursor!.target).toEqual(start.target)
    expect(across(dial, all, index.unitById, start, -1)!.target).toEqual({ kind: 'agency', id: unit.agencies.at(-1)! })
  })
})
