import { describe, expect, it } from 'vitest'
import { whatWentWrong } from './pages'

const answers = (statusCodeStats: Record<string, { count: number }>) => ({
  requests: { total: 500 },
  statusCodeStats,
})

describe('whatWentWrong', () => {
  it('has nothing to say when every answer was 200', () => {
    expect(whatWentWrong(answers({ 200: { count: 500 } }), new Map())).toBe('')
    expect(whatWentWrong(answers({}), new Map())).toBe('')
  })

  it('tells other answers and those that never came apart', () => {
    const causes = new Map([
      ['connect ECONNREFUSED', 1600],
      ['request timed out', 8],
    ])
    expect(whatWentWrong(answers({ 200: { count: 497 }, 307: { count: 3 } }), causes)).toBe(
      '1611 requests failed beside 500 answers (3 × answered 307, 1600 × connect ECONNREFUSED, 8 × request timed out)',
    )
  })
})
