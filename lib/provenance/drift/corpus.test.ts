import { afterAll, describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'
import { casesOf, type DriftCase, type Half } from './corpus/format'
import { driftOf } from './drift-of'
import { hopEnd } from './hop-end'
import { DRIFT_CODES, type HopEnd } from './model'

/** The first statement of a text; where nobody is named, all of it in the report's own voice. */
function endOf(text: string): HopEnd {
  const [first] = suggest(text)
  const range = { start: 0, end: text.length }
  return hopEnd(text, first ?? { range, source: null, cue: null, content: [range] })
}

const foundIn = ({ upstream, downstream }: DriftCase): string[] =>
  driftOf(endOf(upstream), endOf(downstream))
    .map(({ code }) => code)
    .sort()

function scoreOf(cases: readonly DriftCase[], code: string): string {
  const rows = cases.map((one) => ({
    found: foundIn(one).includes(code),
    expected: one.expected.includes(code),
  }))
  const count = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).length
  const right = count(({ found, expected }) => found && expected)
  const [found, expected] = [count((row) => row.found), count((row) => row.expected)]
  return `${code.padEnd(19)} precision ${right}/${found}  recall ${right}/${expected}`
}

describe.each(['tuned', 'aside'] satisfies Half[])('the hops of %s', (half) => {
  const cases = casesOf(half)

  it('are many, and a good part of them changes nothing', () => {
    expect(cases.length).toBeGreaterThanOrEqual(35)
    expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(cases.length / 3)
  })

  it.each(cases)('$name', (one) => expect(foundIn(one)).toEqual(one.today))

  afterAll(() => {
    console.warn(
      [`${cases.length} hops, ${half}:`, ...DRIFT_CODES.map((code) => scoreOf(cases, code))].join('\n'),
    )
  })
})
