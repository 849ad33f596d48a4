import { EventEmitter, once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { pauseAfter, superviseWorker } from './worker-thread.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'worker-'))

afterEach(() => vi.useRealTimers())

function bundleOf(name, body) {
  const bundle = path.join(folder, `${name}.mjs`)
  const trace = path.join(folder, `${name}.txt`)
  fs.writeFileSync(trace, '')
  fs.writeFileSync(
    bundle,
    `import fs from 'node:fs'
     export async function runWorker({ connectionString, signal }) {
       fs.appendFileSync(${JSON.stringify(trace)}, 'begin ' + connectionString + '\\n')
       ${body}
     }`,
  )
  return { bundle, trace: () => fs.readFileSync(trace, 'utf8').split('\n').filter(Boolean), file: trace }
}

const untilAborted = (file) =>
  `await new Promise((resolve) => {
     const open = setInterval(() => {}, 1_000)
     signal.addEventListener('abort', () => { clearInterval(open); resolve() })
   })
   fs.appendFileSync(${JSON.stringify(file)}, 'end\\n')`

it('waits longer after each start that did not last, up to a minute', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([500, 1_000, 2_000, 60_000])
})

it('runs the bundle with its database and lets it finish when stopped', async () => {
  const file = path.join(folder, 'good.txt')
  const good = bundleOf('good', untilAborted(file))
  const worker = superviseWorker({ bundle: good.bundle, connectionString: 'postgres://x', say: () => {} })
  await vi.waitFor(() => expect(good.trace()).toEqual(['begin postgres://x']), 5_000)
  await worker.stop()
  expect(good.trace()).toEqual(['begin postgres://x', 'end'])
})

it('starts a worker that died again, says why it died, and stays down once stopped', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const bad = bundleOf('bad', `throw new Error('no such luck')`)
  const mouth = new EventEmitter()
  const options = {
    bundle: bad.bundle,
    connectionString: '',
    say: (line) => mouth.emit('line', line),
    pause: () => 1_000,
  }
  const worker = superviseWorker(options)
  expect(await once(mouth, 'line')).toEqual([expect.stringContaining('no such luck')])
  expect(bad.trace()).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  await once(mouth, 'line')
  expect(bad.trace()).toHaveLength(2)
  expect(vi.getTimerCount()).toBe(1)
  await worker.stop()
  expect(vi.getTimerCount()).toBe(0) // so nothing is left that could start it
})

it('ends a worker that does not listen', async () => {
  const deaf = bundleOf('deaf', 'for (;;) {}')
  const begun = once(process, 'worker')
  const worker = superviseWorker({ bundle: deaf.bundle, connectionString: '', say: () => {} })
  await vi.waitFor(() => expect(deaf.trace()).toHaveLength(1), 5_000)
  const [thread] = await begun
  expect(thread.threadId).toBeGreaterThan(0)
  await worker.stop(100)
  expect(thread.threadId).toBe(-1) // Node's word for a thread that has ended
})
