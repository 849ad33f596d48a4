import { parentPort, workerData } from 'node:worker_threads'
import { shownDifference } from './difference-shown'

// The thread's own end: started and ended by difference-apart.ts.
const { older, newer }: { older: string; newer: string } = workerData
parentPort?.postMessage(shownDifference(older, newer))
