/** Counts what every runner of `npm test` reports. */
export function createTally() {
  const results = []
  return {
    add: (name, { passed, failed }) => results.push({ name, passed, failed }),
    get passed() {
      return sum(results, 'passed')
    },
    get failed() {
      return sum(results, 'failed')
    },
    lines: () =>
      results.map(
        ({ name, passed, failed }) => `  ${failed === 0 ? '✓' : '✗'} ${name}: ${counts(passed, failed)}`,
      ),
  }
}

/** The closing line that CI reads; it must stay exactly so. */
export const closingLine = ({ passed, failed }) => counts(passed, failed)

const counts = (passed, failed) => `${passed} passed, ${failed} failed`

const sum = (results, field) => results.reduce((total, result) => total + result[field], 0)

/**
 * Vitest's JSON report. A file that fails before its first test (an import that throws, say) has no test to count
 * and is one failure; so is a run that ended badly without saying why.
 */
export function countVitest(report, exitCode) {
  const passed = report?.numPassedTests ?? 0
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length
  return atLeastOneFailure({ passed, failed }, exitCode)
}

/** Playwright's JSON report. A test that only passed when tried again has passed; errors outside tests are failures. */
export function countPlaywright(report, exitCode) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {}
  const failed = unexpected + (report?.errors ?? []).length
  return atLeastOneFailure({ passed: expected + flaky, failed }, exitCode)
}

function atLeastOneFailure({ passed, failed }, exitCode) {
  const endedBadly = exitCode !== 0 || passed + failed === 0
  return { passed, failed: endedBadly ? Math.max(failed, 1) : failed }
}
