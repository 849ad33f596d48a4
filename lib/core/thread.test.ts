import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askThread, withThread } from './thread'

/** Beside what is bundled. */
const folder = path.resolve('lib/core/generated/threads/test')
const PROGRAMS = {
  answers: `import { parentPort, workerData } from 'node:worker_threads'
    console.log('nobody reads this')
    parentPort.postMessage({ told: workerData.told, secrets: Object.keys(process.env) })`,
  waits: `setInterval(() => {}, 1000)`,
  fails: `throw new Error('it broke')`,
  leaves: `process.exit(0)`,
  grows: `const all = []; for (;;) all.push({ of: 'words that nobody asked for', n: all.length })`,
}
type Program = keyof typeof PROGRAMS

beforeAll(() => {
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, source] of Object.entries(PROGRAMS))
    fs.writeFileSync(path.join(folder, `${name}.mjs`), source)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const run = (name: Program, { ms = 60_000, memoryMb = 16 } = {}) =>
  askThread(`test/${name}`, { data: { told: name }, ms, memoryMb })

describe('withThread', () => {
  it('hands over what is given, and nothing of the surroundings', async () => {
    expect(await run('answers')).toEqual({ told: 'answers', secrets: [] })
  })

  it.each([
    ['waits', { ms: 50 }, 'TIME'],
    ['grows', {}, 'MEMORY'],
    ['fails', {}, 'FAULT'],
    ['leaves', {}, 'FAULT'],
  ] as const)('tells how one ended that %s', async (name, limits, why) => {
    await expect(run(name, limits)).rejects.toMatchObject({ name: 'ThreadEnded', why })
  })

  it('passes on what the work itself throws, and leaves no thread behind', async () => {
    let ended = false
    const broken = withThread('test/waits', { data: null, ms: 60_000, memoryMb: 16 }, async (thread) => {
      thread.once('exit', () => {
        ended = true
      })
      throw new Error('no more of this')
    })
    await expect(broken).rejects.toThrow('no more of this')
    expect(ended).toBe(true)
  })

  it('says which file is missing', async () => {
    await expect(withThread('nowhere', { data: null, ms: 1, memoryMb: 16 }, async () => {})).rejects.toThrow(
      'lib/core/generated/threads/nowhere.mjs is missing',
    )
  })
})
