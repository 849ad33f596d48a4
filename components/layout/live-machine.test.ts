import { describe, expect, it } from 'vitest'
import { asking, dueIn, held, newLive, pauseBefore, shown, told } from './live-machine'

const others = (seq: number) => ({ seq, own: false })
const mine = (seq: number) => ({ seq, own: true })

describe('a page that is told of changes', () => {
  it('has nothing to look for until it is told of something it does not show', () => {
    expect(dueIn(newLive(7), 0)).toBeNull()
    expect(dueIn(told(newLive(7), others(7), 0), 0)).toBeNull()
    expect(dueIn(told(newLive(7), others(8), 1_000), 1_000)).toBe(50)
    expect(dueIn(told(newLive(7), others(8), 1_000), 1_050)).toBe(0)
  })

  it('asks once at a time, and again for what came meanwhile', () => {
    const once = asking(told(newLive(1), others(2), 0), 50)
    const more = told(once, others(3), 60)
    expect(dueIn(more, 70)).toBeGreaterThan(1_000)
    const came = shown(more, 2, 150)
    expect(dueIn(came, 150)).toBe(400)
    expect(dueIn(shown(more, 3, 150), 150)).toBeNull()
  })

  it('leaves a slow server three times as long alone as it took', () => {
    const came = shown(told(asking(told(newLive(1), others(2), 0), 0), others(3), 10), 2, 1_000)
    expect(dueIn(came, 1_000)).toBe(3_000)
  })

  it('does not wait for ever for a page that never came', () => {
    const lost = asking(told(newLive(1), others(2), 0), 50)
    expect(dueIn(lost, 8_050)).toBe(0)
  })

  it('does not ask for what one did oneself, when the answer shows it', () => {
    const own = told(newLive(1), mine(2), 0)
    expect(dueIn(own, 0)).toBe(1_500)
    expect(dueIn(shown(own, 2, 300), 300)).toBeNull()
    // No answer showed it, as in another tab of the same person.
    expect(dueIn(own, 1_500)).toBe(0)
  })

  it('looks for what others did without waiting for what one did oneself', () => {
    expect(dueIn(told(told(newLive(1), mine(2), 0), others(3), 100), 100)).toBe(50)
    expect(dueIn(told(told(newLive(1), others(2), 0), mine(3), 10), 10)).toBe(40)
  })

  it('looks again a moment later when it could not be shown', () => {
    const later = held(asking(told(newLive(1), others(2), 0), 50), 1_050)
    expect(dueIn(later, 50)).toBe(1_000)
  })

  it('knows more at once where it was shown more than it was told of', () => {
    expect(dueIn(told(shown(newLive(1), 9, 0), others(9), 0), 0)).toBeNull()
  })
})

it('opens a stream again after longer and longer, and not all at the same moment', () => {
  expect([0, 1, 2, 20].map((tries) => pauseBefore(tries, 1))).toEqual([500, 1_000, 2_000, 30_000])
  expect(pauseBefore(0, 0)).toBe(250)
})
