import type { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of a request that may be an action. The server (scripts/lib/unreadable.mjs) makes it, and answers by it. */
type Sending = { begun: boolean; unreadable: boolean }

declare global {
  var corroborateSending: AsyncLocalStorage<Sending> | undefined
}

const sending = () => globalThis.corroborateSending?.getStore()

/** To be called where an action begins: what goes wrong from there on is never the sender's fault. */
export function begun(): void {
  const request = sending()
  if (request) request.begun = true
}

/** Next tells of every error. One of its own before any action began lies in what was sent. */
export function heedFault(error: unknown): void {
  const request = sending()
  if (request && !request.begun && isOfNext(error)) request.unreadable = true
}

/**
 * Whether Next's own code raised it, itself or by what it asked of Node. A module of ours that cannot be loaded fails
 * before its action begins too, but in our own build. Of Node's reading of forms only Node 20 says who asked for it.
 */
function isOfNext(error: unknown): boolean {
  const frames = (error instanceof Error && error.stack?.match(/^ +at .+$/gm)) || []
  const raised = frames.find((frame) => !/node:|<anonymous>|Promise\.\w+ \(index/.test(frame))
  if (raised === undefined) return frames[0]?.includes('node:internal/deps/undici/') ?? false
  return /[\\/]node_modules[\\/]next[\\/]dist[\\/]/.test(raised)
}
