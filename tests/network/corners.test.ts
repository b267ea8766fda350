import { describe, expect, it } from 'vitest'
import { captionIn, isClear, makeRoom, setCaption } from '../../src/core/network/corners.ts'
import { layoutDial } from '../../src/core/network/dial.ts'
import { polar } from '../../src/core/network/geometry.ts'
import { widthOf } from '../../src/core/network/lettering.ts'
import { MEASURES } from '../../src/core/network/measure.ts'
import { stage } from '../../src/core/network/stage.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { select } from '../../src/core/view/select.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { embeddedPlan } from '../plan/embedded.ts'

describe('a caption', () => {
  it('is set in lines that keep to its width, cut short only where it must be', () => {
    const text = '市商務委 或 市建委 參與的 20 條任務'
    const { lines, width, height } = setCaption([{ text, kind: 'text', most: 3 }], 110)
    expect(
      lines
        .map((line) => line.text)
        .join('')
        .replace(/ /g, ''),
    ).toBe(text.replace(/ /g, ''))
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(widthOf(line.text, line.size)).toBeLessThanOrEqual(width)
    expect(width).toBeLessThanOrEqual(122)
    expect(height).toBeGreaterThanOrEqual(lines.at(-1)!.y)
    const cut = setCaption([{ text, kind: 'text', most: 1 }], 110)
    expect(cut.lines).toHaveLength(1)
    expect(cut.lines[0]!.text).toMatch(/…$/)
  })

  it('of nothing takes no room', () => {
    expect(setCaption([], 100)).toEqual({ lines: [], width: 0, height: 0 })
  })

  it('is the first of several that has room', () => {
    const [wide, narrow] = [100, 40].map((width) => ({ lines: [], width, height: 10 }))
    const boxOf = ({ width, height }: { width: number; height: number }) => ({ x: 0, y: 0, w: width, h: height })
    expect(captionIn([wide!, narrow!], boxOf, ({ w }) => w < 50)).toBe(narrow)
    expect(captionIn([wide!], boxOf, () => false)).toBeNull()
  })
})

describe('a corner', () => {
  const index = lookUp(embeddedPlan().plan)
  const measure = MEASURES.find(({ name }) => name === 'wide')!
  const dial = layoutDial(index, { language: 'zh-Hant', measure, units: index.units, centre: null, isolated: false })
  const scene = stage(index, dial, DEFAULT_VIEW, select(index, DEFAULT_VIEW), {
    roleOf: () => '',
    toReader: (text) => text,
  })
  const box = (x: number, y: number) => ({ x, y, w: 20, h: 10 })

  it('is free far outside, and taken by the disc, by rods and by labels', () => {
    expect(isClear(dial, scene, box(400, 390), 4)).toBe(true)
    expect(isClear(dial, scene, box(0, 0), 4)).toBe(false)
    expect(isClear(dial, scene, box(280, 0), 4)).toBe(false)
    const label = scene.arcLabels[0]!
    expect(isClear(dial, scene, box(label.x, label.y), 0)).toBe(false)
    const tallest = [...dial.ring.slots].sort((a, b) => b.reach - a.reach)[0]!
    const { x, y } = polar(tallest.reach, tallest.angle)
    expect(isClear(dial, scene, box(x, y), 0)).toBe(false)
  })

  it('has room made in it: what would lie under is left out, chapters with their numerals instead', () => {
    const label = scene.arcLabels[3]!
    const made = makeRoom(dial, scene, [box(label.x, label.y)])
    const gone = scene.arcLabels.filter(({ key }) => !made.arcLabels.some((each) => each.key === key))
    expect(gone).toContain(label)
    for (const { x, y, w, h } of made.arcLabels) {
      expect(Math.abs(x - label.x) < (w + 20) / 2 && Math.abs(y - label.y) < (h + 10) / 2).toBe(false)
    }
    // Where a label goes its numeral comes, unless its letters would stand on those of a name.
    const named = scene.names.filter(({ look }) => look !== 'dot')
    const apart = (numeral: (typeof dial.numerals)[number]): boolean =>
      named.every(
        (name) =>
          Math.abs(name.x - numeral.x) > name.w / 2 + widthOf(numeral.text, 14) / 2 ||
          Math.abs(name.y - numeral.y) > name.h / 2 + 7,
      )
    expect(made.numerals.length).toBeGreaterThan(0)
    for (const numeral of made.numerals) {
      expect(gone.map(({ key }) => key)).toContain(numeral.key)
      expect(apart(numeral), numeral.text).toBe(true)
    }
    const missing = dial.numerals.filter(
      (each) => gone.some(({ key }) => key === each.key) && !made.numerals.some(({ key }) => key === each.key),
    )
    for (const numeral of missing) {
      const near = named.some(
        (name) =>
          Math.abs(name.x - numeral.x) < name.w / 2 + numeral.text.length * 14 &&
          Math.abs(name.y - numeral.y) < name.h / 2 + 14,
      )
      expect(near, numeral.text).toBe(true)
    }
    expect(makeRoom(dial, scene, [box(0, 0)])).toBe(scene)
    expect(makeRoom(dial, scene, [])).toBe(scene)
  })

  it('has a numeral beside the name that stands where it would', () => {
    const label = scene.arcLabels.find(({ key }) => key === '4')!
    const middle = dial.numerals.find(({ key }) => key === '4')!
    const name = { ...scene.names[0]!, look: 'plain' as const, x: middle.x, y: middle.y, w: 40, h: 20 }
    const made = makeRoom(dial, { ...scene, names: [name] }, [box(label.x, label.y)])
    const [numeral] = made.numerals.filter(({ key }) => key === '4')
    expect(Math.abs(numeral!.x - name.x) > 28 || Math.abs(numeral!.y - name.y) > 17).toBe(true)
    // As near to the ring as the others, and within its chapter.
    expect(Math.hypot(numeral!.x, numeral!.y)).toBeCloseTo(Math.hypot(middle.x, middle.y), 0)
    const arc = dial.ring.arcs.find(({ key }) => key === '4')!
    const angle = (Math.atan2(numeral!.x, -numeral!.y) + 2 * Math.PI) % (2 * Math.PI)
    expect(angle > arc.from && angle < arc.to).toBe(true)
  })
})
