/** Milliseconds one run of `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The same items with another one first each round. */
export function inTurns<T>(items: readonly T[], round: number): T[] {
  const shift = round % items.length
  return [...items.slice(shift), ...items.slice(0, shift)]
}

/** Gives one item after the other, and begins anew behind the last. */
export function cycle<T>(items: readonly T[]): () => T {
  let turn = 0
  return () => {
    const item = items[turn++ % items.length]
    if (item === undefined) throw new Error('there is nothing to take turns with')
    return item
  }
}

/**
 * Runs the compared works in turns and answers each one's times in milliseconds. Round by round another one begins, so
 * that what the machine does besides falls on all of them alike. The first `warmUp` rounds are not counted.
 */
export async function interleave<Name extends string>(
  works: Readonly<Record<Name, () => Promise<unknown>>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of inTurns(names, round)) {
      const time = await timed(works[name])
      if (round >= warmUp) times[name].push(time)
    }
  }
  return times
}
