// What serves us ends them when it stops (scripts/lib/server.mjs), and knows no module of ours: hence globalThis.
const shared = globalThis as { corroborateStreams?: Set<() => void> }
shared.corroborateStreams ??= new Set()
const streams = shared.corroborateStreams

/**
 * Enters an answer that ends only when somebody ends it; `end` is called when the server stops.
 *
 * @returns takes it out again
 */
export function enterStream(end: () => void): () => void {
  streams.add(end)
  return () => streams.delete(end)
}
