/** Word files, each read in a thread of its own: a small file may hold minutes of work. Server only. */
import { runApart } from '@/lib/core/apart'
import { takingTurns } from '@/lib/core/in-turn'
import { askThread, ThreadEnded, type ThreadOptions } from '@/lib/core/thread'
import { MAX_TEXT_BYTES } from '../size'
import type { DocxText } from './read'

/** `text` is normalised, and empty where the file has more than `MAX_TEXT_BYTES` of it. */
export type DocxParts = DocxText & {
  /** Bytes of the words as the file has them. */
  readonly size: number
}

/** `TOO_MUCH`: it took longer, or more memory, than it may. */
export type DocxFault = { readonly fault: 'BROKEN' | 'TOO_MUCH' }

export type DocxLimits = Pick<ThreadOptions, 'ms' | 'memoryMb'>
/** Three parts of the most that is unpacked are half of it. */
const LIMITS: DocxLimits = { ms: 30_000, memoryMb: 256 }

/** Never rejects for what the file holds. One after the other: each takes a processor, and memory several times over. */
export const docxParts = runApart(
  takingTurns()(async (bytes: Uint8Array, limits: DocxLimits = LIMITS): Promise<DocxParts | DocxFault> => {
    const data = { bytes, textMax: MAX_TEXT_BYTES }
    try {
      const parts = await askThread<DocxParts | null>('docx', { data, ...limits })
      return parts ?? { fault: 'BROKEN' }
    } catch (error) {
      if (error instanceof ThreadEnded && error.why !== 'FAULT') return { fault: 'TOO_MUCH' }
      throw error
    }
  }),
)
