import { expect, it } from 'vitest'
import type { Command } from './command'
import { createRegistry } from './registry'

const command = (id: string, label = id): Command => ({ id, label, group: 'general', run: () => {} })

it('lists what was registered last first', () => {
  const registry = createRegistry()
  registry.add([command('a')])
  registry.add([command('b'), command('c')])
  expect(registry.list().map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

it('lets a later command stand in for one with the same id, and gives the place back', () => {
  const registry = createRegistry()
  registry.add([command('back', 'page')])
  const remove = registry.add([command('back', 'pane')])
  expect(registry.list().map(({ label }) => label)).toEqual(['pane'])
  remove()
  expect(registry.list().map(({ label }) => label)).toEqual(['page'])
})

it('tells its listeners and keeps the same list in between', () => {
  const registry = createRegistry()
  let told = 0
  const stop = registry.subscribe(() => {
    told += 1
  })
  const remove = registry.add([command('a')])
  expect(registry.list()).toBe(registry.list())
  remove()
  stop()
  registry.add([command('b')])
  expect(told).toBe(2)
})
