import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

// The thread's own end: it runs the bundled worker until told to stop, and dies of anything unforeseen, so that
// whoever started it can begin again from nothing.
const stopping = new AbortController()
parentPort?.on('message', (message) => {
  if (message === 'stop') stopping.abort()
})
const { runWorker } = await import(pathToFileURL(workerData.bundle).href)
if (!stopping.signal.aborted)
  await runWorker({ connectionString: workerData.connectionString, signal: stopping.signal })
process.exit(stopping.signal.aborted ? 0 : 1)
