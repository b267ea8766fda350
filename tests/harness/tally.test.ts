import { describe, expect, it } from 'vitest'
import { addTallies, noTests, playwrightTally, vitestTally } from './tally.mjs'

describe('the counts of a Vitest report', () => {
  const report = {
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  }

  it('are its passed, failed, skipped and planned tests', () => {
    expect(vitestTally(report)).toEqual({ passed: 3, failed: 0, skipped: 2 })
  })

  it('have one failure for a file that could not be loaded', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const withTests = { status: 'failed', assertionResults: [{}] }
    const broken = { ...report, success: false, numFailedTests: 2, testResults: [unloaded, withTests] }
    expect(vitestTally(broken).failed).toBe(3)
  })

  it('have a failure when the run failed outside every test', () => {
    expect(vitestTally({ ...report, success: false }).failed).toBe(1)
  })
})

describe('the counts of a Playwright report', () => {
  it('take a flaky test and an error outside every test for failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(playwrightTally(report)).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })
})

it('adds the counts of several runners', () => {
  const tally = { passed: 1, failed: 2, skipped: 3 }
  expect(addTallies(addTallies(noTests, tally), tally)).toEqual({ passed: 2, failed: 4, skipped: 6 })
})
