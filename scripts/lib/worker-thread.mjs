import { Worker } from 'node:worker_threads'
import { endedWithin } from './processes.mjs'

const entry = new URL('./worker-entry.mjs', import.meta.url)
const longestPause = 60_000

/** How long to wait before the next start after so many in a row that did not last: 0.5 s, doubling to a minute. */
export const pauseAfter = (failures) => Math.min(longestPause, 500 * 2 ** (failures - 1))

/**
 * Runs the background worker in a thread: its own event loop and memory limit, so that a heavy job delays no page and
 * one that runs out of memory ends the thread and not the server. A thread that dies is started again.
 */
export function superviseWorker({
  bundle,
  connectionString,
  say,
  thread = entry,
  lasted = 60_000,
  pause = pauseAfter,
}) {
  let worker
  let timer
  let failures = 0
  let stopped = false
  begin()

  function begin() {
    const began = Date.now()
    worker = new Worker(thread, {
      workerData: { bundle, connectionString },
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 },
    })
    let cause = ''
    worker.on('error', (error) => {
      cause = `: ${error.stack ?? error}`
    })
    worker.once('exit', (code) => {
      worker = undefined
      if (stopped) return
      failures = Date.now() - began > lasted ? 1 : failures + 1
      const wait = pause(failures)
      say(`The background worker stopped (code ${code}) and is started again in ${wait / 1_000} s${cause}`)
      timer = setTimeout(begin, wait)
    })
  }

  return {
    /** Lets jobs that run finish for up to `patience` milliseconds; the queue gives the rest to the next start. */
    async stop(patience = 8_000) {
      stopped = true
      clearTimeout(timer)
      const last = worker
      if (!last) return
      const exit = new Promise((resolve) => last.once('exit', resolve))
      last.postMessage('stop')
      if (!(await endedWithin(exit, patience))) await last.terminate()
    },
  }
}
