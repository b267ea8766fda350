import { layoutDial } from '../core/network/dial.ts'
import type { PackedDial } from '../core/network/packed.ts'
import { packDial } from '../core/network/packed.ts'
import type { PlanIndex } from '../core/plan/lookup.ts'
import type { LayoutJob } from './layout-protocol.ts'

/** Lays a job out and packs it. */
export function layOut(index: PlanIndex, { units, ...options }: LayoutJob): PackedDial {
  const own = units ? Array.from(units, (order) => index.units[order]!) : index.units
  return packDial(layoutDial(index, { ...options, units: own }), index)
}
