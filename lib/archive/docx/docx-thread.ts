import { parentPort, workerData } from 'node:worker_threads'
import { normaliseText } from '../normalise'
import type { DocxParts } from './apart'
import { readDocx } from './read'

// A Word file read in a thread of its own, for apart.ts, which ends the thread when it takes too much.
const { bytes, textMax }: { bytes: Uint8Array; textMax: number } = workerData

parentPort?.postMessage(await partsOf())

async function partsOf(): Promise<DocxParts | null> {
  const read = await readDocx(bytes)
  if (read === null) return null
  const size = Buffer.byteLength(read.text)
  // Too much of it is not kept, and need not be sent.
  if (size > textMax) return { ...read, text: '', size }
  const { text, notes } = normaliseText(read.text)
  return { ...read, text, size, notes: [...notes, ...read.notes] }
}
