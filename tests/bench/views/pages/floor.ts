import type { HierarchyRectangularNode } from 'd3-hierarchy'
import { hierarchy, treemap } from 'd3-hierarchy'
import type { Plan } from '../../../../src/core/plan/model.ts'
import { fetched, measure } from './measure.ts'
import type { Node } from './tree.ts'
import { DIM, treeOf } from './tree.ts'

/** The least there can be: d3-hierarchy's treemap on a canvas, every tile filled, a number where it has room. */
async function start() {
  const { root, agencies } = treeOf((await (await fetched('plan')).json()) as Plan)
  const target = document.getElementById('here')!
  const canvas = document.createElement('canvas')
  let laid: HierarchyRectangularNode<Node>
  const paint = (agency: string | null): void => {
    const context = canvas.getContext('2d')!
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.font = '12px sans-serif'
    context.textBaseline = 'top'
    for (const { x0, y0, x1, y1, data, children } of laid.descendants()) {
      const lit = agency === null || data.agencies?.includes(agency)
      if (!children) {
        context.fillStyle = lit ? data.colour! : DIM
        context.fillRect(x0, y0, x1 - x0, y1 - y0)
      }
      if (x1 - x0 < 28 || y1 - y0 < 14) continue
      context.fillStyle = '#1c1b19'
      context.fillText(data.name, x0 + 2, y0 + 2, x1 - x0 - 4)
    }
  }
  return measure(
    () => {
      canvas.width = target.clientWidth
      canvas.height = target.clientHeight
      target.append(canvas)
      const tree = hierarchy<Node>(root, ({ children }) => children as Node[] | undefined).sum(
        ({ value }) => value ?? 0,
      )
      laid = treemap<Node>().size([canvas.width, canvas.height]).paddingTop(20).paddingInner(2)(tree)
      paint(null)
      return Promise.resolve()
    },
    (agency) => {
      paint(agency === null ? null : agencies[agency]!)
    },
  )
}

Object.assign(window, { figures: start() })
