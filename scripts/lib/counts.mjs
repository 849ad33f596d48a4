import fs from 'node:fs'

/** Tests that passed and failed; `skipped` is told but counts as neither. */
export const noTests = { passed: 0, failed: 0, skipped: 0 }

export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** A check that has no tests inside it counts as one. */
export const countOfCheck = (code) => (code === 0 ? { ...noTests, passed: 1 } : { ...noTests, failed: 1 })

/** What vitest's JSON report says. A file that failed without any test failing (it did not load) counts as one. */
export function countVitest(report) {
  const files = report.testResults ?? []
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
}

/** What Playwright's JSON report says. A test that passed only when repeated has passed; a fault outside any test counts. */
export function countPlaywright(report) {
  const { expected, flaky, unexpected, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + (report.errors ?? []).length, skipped }
}

/** Reads a runner's report. A runner that crashed, or failed without saying which test did, has one failure. */
export function countReport(file, code, count) {
  let found = noTests
  try {
    found = count(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return { ...noTests, failed: 1 }
  }
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found
}
