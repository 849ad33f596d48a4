import fs from 'node:fs'
import path from 'node:path'

/** One statement as it was and as another report has it, and what should be found. */
export type DriftCase = {
  readonly name: string
  readonly upstream: string
  readonly downstream: string
  readonly expected: readonly string[]
  /** What is found today where that is something else. */
  readonly today: readonly string[]
}

/** `tuned`: the rules were made with these. `aside`: written before them, looked at when they were done. */
export type Half = 'tuned' | 'aside'

export function casesOf(half: Half): DriftCase[] {
  const content = fs.readFileSync(path.join(import.meta.dirname, `${half}.txt`), 'utf8')
  return content
    .split(/^# /mu)
    .slice(1)
    .map((part) => parse(part.trim().split('\n')))
}

function parse([name = '', ...lines]: readonly string[]): DriftCase {
  const after = (mark: string) =>
    lines
      .find((line) => line.startsWith(mark))
      ?.slice(mark.length)
      .trim()
  const codes = (line = '') =>
    line
      .split(', ')
      .filter((code) => code !== '' && code !== 'nothing')
      .sort()
  return {
    name,
    upstream: after('U:') ?? '',
    downstream: after('D:') ?? '',
    expected: codes(after('=')),
    today: codes(after('~') ?? after('=')),
  }
}
