import { describe, expect, it } from 'vitest'
import type { BurnDown } from '@/lib/reviews/burn-down'
import { plotOf } from './burn-down-plot'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString()
const way: BurnDown = {
  ...{ deadline: at(18), now: at(14), isOver: false, total: 4, decided: 2, open: 2, pace: null },
  points: [
    { at: at(10), open: 4 },
    { at: at(12), open: 2 },
  ],
}

describe('the drawing of a story’s way to its deadline', () => {
  it('steps down where claims were decided, and stops now', () => {
    expect(plotOf(way)).toEqual({ open: 'M0 0H80V44H160', straight: 'M0 0L320 88', now: 160, deadline: 320 })
  })

  it('goes on past a deadline that is over', () => {
    const { now, deadline } = plotOf({ ...way, now: at(20), deadline: at(15), isOver: true })
    expect([deadline, now]).toEqual([160, 320])
  })

  it('holds a deadline before the first claim, and a moment alone', () => {
    expect(plotOf({ ...way, deadline: at(8) }).deadline).toBe(0)
    expect(plotOf({ ...way, now: at(10), deadline: at(10), points: [{ at: at(10), open: 4 }] }).open).toBe(
      'M0 0H0',
    )
  })
})
