import { describe, expect, it } from 'vitest'
import type { EngineFigures } from './attribution'
import { attributionReport, qualityReport } from './attribution-report'

const pass = (cpuMs: number, peakMb: number) => ({
  cpuMs,
  wallMs: cpuMs * 2,
  sinceStartMs: 0,
  found: 1,
  peakMb,
})
const figures = (readyMs: number, cpuMs: readonly (number | null)[]): EngineFigures => ({
  readyMs: [readyMs],
  readyCpuMs: [readyMs - 10],
  readyMb: [40],
  cold: pass(100, 50),
  points: cpuMs.map((ms, at) => (ms === null ? null : { passes: [pass(ms, 60 + at)] })),
})
const report = attributionReport({
  corpus: 'golden cases',
  texts: [
    { length: 1_000, tokens: 200 },
    { length: 10_000, tokens: 2_000 },
  ],
  engines: {
    nothing: figures(30, []),
    corroborate: figures(80, [10, 140]),
    'its rules alone': figures(60, [5, 40]),
    compromise: figures(200, [20, 200]),
    'wink-nlp': figures(100, [10, null]),
  },
})

describe('attributionReport', () => {
  it('says for each engine when it is ready and how it bears length, in bold where ours misses', () => {
    expect(report).toContain('| Node alone | 30 | 20 | 40 |  |  |')
    expect(report).toContain('| corroborate | 80 | 70 | 40 | **1.40** | 0.50 |')
    expect(report).toContain('| its rules alone | 60 | 50 | 40 | 0.80 | 0.50 |')
    expect(report).toContain('| compromise | 200 | 190 | 40 | 1.00 | 0.50 |')
    expect(report).toContain('| wink-nlp | 100 | 90 | 40 |  | 0.50 |')
  })

  it('has a curve, with what did not finish', () => {
    expect(report).toContain('| 1, read first | 200 | 2000 | 50 | 2000 | 50 | 2000 | 50 | 2000 | 50 |')
    expect(report).toContain('| 1 | 200 | 20000 | 60 | 40000 | 60 | 10000 | 60 | 20000 | 60 |')
    expect(report).toContain('| 10 | 2000 | 14286 | 61 | 50000 | 61 | 10000 | 61 | did not finish |  |')
  })

  it('says what each engine was made to do, and what text they read', () => {
    expect(report).toMatch(/- compromise: .*no speakers/)
    expect(report).toContain('golden cases')
  })
})

describe('qualityReport', () => {
  it("prints the scorer's words, or that there is nothing to score by", () => {
    expect(qualityReport('exact cue P 86.3')).toContain('```\nexact cue P 86.3\n```')
    expect(qualityReport(null)).toContain('No marked articles')
  })
})
