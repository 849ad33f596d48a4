import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { lockHead } from '@/lib/audit/repository'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, ProblemError } from '@/lib/core/errors'
import { derivedId, newId } from '@/lib/core/ids'
import { canonicalJson, type Json } from '@/lib/core/json'
import { compose } from './compose'
import { compareFingerprints, fingerprint, sha256 } from './fingerprint'
import type { FreezeInput } from './input'
import { parseReport, type ReportDraft, type VerdictReport } from './model'
import { findActorName, findReport, insertReport, lockForFreeze } from './repository'
import { SCHEMA_VERSION } from './schema'

export type Frozen = { readonly id: string; readonly number: number; readonly digest: string }

/**
 * Freezes a report: its content becomes one canonical JSON text (RFC 8785) that is stored as it is, with its SHA-256.
 * Nothing it tells of can change between being read and being stored. The same `key` sent twice by one person freezes
 * once and answers twice.
 *
 * @throws conflict `reportChanged` or `reportSurroundingsChanged` when it is no longer what the person saw; otherwise as `compose`
 */
export async function freezeReport(scope: Scope, input: FreezeInput): Promise<Frozen> {
  requirePermission(scope, 'report.freeze')
  return transaction(async (tx) => {
    const number = await lockForFreeze(scope, input.storyId, input.claimIds, tx)
    if (number === null) throw notFound()
    const id = input.key ? derivedId(`${scope.teamId} ${scope.actorId} ${input.key}`) : newId()
    const earlier = await findReport(scope, id, tx)
    if (earlier) throw new AlreadyFrozen(earlier)
    const audit = await lockHead(scope, tx)
    const { draft, claims } = await compose(scope, input, tx)
    refuseUnseen(input.seen, draft)
    const at = now()
    const frozen = { number, at: at.toISOString(), by: await findActorName(scope, tx), audit }
    return store(scope, { id, storyId: input.storyId, claims, frozenAt: at }, { ...draft, frozen }, tx)
  }).catch((error: unknown) => {
    if (error instanceof AlreadyFrozen) return error.report
    throw error
  })
}

/** Leaves the transaction, so that the number taken in it is given back. */
class AlreadyFrozen extends Error {
  readonly report: Frozen
  constructor({ id, number, digest }: Frozen) {
    super('frozen before')
    this.report = { id, number, digest }
  }
}

type Place = Pick<Parameters<typeof insertReport>[1], 'id' | 'storyId' | 'claims' | 'frozenAt'>

async function store(scope: Scope, place: Place, content: VerdictReport, tx: Tx): Promise<Frozen> {
  const text = canonicalJson(content as Json)
  parseReport(text) // what could not be read again is not stored
  const { id, storyId } = place
  const { title } = content
  const { number } = content.frozen
  const digest = sha256(text)
  await insertReport(
    scope,
    { ...place, number, title, digest, schemaVersion: SCHEMA_VERSION, content: text },
    tx,
  )
  await record(tx, scope, {
    kind: 'report.frozen',
    subject: { type: 'report', id },
    storyId,
    data: { number, title, digest, claimCount: content.claims.length },
  })
  return { id, number, digest }
}

function refuseUnseen(seen: string, draft: ReportDraft): void {
  if (!seen) return
  const difference = compareFingerprints(seen, fingerprint(draft))
  if (difference.same) return
  throw new ProblemError(
    difference.claims.length > 0
      ? { kind: 'conflict', code: 'reportChanged', params: { claims: difference.claims.join(', ') } }
      : { kind: 'conflict', code: 'reportSurroundingsChanged' },
  )
}
