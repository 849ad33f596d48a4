import type { Scope } from '@/lib/access/scope'
import { firstBreak, GENESIS } from './chain'
import { findChain, findHead } from './repository'

const STEP = 500
/** Lines one call walks: a hundred thousand take seconds of the processor, and pages are waiting meanwhile. */
const PART = 10_000

export type ChainCheck =
  | { readonly ok: true; readonly done: true; readonly count: number; readonly head: string }
  /** So far it holds: `count` of `total` lines are checked, and another call goes on after them. */
  | { readonly ok: true; readonly done: false; readonly count: number; readonly total: number }
  /** `seq` is the first line that does not follow from the one before it. */
  | { readonly ok: false; readonly seq: number }

/**
 * Walks a team's history and computes every hash anew, a part of it in each call. Finds a line that was changed, put
 * in, taken out or moved, and lines cut off at the end. Events written while it walks belong to the next check.
 *
 * @param after how many lines the calls before have checked; the last of them is looked at again. Where there are fewer
 *   by now, the first that is missing does not follow
 */
export async function verifyChain(scope: Scope, after = 0, part = PART): Promise<ChainCheck> {
  const head = await findHead(scope)
  // Lines that were checked before are gone, and the head with them.
  if (after > head.seq) return { ok: false, seq: head.seq + 1 }
  const end = Math.min(head.seq, after + part)
  let seq = Math.max(0, after - 1)
  let previous = seq === 0 ? GENESIS : ((await findChain(scope, seq, 1))[0]?.hash ?? '')
  while (seq < end) {
    const lines = (await findChain(scope, seq + 1, STEP)).filter((line) => line.seq <= end)
    const broken = firstBreak(lines, previous, seq + 1)
    if (broken !== null) return { ok: false, seq: broken }
    const last = lines.at(-1)
    if (!last) return { ok: false, seq: seq + 1 }
    previous = last.hash
    seq = last.seq
  }
  if (seq < head.seq) return { ok: true, done: false, count: seq, total: head.seq }
  if (previous !== head.hash) return { ok: false, seq: head.seq }
  const [beyond] = await findChain(scope, head.seq + 1, 1)
  const now = beyond ? await findHead(scope) : head
  return now.seq < (beyond?.seq ?? 0)
    ? { ok: false, seq: head.seq + 1 }
    : { ok: true, done: true, count: head.seq, head: head.hash }
}
