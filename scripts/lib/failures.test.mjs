import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { failuresOfPlaywright, failuresOfVitest, readFailures } from './failures.mjs'

function reportFile(content) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'failures-')), 'report.json')
  fs.writeFileSync(file, content)
  return file
}

const vitest = {
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a adds' },
        {
          status: 'failed',
          fullName: 'a takes away',
          failureMessages: ['expected 1 to be 2\n    at a.ts:3'],
        },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [] },
  ],
}

const spec = (title, status, errors) => ({
  title,
  file: 'journeys/a.spec.ts',
  line: 7,
  tests: [{ status, results: [{ errors }] }],
})

describe('failures', () => {
  it('names each test that failed and each file that did not load, with the message', () => {
    expect(failuresOfVitest(vitest)).toEqual([
      { title: 'a.test.ts › a takes away', message: 'expected 1 to be 2\n    at a.ts:3' },
      { title: 'b.test.ts', message: 'does not load' },
    ])
  })

  it('finds those of Playwright in groups within a file too, and those outside any test', () => {
    const report = {
      errors: [{ message: 'no server' }],
      suites: [
        {
          specs: [spec('one', 'expected', []), spec('two', 'unexpected', [{ message: 'not visible' }])],
          suites: [{ specs: [spec('three', 'unexpected', [{ value: 'thrown' }])] }],
        },
      ],
    }
    expect(failuresOfPlaywright(report)).toEqual([
      { title: 'outside any test', message: 'no server' },
      { title: 'journeys/a.spec.ts:7 › two', message: 'not visible' },
      { title: 'journeys/a.spec.ts:7 › three', message: 'thrown' },
    ])
  })

  it('shows the head of a message, without colours', () => {
    const long = Array.from({ length: 30 }, (_, at) => `line ${at}`).join('\n')
    const file = reportFile(JSON.stringify({ errors: [{ message: `\u001b[31mred\u001b[39m\n\n${long}` }] }))
    const lines = readFailures(file, failuresOfPlaywright)
    expect(lines.slice(0, 3)).toEqual(['outside any test', '    red', '    line 0'])
    expect(lines).toHaveLength(14)
    expect(lines.at(-1)).toBe('    …')
  })

  it('says nothing where no report was left', () => {
    expect(readFailures('/nowhere/report.json', failuresOfVitest)).toEqual([])
    expect(readFailures(reportFile('{"suites'), failuresOfPlaywright)).toEqual([])
  })
})
