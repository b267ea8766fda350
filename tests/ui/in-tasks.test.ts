import { expect, test } from 'vitest'
import { inTask, inTasks } from '../../src/ui/in-tasks.ts'

/** Counts to a number, telling each step, with a rest after each. */
function* counted(to: number, told: unknown[]): Generator<undefined, string> {
  for (let n = 1; n <= to; n++) {
    told.push(n)
    yield
  }
  return 'done'
}

/** Works off some pieces while others wait for their turns; what happened, in order. */
function among(pieces: number, budget: number): Promise<unknown[]> {
  const told: unknown[] = []
  return new Promise((resolve) => {
    inTasks(
      counted(pieces, told),
      (result) => {
        told.push(result)
        resolve(told)
      },
      budget,
    )
    told.push('asked')
    for (const other of ['a', 'b']) inTask(() => told.push(other))
  })
}

test('nothing is done where it is asked for; others have their turn between two pieces', async () => {
  expect(await among(2, 0)).toEqual(['asked', 1, 'a', 'b', 2, 'done'])
})

test('pieces that are short share a task', async () => {
  expect(await among(3, Infinity)).toEqual(['asked', 1, 2, 3, 'done'])
})

test('work that is called off, before it begins or between two pieces, is not done and not answered', async () => {
  for (const at of [0, 1]) {
    const told: unknown[] = []
    const off = inTasks(counted(3, told), () => told.push('done'), 0)
    if (at === 0) off()
    else inTask(off)
    await new Promise<void>((resolve) => inTask(() => inTask(() => inTask(() => inTask(resolve)))))
    expect(told).toEqual(at === 0 ? [] : [1])
  }
})
