import type { DialOptions } from '../core/network/dial.ts'
import type { Outline } from '../core/network/outline.ts'
import type { PackedDial } from '../core/network/packed.ts'

/** What is laid out: the options of a dial, its units by their order in the plan; null for all of them. */
export interface LayoutJob extends Omit<DialOptions, 'units'> {
  readonly units: Int32Array | null
}

/** To the worker. A plan comes before the first layout of it, and is known by its number from then on. */
export type LayoutRequest =
  | { readonly type: 'plan'; readonly plan: number; readonly outline: Outline }
  | { readonly type: 'layout'; readonly id: number; readonly plan: number; readonly job: LayoutJob }
  /** Nobody waits for it any more: it is not begun. */
  | { readonly type: 'cancel'; readonly id: number }

/** From the worker. `ready` comes first; a worker that never says so was refused. */
export type LayoutMessage =
  | { readonly type: 'ready' }
  /** It is being worked on. */
  | { readonly type: 'begun'; readonly id: number }
  | { readonly type: 'dial'; readonly id: number; readonly packed: PackedDial }
  | { readonly type: 'problem'; readonly id: number; readonly detail: string }
