import { describe, expect, it } from 'vitest'
import { benchAttribution, speed } from './attribution'
import { bundleReaders, startReader } from './reader'

describe('benchAttribution', () => {
  it('lets every engine start and read the same texts, each in a process of its own', async () => {
    const plan = { lengths: [2_000, 6_000], starts: 1, passes: 2, enoughMs: 0, longMs: 60_000, warmUpMs: 1 }
    const said: string[] = []
    const { texts, engines } = await benchAttribution((line) => said.push(line), plan)
    expect(said.length).toBeGreaterThan(0)
    expect(texts.map((text) => text.length)).toEqual(plan.lengths)
    const { nothing, ...others } = engines
    expect(nothing).toMatchObject({ readyMs: [expect.any(Number)], points: [] })
    expect(Object.keys(others)).toEqual(['corroborate', 'its rules alone', 'compromise', 'wink-nlp'])
    for (const { readyMs, readyMb, cold, points } of Object.values(others)) {
      expect(readyMs[0]).toBeGreaterThan(0)
      expect(readyMb[0]).toBeGreaterThan(0)
      expect(cold?.found).toBeGreaterThan(0)
      expect(points.map((point) => point?.passes.length)).toEqual([2, 2])
      const [short, long] = points.map((point) => point?.passes[0]?.found ?? 0)
      expect(long).toBeGreaterThan(short ?? 0)
    }
  })
})

describe('a reader', () => {
  it('that ended over a text reads none after it, and can be stopped', async () => {
    await bundleReaders()
    const reader = await startReader('corroborate')
    expect(reader.first.found).toBe(2)
    expect(await reader.read('/there/is/no/such/file')).toBeNull()
    expect(await reader.read('/there/is/no/such/file')).toBeNull()
    await reader.stop()
  })
})

it('speed is tokens by processor time, whatever the clock says, and the middle of several', () => {
  const pass = (cpuMs: number) => ({ cpuMs, wallMs: 1e6, sinceStartMs: 1e6, found: 1, peakMb: 1 })
  expect(speed(1_000, [pass(100), pass(500), pass(200)])).toBe(5_000)
})
