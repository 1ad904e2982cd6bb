import { describe, expect, test } from 'vitest'
import { closingLine, countPlaywright, countVitest, createTally } from './tally.mjs'

test('the closing line is the sum over all runners', () => {
  const tally = createTally()
  tally.add('lint', { passed: 1, failed: 0 })
  tally.add('unit', { passed: 40, failed: 2 })
  expect(closingLine(tally)).toBe('41 passed, 2 failed')
})

describe('a Vitest run', () => {
  const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) })

  test('counts its tests', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('failed', 'passed', 'passed', 'failed')],
    }
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 })
  })

  test('counts a file that broke before its first test as a failure', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 0,
      testResults: [file('passed', 'passed'), file('failed')],
    }
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 })
  })

  test('without a report, without a test or with a bad exit code is a failure', () => {
    expect(countVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({
      passed: 0,
      failed: 1,
    })
    expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults: [] }, 1)).toEqual({
      passed: 3,
      failed: 1,
    })
  })
})

describe('a Playwright run', () => {
  test('counts its tests and the errors outside of them', () => {
    const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 1 }, errors: [{}] }
    expect(countPlaywright(report, 1)).toEqual({ passed: 6, failed: 3 })
  })

  test('that ran nothing is a failure', () => {
    expect(countPlaywright({ stats: { expected: 0 }, errors: [] }, 0)).toEqual({ passed: 0, failed: 1 })
  })
})
