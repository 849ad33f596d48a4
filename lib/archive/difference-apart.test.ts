import { describe, expect, it } from 'vitest'
import { differenceApart, inThread } from './difference-apart'
import { shownDifference } from './difference-shown'

const words = (seed: number) =>
  `w${(seed * 7919) % 4001} and w${(seed * 104_729) % 9973} met the board of w${seed}`
const text = (count: number, otherwise: (at: number) => boolean) =>
  Array.from({ length: count }, (_, at) => `${words(at)}${otherwise(at) ? ' again' : ''}.`).join(' ')
const capture = (id: string, of: string) => ({ id, text: of })

describe('differenceApart', () => {
  it('tells the same in a thread as it does at once', async () => {
    const [older, newer] = [text(300, () => false), text(300, (at) => at % 50 === 7)]
    const told = await inThread(capture('a', older), capture('b', newer))
    expect(told).toEqual(shownDifference(older, newer))
    expect(told?.counts.CHANGED).toBe(6)
  })

  it('leaves the server free while a megabyte is compared', async () => {
    const [older, newer] = [text(25_000, () => false), text(25_000, (at) => at % 500 === 7)]
    expect(older.length).toBeGreaterThan(1_000_000)
    const began = process.cpuUsage()
    const turns = countTurns()
    const told = await differenceApart(capture('c', older), capture('d', newer))
    expect(told?.counts).toMatchObject({ CHANGED: 50, MOVED: 0 })
    const { longest, count } = turns.end()
    expect(count).toBeGreaterThan(5)
    console.warn(
      `1 MB: ${Math.round(process.cpuUsage(began).user / 1000)} ms of processor in all, the server held up for ${Math.round(longest)} ms at most`,
    )
  })

  it('compares once what is looked at part by part', async () => {
    const [older, newer] = [text(2_000, () => false), text(2_000, (at) => at % 3 === 0)]
    const first = await differenceApart(capture('e', older), capture('f', newer))
    expect(await differenceApart(capture('e', older), capture('f', newer))).toBe(first)
  })

  it('gives up what takes too long or too much memory, and compares the next one', async () => {
    const [older, newer] = [text(25_000, () => false), text(25_000, (at) => at % 500 === 7)]
    expect(await inThread(capture('g', older), capture('h', newer), { ms: 1, memoryMb: 192 })).toBeNull()
    expect(await inThread(capture('g', older), capture('h', newer), { ms: 60_000, memoryMb: 16 })).toBeNull()
    expect((await inThread(capture('i', 'One.'), capture('j', 'Two.')))?.counts).toMatchObject({
      INSERTED: 1,
    })
  })
})

/** How often the event loop came round, and the longest it took to. */
function countTurns() {
  let [count, longest, last] = [0, 0, performance.now()]
  const timer = setInterval(() => {
    count += 1
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  return {
    end: () => {
      clearInterval(timer)
      return { count, longest }
    },
  }
}
