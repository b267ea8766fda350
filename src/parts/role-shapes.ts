import type { Role } from '../core/plan/model.ts'

/** The glyph of each role in a box of 10 × 10, as a path that begins where the box does (`M0 0` goes before it). */
export const SHAPES: Readonly<Record<Role, string>> = {
  lead: 'm1 2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1z',
  responsible: 'm1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  participate: 'm1.6 5a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z',
  guide: 'm5 .9l4.1 4.1l-4.1 4.1l-4.1-4.1z',
}
