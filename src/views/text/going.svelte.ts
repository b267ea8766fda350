import { tick } from 'svelte'
import type { Block } from '../../core/text/block.ts'
import type { Ground } from '../../core/text/ground.ts'
import type { Hit } from '../../core/text/hits.ts'
import type { Standing } from '../../core/text/left.ts'
import type { Mapped } from '../../core/text/walk.ts'
import { nearestOn, nextOf } from '../../core/text/walk.ts'
import type { Sight } from './sight.svelte.ts'

/** What a reader can go to in the text as it stands now. */
export interface Land {
  readonly blocks: readonly Block[]
  readonly standing: readonly Standing[]
  readonly ground: Ground
  /** Places that the filter finds, and those that are damaged. */
  readonly found: readonly Mapped[]
  readonly sores: readonly Mapped[]
  /** The height in the window that places are brought to, and the part of it that nothing covers. */
  readonly share: number
  readonly free: number
}

/** What a link, the panel or another view asks for. */
export interface Asked {
  readonly task: string | null
  /** A chapter or an item: `4`, `4.13`. */
  readonly at: string | null
  /** Differs where the filter does. */
  readonly filter: string
}

/** The way of a reader through the text: from place to place, along the strip, to what is asked for. */
export class Going {
  /** The place that the reader has gone to. */
  current = $state.raw<Hit | null>(null)
  readonly #sight: Sight
  readonly #land: () => Land
  #shown: Asked = { task: null, at: null, filter: '' }

  constructor(sight: Sight, land: () => Land) {
    this.#sight = sight
    this.#land = land
  }

  #show(hit: Hit, at = this.#land().share, always = false): Promise<void> {
    return this.#sight.show(hit, { at, free: this.#land().free, always })
  }

  /** Goes to the next place, or the one before, from where the reader is. */
  async on(step: 1 | -1, places: readonly Mapped[], focus = false): Promise<void> {
    const { ground, standing } = this.#land()
    const next = nextOf(
      places.map(({ hit }) => hit),
      this.current && ground.placeOf.has(this.current.block) ? this.current : null,
      standing[this.#sight.seen[0]]?.no ?? 0,
      step,
    )
    if (!next) return
    this.current = next
    await this.#show(next)
    if (!focus) return
    await tick()
    this.#sight.focusOn(next)
  }

  /** Goes to what lies nearest to a height of the whole text, from 0 to 1. */
  readonly along = (at: number): void => {
    const { ground, standing, found, sores } = this.#land()
    const nearest = nearestOn([...found, ...sores], at)
    if (nearest) {
      this.current = nearest
      void this.#show(nearest)
      return
    }
    const place = ground.tops.findLastIndex((top, i) => i < standing.length && top <= at * ground.total)
    const there = standing[place]
    if (there) void this.#show({ block: there.no, run: null, role: null }, 0)
  }

  /** Goes to the heading of a chapter that the reader chose; asking for it later moves nothing any more. */
  async to(block: number, at: string): Promise<void> {
    this.#shown = { ...this.#shown, at }
    const hit: Hit = { block, run: null, role: null }
    await this.#show(hit, 0, true)
    const element = this.#sight.elementOf(hit)
    if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  }

  /** Brings into sight what is asked for otherwise than before. */
  follow(asked: Asked): void {
    const { blocks, ground, found } = this.#land()
    const { task, at, filter } = asked
    if (at !== null && at !== this.#shown.at) {
      const [chapterNo, itemNo] = at.split('.').map(Number)
      const block = blocks.findIndex(
        ({ chapter, item }) => chapter?.no === chapterNo && (itemNo === undefined || item?.no === itemNo),
      )
      void this.#show({ block, run: null, role: null }, 0)
    } else if (task !== null && task !== this.#shown.task) {
      const block = blocks.findIndex(({ unit, first }) => first && unit?.id === task)
      void this.#show({ block, run: null, role: null })
    } else if (filter !== this.#shown.filter && found.length > 0) {
      this.#sight.look()
      const [first, last] = this.#sight.seen
      const seen = found.some(({ hit }) => {
        const place = ground.placeOf.get(hit.block)!
        return place >= first && place <= last
      })
      if (!seen) void this.#show(found[0]!.hit)
    }
    this.#shown = asked
  }
}
