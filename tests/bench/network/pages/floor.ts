import { select } from 'd3-selection'
import type { ZoomTransform } from 'd3-zoom'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { Plan } from '../../../../src/core/plan/model.ts'
import { COLOURS, graphOf } from './graph.ts'
import { measure, planAsked } from './measure.ts'

/** The least there can be: a canvas on which every link is stroked, and nothing else. */
async function start() {
  const { nodes, links } = graphOf(await planAsked<Plan>())
  const target = document.getElementById('here')!
  const canvas = document.createElement('canvas')
  return measure(
    () => {
      const at = new Map(nodes.map((node) => [node.id, node]))
      const lines = links.map(({ source, target: end, role }) => ({ a: at.get(source)!, b: at.get(end)!, role }))
      canvas.width = target.clientWidth
      canvas.height = target.clientHeight
      target.append(canvas)
      const context = canvas.getContext('2d')!
      const draw = ({ k, x, y }: ZoomTransform): void => {
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.clearRect(0, 0, canvas.width, canvas.height)
        context.setTransform(k, 0, 0, k, x + (canvas.width / 2) * k, y + (canvas.height / 2) * k)
        context.lineWidth = 1 / k
        for (const { a, b, role } of lines) {
          context.strokeStyle = COLOURS[role]
          context.beginPath()
          context.moveTo(a.x, a.y)
          context.lineTo(b.x, b.y)
          context.stroke()
        }
      }
      draw(zoomIdentity)
      const behaviour = zoom<HTMLCanvasElement, unknown>().scaleExtent([1, 8])
      select(canvas).call(
        behaviour.on('zoom', ({ transform }: { transform: ZoomTransform }) => {
          draw(transform)
        }),
      )
      return Promise.resolve()
    },
    () => canvas,
  )
}

window.figures = start()
