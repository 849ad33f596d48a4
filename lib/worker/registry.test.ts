import { describe, expect, it } from 'vitest'
import { sourceFiles } from '@/lib/testing/source-files'
import { jobs, waitingJobs } from './registry'

/** The kinds that are declared anywhere in the program. */
function declared(): string[] {
  const program = sourceFiles('lib').filter(({ path }) => !/\.test\.ts$|^lib\/(?:testing|jobs)\//.test(path))
  return program.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:declare|define)Job\(\{\s*kind: '([^']+)'/g)].map(([, kind = '']) => kind),
  )
}

describe('the worker', () => {
  it('does every kind of work that somebody can ask for, whichever domain does it', () => {
    expect(declared().length).toBeGreaterThanOrEqual(3)
    expect([...jobs, ...waitingJobs].map(({ kind }) => kind).sort()).toEqual(declared().sort())
  })
})
