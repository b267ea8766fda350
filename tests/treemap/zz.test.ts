import { it } from 'vitest'
import { layoutNested } from '../../src/core/treemap/nested.ts'
import { embedded, tilesOf, unevenness } from './units.ts'
it('x', () => {
  for (const width of [1108, 796, 1028, 648]) for (const area of ['tasks','assignments'] as const) {
    const t0=performance.now()
    const { spots } = layoutNested({ units: embedded.units, area, drill: null, width, height: 720 })
    const t=performance.now()-t0
    const d = tilesOf(spots).map((s) => ({ k: s.key, d: (s.w+2)*(s.h+2)/s.share, w: s.w, h: s.h })).sort((a,b)=>a.d-b.d)
    const mid = d[58]!.d
    console.log('Q', width, area, t.toFixed(0), unevenness(tilesOf(spots),2).toFixed(2), d.slice(0,3).concat(d.slice(-3)).map(x=>`${x.k} ${(x.d/mid).toFixed(2)} ${x.w}x${x.h}`).join(' | '))
  }
})
