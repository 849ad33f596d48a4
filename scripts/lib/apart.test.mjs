import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, it } from 'vitest'
import { makeApart } from './apart.mjs'

it('is nobody’s context, though the module that runs in it is first loaded by a request', async () => {
  makeApart()
  const request = new AsyncLocalStorage()
  const { runApart, within } = await request.run('the first', () => import('@/lib/core/apart'))
  const seen = request.run('a later one', () => {
    const here = within(() => request.getStore())
    return runApart(() => [request.getStore(), here()])()
  })
  expect(seen).toEqual([undefined, 'a later one'])
})
