import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from './paths.mjs'
import { run } from './run.mjs'

const flags = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--max'))

/** Megabytes that may lie in the heap of a process that is started as the server is, and in that of a thread of 96 in it. */
async function limits(begin) {
  const program = `import { Worker } from 'node:worker_threads'
    import { getHeapStatistics } from 'node:v8'
    import { leaveThreadsTheirHeap } from './scripts/lib/heap.mjs'
    ${begin}
    const tell = 'require("node:worker_threads").parentPort.postMessage(require("node:v8").getHeapStatistics().heap_size_limit)'
    const thread = new Worker(tell, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 } })
    thread.once('message', (limit) => console.log(JSON.stringify([getHeapStatistics().heap_size_limit, limit])))`
  const args = [...flags, '--input-type=module', '--eval', program]
  const { output } = await run(process.execPath, args, { cwd: root })
  return JSON.parse(output).map((bytes) => bytes / 1024 / 1024)
}

it('keeps the server to its heap, and a thread to the thread’s', async () => {
  const [server, thread] = await limits('leaveThreadsTheirHeap()')
  const said = Number(flags.find((flag) => flag.startsWith('--max-old-space-size='))?.split('=')[1])
  expect(server).toBeLessThan(said + 36)
  expect(thread).toBeLessThan(130)
  // What Node makes of it otherwise.
  expect((await limits(''))[1]).toBe(server)
})
