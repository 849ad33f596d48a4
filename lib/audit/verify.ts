import type { Scope } from '@/lib/access/scope'
import { firstBreak, GENESIS } from './chain'
import { findChain, findHead } from './repository'

const STEP = 500

export type ChainCheck =
  | { readonly ok: true; readonly count: number; readonly head: string }
  /** `seq` is the first line that does not follow from the one before it. */
  | { readonly ok: false; readonly seq: number }

/**
 * Walks a team's whole history and computes every hash anew. Finds a line that was changed, put in, taken out or
 * moved, and lines cut off at the end. Events written while it walks belong to the next check.
 */
export async function verifyChain(scope: Scope): Promise<ChainCheck> {
  const head = await findHead(scope)
  let previous = GENESIS
  let seq = 0
  while (seq < head.seq) {
    const lines = (await findChain(scope, seq + 1, STEP)).filter((line) => line.seq <= head.seq)
    const broken = firstBreak(lines, previous, seq + 1)
    if (broken !== null) return { ok: false, seq: broken }
    const last = lines.at(-1)
    if (!last) return { ok: false, seq: seq + 1 }
    previous = last.hash
    seq = last.seq
  }
  if (previous !== head.hash) return { ok: false, seq: head.seq }
  const [beyond] = await findChain(scope, head.seq + 1, 1)
  const now = beyond ? await findHead(scope) : head
  return now.seq < (beyond?.seq ?? 0)
    ? { ok: false, seq: head.seq + 1 }
    : { ok: true, count: head.seq, head: head.hash }
}
