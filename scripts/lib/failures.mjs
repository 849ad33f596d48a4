import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** Lines of a message that are shown: enough for what was expected and what was there, not for a whole page. */
const LINES = 12

/** Which of vitest's tests failed and why, from its JSON report. */
export function failuresOfVitest(report) {
  return (report.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    if (file.status === 'failed' && failed.length === 0)
      return [{ title: file.name, message: file.message ?? '' }]
    return failed.map((test) => ({
      title: `${file.name} › ${test.fullName}`,
      message: (test.failureMessages ?? []).join('\n'),
    }))
  })
}

/** Which of Playwright's tests failed and why, from its JSON report; faults outside any test are among them. */
export function failuresOfPlaywright(report) {
  const outside = (report.errors ?? []).map((error) => ({ title: 'outside any test', message: text(error) }))
  return [...outside, ...(report.suites ?? []).flatMap(failuresOfSuite)]
}

function failuresOfSuite({ specs = [], suites = [] }) {
  const mine = specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected')
      .map((test) => ({
        title: `${spec.file}:${spec.line} › ${spec.title}`,
        message: test.results
          .flatMap(({ errors = [] }) => errors)
          .map(text)
          .join('\n'),
      })),
  )
  return [...mine, ...suites.flatMap(failuresOfSuite)]
}

const text = ({ message, value }) => message ?? value ?? ''

/** What failed, in a few lines each, for the end of a run: there it is read, also where only the end is kept. */
export function readFailures(file, read) {
  let found
  try {
    found = read(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return []
  }
  return found.flatMap(({ title, message }) => [title, ...head(message).map((line) => `    ${line}`)])
}

function head(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
  return lines.length > LINES ? [...lines.slice(0, LINES), '…'] : lines
}
