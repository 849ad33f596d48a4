import { afterAll, describe, expect, it } from 'vitest'
import { DERIVATION_KINDS } from '../model'
import { type CopyCase, casesOf, type Half, written } from './corpus/format'
import { readDocument } from './read-document'
import { suggestDerivations } from './suggest'

function suggested({ documents: [first, second] }: CopyCase): string[] {
  return suggestDerivations(readDocument(first), [readDocument(second)])
    .map(({ kind, fromId, toId, foundBy }) => written(kind, fromId, toId, foundBy))
    .sort()
}

type Score = { readonly right: number; readonly found: number; readonly expected: number }

/** Of every kind, how many ways of a pair were found, expected, and both; a direction too many counts as wrong. */
function scoreOf(cases: readonly CopyCase[], prefix: string): Score {
  const kind = (line: string) => line.startsWith(prefix)
  const rows = cases.map((one) => ({
    found: suggested(one).filter(kind),
    expected: one.expected.filter(kind),
  }))
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    right: sum(({ found, expected }) => found.filter((line) => expected.includes(line)).length),
    found: sum(({ found }) => found.length),
    expected: sum(({ expected }) => expected.length),
  }
}

describe.each(['tuned', 'aside'] satisfies Half[])('the pairs of %s', (half) => {
  const cases = casesOf(half)

  it('are many', () => expect(cases.length).toBeGreaterThanOrEqual(20))

  it.each(cases)('$name', (one) => expect(suggested(one)).toEqual(one.today))
  afterAll(() => {
    const lines = DERIVATION_KINDS.map((kind) => {
      const { right, found, expected } = scoreOf(cases, kind)
      return `${kind.padEnd(10)} precision ${right}/${found}  recall ${right}/${expected}`
    })
    console.warn([`${cases.length} pairs, ${half}:`, ...lines].join('\n'))
  })
})
