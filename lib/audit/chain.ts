import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@/lib/core/json'

/** The hash before the first event of a team. */
export const GENESIS = '0'.repeat(64)

/** One line of the chain as it is hashed. */
export type ChainLine = {
  readonly id: string
  readonly teamId: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string | null
  readonly kind: string
  readonly subjectType: string
  readonly subjectId: string
  readonly storyId: string | null
  readonly claimId: string | null
  readonly data: Json
  readonly prevHash: string
}

/** SHA-256, in hex, of the canonical JSON of a line with the hash of the line before it in it. */
export function lineHash(line: ChainLine): string {
  return createHash('sha256')
    .update(canonicalJson({ ...line, at: line.at.toISOString() }))
    .digest('hex')
}

/** The sequence number of the first line that does not follow from the one before it, or null when the chain holds. */
export function firstBreak(
  lines: Iterable<ChainLine & { readonly hash: string }>,
  after = GENESIS,
  from = 1,
): number | null {
  let previous = after
  let seq = from
  for (const { hash, ...line } of lines) {
    if (line.seq !== seq || line.prevHash !== previous || lineHash(line) !== hash) return seq
    previous = hash
    seq += 1
  }
  return null
}
