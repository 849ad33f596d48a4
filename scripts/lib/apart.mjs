import { AsyncResource } from 'node:async_hooks'

/**
 * Makes the context of nobody's that `lib/core/apart.ts` runs in. The server does it before it listens: Next loads that
 * module for the first request and within it, and a context made there would be that request's for ever.
 */
export function makeApart() {
  globalThis.corroborateApart ??= new AsyncResource('corroborate:apart')
}
