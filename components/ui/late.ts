/** What is known of something that is fetched when it is first asked for. */
export type Arrival<T> = {
  readonly part: T | null
  readonly asking: boolean
  /** How often it was asked for in vain while somebody waited. */
  readonly misses: number
}

export type Late<T> = {
  now(): Arrival<T>
  /** Fetches it unless it is here or on its way. Never fails: that it did not come is told by `now`. */
  ask(): Promise<void>
  /** Tells of every change. Misses are forgotten with the last one who listens. */
  subscribe(listener: () => void): () => void
}

/** Fetches once, keeps what came, and can be asked again after a failure: a lost connection is no verdict. */
export function createLate<T>(fetch: () => Promise<T>): Late<T> {
  const listeners = new Set<() => void>()
  let arrival: Arrival<T> = { part: null, asking: false, misses: 0 }

  function turn(change: Partial<Arrival<T>>) {
    arrival = { ...arrival, ...change }
    for (const listener of listeners) listener()
  }

  return {
    now: () => arrival,
    async ask() {
      if (arrival.part !== null || arrival.asking) return
      turn({ asking: true })
      try {
        turn({ part: await fetch(), asking: false, misses: 0 })
      } catch (cause) {
        // The person is told that it did not come; why, is for whoever looks into it.
        console.error(cause)
        turn({ asking: false, misses: listeners.size > 0 ? arrival.misses + 1 : 0 })
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && arrival.misses > 0) arrival = { ...arrival, misses: 0 }
      }
    },
  }
}
