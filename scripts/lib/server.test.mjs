import { AsyncResource } from 'node:async_hooks'
import { expect, it, vi } from 'vitest'
import { loadServer } from './server.mjs'

it('makes the context of nobody’s before Next is loaded, and so before any request', async () => {
  vi.stubEnv('NEXT_DIST_DIR', '.next-that-nobody-built') // so that no more than this is loaded, built or not
  expect(globalThis.corroborateApart).toBeUndefined()
  const loading = loadServer({ dev: false, address: { host: '127.0.0.1', port: 0 } })
  expect(globalThis.corroborateApart).toBeInstanceOf(AsyncResource)
  await expect(loading).rejects.toThrow(/production build/)
})
