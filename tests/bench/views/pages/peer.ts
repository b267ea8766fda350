import { init } from 'echarts'
import type { Plan } from '../../../../src/core/plan/model.ts'
import { fetched, measure } from './measure.ts'
import type { Node } from './tree.ts'
import { DIM, treeOf } from './tree.ts'

/** The same plan as a treemap of ECharts: every level at once, with headings, without animation. */
async function start() {
  const { root, agencies } = treeOf((await (await fetched('plan')).json()) as Plan)
  const target = document.getElementById('here')!
  const dataOf = (node: Node, agency: string | null): object => ({
    name: node.name,
    value: node.value,
    itemStyle: node.colour && { color: agency === null || node.agencies?.includes(agency) ? node.colour : DIM },
    children: node.children?.map((child) => dataOf(child, agency)),
  })
  const optionOf = (agency: string | null): object => ({
    animation: false,
    series: [
      {
        type: 'treemap',
        left: 0,
        top: 0,
        width: '100%',
        height: '100%',
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        // Every task, however small: that is what a map of the plan shows.
        visibleMin: 0,
        childrenVisibleMin: null,
        label: { show: true, color: '#1c1b19', fontSize: 12 },
        upperLabel: { show: true, height: 20, color: '#1c1b19' },
        levels: [{ upperLabel: { show: false } }, { itemStyle: { gapWidth: 2 } }, { itemStyle: { gapWidth: 1 } }],
        data: root.children!.map((child) => dataOf(child, agency)),
      },
    ],
  })
  const show = (agency: string | null): void => {
    chart.setOption(optionOf(agency))
    // Painted at once, without its waiting for an idle moment.
    chart.getZr().flush()
  }
  let chart: ReturnType<typeof init>
  return measure(
    () => {
      chart = init(target)
      show(null)
      return Promise.resolve()
    },
    (agency) => {
      show(agency === null ? null : agencies[agency]!)
    },
  )
}

Object.assign(window, { figures: start() })
