import { describe, expect, it } from 'vitest'
import { cycle, interleave, timed } from './rounds'

describe('interleave', () => {
  it('takes turns at being first and counts only what follows the warm-up', async () => {
    const ran: string[] = []
    const work = (name: string) => () => {
      ran.push(name)
      return Promise.resolve()
    }
    const times = await interleave({ a: work('a'), b: work('b') }, { rounds: 2, warmUp: 1 })
    expect(ran).toEqual(['a', 'b', 'b', 'a', 'a', 'b'])
    expect([times.a.length, times.b.length]).toEqual([2, 2])
  })

  it('runs one at a time', async () => {
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
    }
    await interleave({ a: work, b: work }, { rounds: 3, warmUp: 0 })
    expect(most).toBe(1)
  })
})

describe('timed', () => {
  it('waits for the work to end', async () => {
    let done = false
    const time = await timed(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      done = true
    })
    expect(done).toBe(true)
    expect(time).toBeGreaterThan(3)
  })
})

it('cycle begins anew behind the last, and has nothing of nothing', () => {
  const next = cycle(['a', 'b'])
  expect([next(), next(), next()]).toEqual(['a', 'b', 'a'])
  expect(cycle([])).toThrow('nothing')
})
