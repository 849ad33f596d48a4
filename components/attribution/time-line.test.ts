import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowered, placeOnLine, timeLine } from './time-line'

const on = (id: string, at: string) => ({ id, stance: 'ASSERTS' as const, at })

describe('timeLine', () => {
  it('runs from the oldest to the newest', () => {
    const line = timeLine([
      on('c', '2025-06-21T00:00:00.000Z'),
      on('a', '2025-06-01T00:00:00.000Z'),
      on('b', '2025-06-11T00:00:00.000Z'),
    ])
    expect(line?.points.map(({ id, x, level }) => [id, x, level])).toEqual([
      ['a', 0, 0],
      ['b', 0.5, 0],
      ['c', 1, 0],
    ])
    expect(line).toMatchObject({
      from: '2025-06-01T00:00:00.000Z',
      to: '2025-06-21T00:00:00.000Z',
      levels: 1,
    })
  })

  it('stacks what falls together', () => {
    const line = timeLine([
      on('a', '2025-06-01T00:00:00.000Z'),
      on('b', '2025-06-01T00:00:01.000Z'),
      on('c', '2025-06-21T00:00:00.000Z'),
    ])
    expect(line?.points.map(({ x, level }) => [x, level])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ])
    expect(line?.levels).toBe(2)
  })

  it('is no line within a day', () => {
    expect(timeLine([])).toBeNull()
    expect(timeLine([on('a', '2025-06-01T00:00:00.000Z'), on('b', '2025-06-01T23:59:59.999Z')])).toBeNull()
    expect(
      timeLine([on('a', '2025-06-01T00:00:00.000Z'), on('b', '2025-06-02T00:00:00.000Z')]),
    ).not.toBeNull()
    expect(timeLine([on('a', '2025-06-01T00:00:00.000Z'), on('b', '2025-06-01T00:00:00.000Z')])).toBeNull()
  })

  it('shows every statement once and lets none cover another', () => {
    const moments = fc.array(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), {
      minLength: 2,
      maxLength: 80,
    })
    fc.assert(
      fc.property(moments, (dates) => {
        const line = timeLine(dates.map((date, index) => on(String(index), date.toISOString())))
        const times = dates.map(Number)
        if (!line) {
          expect(Math.max(...times) - Math.min(...times)).toBeLessThan(86_400_000)
          return
        }
        expect(new Set(line.points.map((point) => point.id)).size).toBe(dates.length)
        expect(new Set(line.points.map(({ x, level }) => `${x}/${level}`)).size).toBe(dates.length)
        expect(line.points.every(({ x, level }) => x >= 0 && x <= 1 && level < line.levels)).toBe(true)
      }),
    )
  })
})

it('places a moment on a line, and none outside it', () => {
  const line = { from: '2025-06-01T00:00:00.000Z', to: '2025-06-21T00:00:00.000Z' }
  expect(placeOnLine(line, '2025-06-11T00:00:00.000Z')).toBe(0.5)
  expect(placeOnLine(line, '2025-05-31T23:59:59.999Z')).toBeNull()
  expect(placeOnLine(line, '2025-06-21T00:00:00.001Z')).toBeNull()
})

it('piles no higher than can be seen, and counts what is left out', () => {
  const pile = Array.from({ length: 200 }, (_, at) => on(`p${at}`, '2025-06-21T00:00:00.000Z'))
  const line = timeLine([on('a', '2025-06-01T00:00:00.000Z'), ...pile])
  const low = line && lowered(line)
  expect(low?.points).toHaveLength(13)
  expect([low?.levels, low?.more]).toEqual([13, [{ x: 1, count: 188 }]])
  const flat = timeLine([on('a', '2025-06-01T00:00:00.000Z'), on('b', '2025-06-21T00:00:00.000Z')])
  expect(flat && lowered(flat)).toEqual({ ...flat, more: [] })
})
