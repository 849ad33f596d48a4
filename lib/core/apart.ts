import { AsyncResource } from 'node:async_hooks'

// The server made it before any request came (scripts/lib/apart.mjs). The worker and commands have no requests.
const shared = globalThis as { corroborateApart?: AsyncResource }
shared.corroborateApart ??= new AsyncResource('corroborate:apart')
const apart = shared.corroborateApart

/**
 * The function, run apart from whatever request asks for it. Every promise and every socket remembers the async context
 * it was made in, and with that the whole request, its uploads included: what outlives a request must be made apart.
 * Server only.
 */
export function runApart<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => apart.runInAsyncScope(() => work(...args))
}

/** The other way: the function, run in the context of whoever calls `within`, wherever it is called from later. */
export function within<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const here = new AsyncResource('corroborate:within')
  return (...args) => here.runInAsyncScope(() => work(...args))
}
