import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookUp } from '../../../src/core/plan/lookup.ts'
import type { Plan } from '../../../src/core/plan/model.ts'

const here = import.meta.dirname
const cosma = join(here, 'node_modules/@graphlab-fr/cosma/dist/back.cjs')
const forceGraph = join(here, 'node_modules/force-graph/dist/force-graph.min.js')

/** Whether the package beside is installed. */
export const hasPeers = existsSync(cosma) && existsSync(forceGraph)

interface Node {
  readonly id: number
  readonly label: string
  readonly kind: 'task' | 'agency'
  readonly text: string
}

/** A plan as nodes and links, for those who draw nothing else. */
function graphOf(plan: Plan): { nodes: Node[]; links: { source: number; target: number }[] } {
  const { units } = lookUp(plan)
  const places = new Map(
    [...units.map(({ id }) => id), ...plan.agencies.map(({ id }) => id)].map((id, n) => [id, n + 1]),
  )
  const tasks = units.map((unit): Node => ({
    id: places.get(unit.id)!,
    label: unit.label,
    kind: 'task',
    text: unit.text,
  }))
  const agencies = plan.agencies.map((agency): Node => {
    return { id: places.get(agency.id)!, label: agency.name, kind: 'agency', text: '' }
  })
  const links = units.flatMap((unit) =>
    unit.assignments.map(({ agency }) => ({ source: places.get(unit.id)!, target: places.get(agency)! })),
  )
  return { nodes: [...tasks, ...agencies], links }
}

/** Writes the page that Cosma makes of the plan: a record for each task and agency, a link for each assignment. */
export function writeCosma(plan: Plan, folder: string): string {
  const { nodes, links } = graphOf(plan)
  const records = join(folder, 'records')
  mkdirSync(records, { recursive: true })
  for (const { id, label, kind, text } of nodes) {
    const targets = links.filter(({ source }) => source === id).map(({ target }) => `[[${target}]]`)
    const head = `---\ntitle: "${label}"\nid: ${id}\ntype: ${kind}\n---\n`
    writeFileSync(join(records, `${id}.md`), `${head}\n${text}\n\n${targets.join(' ')}\n`)
  }
  const options = { cwd: folder, encoding: 'utf8' } as const
  spawnSync(process.execPath, [cosma, 'config'], options)
  const config = join(folder, 'config.yml')
  const said = readFileSync(config, 'utf8')
    .replace('files_origin: ./', 'files_origin: ./records')
    .replace(
      '  undefined:\n    fill',
      '  task:\n    fill: "#b3261a"\n    stroke: "#b3261a"\n  agency:\n    fill: "#22507d"\n    stroke: "#22507d"\n  undefined:\n    fill',
    )
  writeFileSync(config, said)
  const { stdout, stderr } = spawnSync(process.execPath, [cosma, 'modelize'], options)
  const page = readdirSync(folder).find((name) => name.endsWith('.html'))
  if (page === undefined) throw new Error(`Cosma made no page: ${stdout} ${stderr}`)
  return join(folder, page)
}

/** Writes a page with force-graph and the plan, and nothing else. */
export function writeForceGraph(plan: Plan, folder: string): string {
  const page = join(folder, 'force-graph.html')
  const graph = JSON.stringify(graphOf(plan)).replaceAll('<', '\\u003c')
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="here"></div><script>${readFileSync(forceGraph, 'utf8')}</script>
<script>const shown = new ForceGraph(document.getElementById('here'))
shown.onRenderFramePost(() => { window.drawn = true; shown.onRenderFramePost(null) }).nodeLabel('label').graphData(${graph})</script>`,
  )
  return page
}
