/** Comparing two captures without holding up whoever else asks the server for something. Server only. */
import { runApart } from '@/lib/core/apart'
import { takingTurns } from '@/lib/core/in-turn'
import { askThread, ThreadEnded, type ThreadOptions } from '@/lib/core/thread'
import { type ShownDifference, shownDifference } from './difference-shown'

export type ComparedText = { readonly id: string; readonly text: string }
/** `null`: comparing them took longer, or more memory, than it may. */
export type Compared = ShownDifference | null

/** What a comparison in a thread may take: far more than any two captures of a page that people read. */
export type Limits = Pick<ThreadOptions, 'ms' | 'memoryMb'>
const LIMITS: Limits = { ms: 30_000, memoryMb: 192 }

/**
 * Code units of two texts together that are compared at once: 10 ms of prose, and 50 where single letters stand in no order.
 * Six times as much took 70 ms of prose, and half a second at the worst; a thread costs 40, and nobody else waits for it.
 */
const AT_ONCE = 10_000
/** Differences of long texts kept for the next part of the same one. */
const KEPT = 3

/** The difference of two captures, of which neither ever changes. Long ones are compared in a thread, one pair at a time. */
export async function differenceApart(older: ComparedText, newer: ComparedText): Promise<Compared> {
  if (older.text.length + newer.text.length <= AT_ONCE) return shownDifference(older.text, newer.text)
  return inThread(older, newer)
}

const kept = new Map<string, ShownDifference>()

/** As above, in a thread whatever the length. */
export const inThread = runApart(
  takingTurns()(
    async (older: ComparedText, newer: ComparedText, limits: Limits = LIMITS): Promise<Compared> => {
      const key = `${older.id} ${newer.id}`
      const known = kept.get(key)
      if (known) return known
      const found = await compared(older.text, newer.text, limits)
      if (found) kept.set(key, found)
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
      return found
    },
  ),
)

async function compared(older: string, newer: string, limits: Limits): Promise<Compared> {
  try {
    return await askThread<ShownDifference>('difference', { data: { older, newer }, ...limits })
  } catch (error) {
    if (error instanceof ThreadEnded && error.why !== 'FAULT') return null
    throw error
  }
}
