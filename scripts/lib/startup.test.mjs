import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startUp } from './startup.mjs'

/** A start whose steps end when they are told to. `said` is what began, in order. */
function begin({ isFirst, isEnding = () => false }) {
  const said = []
  const ends = {}
  const step = (name, value) => () => {
    said.push(name)
    return new Promise((resolve, reject) => {
      ends[name] = { well: () => resolve(value), badly: () => reject(new Error(`${name} failed`)) }
    })
  }
  const server = { listen: async () => said.push('listen') }
  const ended = startUp({
    isFirst,
    isEnding,
    beginDatabase: step('database', 'postgres://here'),
    build: step('build', 'worker.mjs'),
    loadServer: step('load', server),
    rehearse: step('rehearse'),
  })
  ended.catch(() => {}) // looked at below, where it is expected
  const end = async (name, how = 'well') => {
    ends[name][how]()
    await setImmediate()
    return said
  }
  return { said, ended, end, server }
}

it('begins a database that is made before it builds', async () => {
  const { said, end } = begin({ isFirst: true })
  expect(said).toEqual(['database', 'build'])
  expect(await end('build')).toEqual(['database', 'build', 'load'])
})

it('begins a database that is there only when the program that fits it is built', async () => {
  const { said, end } = begin({ isFirst: false })
  expect(said).toEqual(['build'])
  expect(await end('build')).toEqual(['build', 'database', 'load'])
})

it('leaves a database that is there alone when the build fails, and tells of it', async () => {
  const { said, ended, end } = begin({ isFirst: false })
  await end('build', 'badly')
  await expect(ended).rejects.toThrow('build failed')
  expect(said).toEqual(['build'])
})

it('rehearses as soon as the server is loaded, and listens when the database is there too', async () => {
  const { ended, end, server } = begin({ isFirst: true })
  await end('build')
  expect(await end('load')).toEqual(['database', 'build', 'load', 'rehearse'])
  expect(await end('database')).toEqual(['database', 'build', 'load', 'rehearse', 'listen'])
  expect(await ended).toEqual({ bundle: 'worker.mjs', url: 'postgres://here', server })
})

it('does not listen before the server is loaded', async () => {
  const { end } = begin({ isFirst: true })
  await end('build')
  expect(await end('database')).toEqual(['database', 'build', 'load'])
  expect(await end('load')).toEqual(['database', 'build', 'load', 'rehearse', 'listen'])
})

it('does not listen at all when it was told to stop meanwhile', async () => {
  const { ended, end } = begin({ isFirst: false, isEnding: () => true })
  await end('build')
  await end('database')
  expect(await end('load')).not.toContain('listen')
  expect(await ended).toBeUndefined()
})

it('does not listen without a database, and tells why', async () => {
  const { ended, end } = begin({ isFirst: true })
  await end('build')
  await end('load')
  expect(await end('database', 'badly')).not.toContain('listen')
  await expect(ended).rejects.toThrow('database failed')
})
