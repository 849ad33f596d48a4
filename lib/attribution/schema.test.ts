import { describe, expect, it } from 'vitest'
import { statementSchema } from './schema'
import { suggest } from './suggest'

const TEXT = [
  'Two council officials told the Harbour Post that the bridge would close in May.',
  '',
  'Mayor Ada Lindqvist denied the plan. “We are not going to talk about dates,” she said.',
].join('\n')

describe('statementSchema', () => {
  it('reads back all that the engine finds, unchanged', () => {
    const found = suggest(TEXT)
    expect(found.length).toBeGreaterThan(0)
    expect(statementSchema.array().parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
  })

  it('reads what was stored before the engine wrote as much as it does now', () => {
    const [
      {
        denied: _,
        hedges: __,
        saidWhen: ___,
        within: ____,
        tagged: _____,
        confidence: ______,
        ...old
      } = expect.fail('nothing was found'),
    ] = suggest(TEXT)
    expect(statementSchema.parse(old)).toEqual({
      ...old,
      denied: null,
      hedges: [],
      saidWhen: null,
      within: null,
      tagged: false,
      confidence: null,
    })
  })

  it('refuses what no statement can be', () => {
    const [first] = suggest(TEXT)
    expect(statementSchema.safeParse({ ...first, range: { start: 5, end: 5 } }).success).toBe(false)
    expect(statementSchema.safeParse({ ...first, stance: 'CONFIRMED' }).success).toBe(false)
    expect(statementSchema.safeParse({ ...first, content: [{ start: -1, end: 3 }] }).success).toBe(false)
  })
})
