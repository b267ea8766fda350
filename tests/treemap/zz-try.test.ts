import { it } from 'vitest'
import { embeddedPlan } from '../plan/embedded.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { layoutNested } from '../../src/core/treemap/nested.ts'
import { squares } from '../../src/core/treemap/squares.ts'
it('x', () => {
  const index = lookUp(embeddedPlan().plan)
  const times: number[] = []
  for (let k = 0; k < 30; k++) { const t0 = performance.now(); layoutNested({ units: index.units, area:'tasks', drill:null, width:1108+k, height:740 }); times.push(performance.now()-t0) }
  console.log('TIMES', times.map(t=>t.toFixed(0)).join(' '))
  const t0 = performance.now(); for (let k=0;k<936;k++) squares([1,2,3,4,5], {x:0,y:0,w:100,h:100}, 1); console.log('SQ', performance.now()-t0)
})
