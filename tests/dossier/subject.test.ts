import { expect, it } from 'vitest'
import { subjectOf } from '../../src/core/dossier/subject.ts'
import { taskDossier } from '../../src/core/dossier/task.ts'
import { lookUp } from '../../src/core/plan/lookup.ts'
import { DEFAULT_VIEW } from '../../src/core/view/view.ts'
import { samplePlan } from '../plan/sample-plan.ts'

const index = lookUp(samplePlan)
const [a, b] = index.plan.agencies.map(({ id }) => id) as [string, string]

it('a sheet is about the selection, otherwise about the only agency of the filter', () => {
  const about = (change: object) => subjectOf(index, { ...DEFAULT_VIEW, ...change })
  expect(about({})).toBeNull()
  expect(about({ agencies: [a, b] })).toBeNull()
  expect(about({ agencies: [a] })).toMatchObject({ kind: 'agency', agency: { id: a } })
  expect(about({ agencies: [a], selection: { kind: 'agency', id: b } })).toMatchObject({ agency: { id: b } })
  expect(about({ agencies: [a], selection: { kind: 'task', id: '1.1.2' } })).toMatchObject({
    kind: 'task',
    unit: { id: '1.1.2' },
  })
  expect(about({ selection: { kind: 'task', id: '9.9.9' } })).toBeNull()
})

it('a task knows its neighbours in the document and in its item', () => {
  const [first, second] = index.units
  const dossier = taskDossier(index, first!)
  expect(dossier.previous).toBeNull()
  expect(dossier.next).toBe(second)
  expect(dossier.position).toEqual({ n: 1, of: dossier.sameItem.length + 1 })
  expect(dossier.sameItem.every(({ item }) => item === first!.item)).toBe(true)
  expect(taskDossier(index, index.units.at(-1)!).next).toBeNull()
})
