import ForceGraph from 'force-graph'
import type { Plan } from '../../../../src/core/plan/model.ts'
import type { Line } from './graph.ts'
import { COLOURS, graphOf } from './graph.ts'
import { measure, planAsked } from './measure.ts'

/** The same plan in force-graph: every node where it stands already, so that no force is computed. */
async function start() {
  const graph = graphOf(await planAsked<Plan>())
  const target = document.getElementById('here')!
  return measure(
    () =>
      new Promise((resolve) => {
        const shown = new ForceGraph(target)
          .width(target.clientWidth)
          .height(target.clientHeight)
          .minZoom(1)
          .maxZoom(8)
          .cooldownTicks(0)
          .nodeRelSize(2)
          .linkColor((link) => COLOURS[(link as Line).role])
          .onRenderFramePost(() => {
            shown.onRenderFramePost(null)
            resolve()
          })
          .graphData(graph)
        shown.zoom(1)
        shown.centerAt(0, 0)
      }),
    () => target.querySelector('canvas')!,
  )
}

window.figures = start()
