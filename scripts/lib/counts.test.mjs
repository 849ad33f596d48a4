import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { addCounts, countOfCheck, countPlaywright, countReport, countVitest } from './counts.mjs'

const vitest = (more = {}) => ({ numPassedTests: 3, numFailedTests: 0, testResults: [], ...more })

function reportFile(content) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'counts-')), 'report.json')
  fs.writeFileSync(file, content)
  return file
}

describe('counting', () => {
  it('adds', () => {
    expect(addCounts({ passed: 1, failed: 2, skipped: 3 }, countOfCheck(0))).toEqual({
      passed: 2,
      failed: 2,
      skipped: 3,
    })
    expect(countOfCheck(7).failed).toBe(1)
  })

  it('takes vitest at its word', () => {
    expect(countVitest(vitest({ numFailedTests: 2, numPendingTests: 1 }))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    })
  })

  it('counts a file that did not load', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest(vitest({ testResults })).failed).toBe(1)
  })

  it('does not count a file twice for its failed test', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(countVitest(vitest({ numFailedTests: 1, testResults })).failed).toBe(1)
  })

  it('takes Playwright at its word, faults outside tests included', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 1 }
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 3, skipped: 1 })
  })
})

describe('countReport', () => {
  it('is one failure when the runner left no report, or half of one', () => {
    expect(countReport('/nowhere/report.json', 0, countVitest)).toMatchObject({ passed: 0, failed: 1 })
    expect(countReport(reportFile('{"numPassed'), 0, countVitest)).toMatchObject({ failed: 1 })
  })

  it('is a failure when the runner failed though every test passed', () => {
    const file = reportFile(JSON.stringify(vitest()))
    expect(countReport(file, 1, countVitest)).toMatchObject({ passed: 3, failed: 1 })
    expect(countReport(file, 0, countVitest)).toMatchObject({ passed: 3, failed: 0 })
  })
})
