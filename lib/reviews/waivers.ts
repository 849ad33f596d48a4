import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { listDocuments } from '@/lib/archive/service'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { forbidden, invalidField, notFound, refused } from '@/lib/core/errors'
import type { RuleId } from '@/lib/policy/model'
import { findWaiver, insertWaiver, setWaiverWithdrawn } from '@/lib/policy/waiver-repository'
import { lapseOf, mayWithdraw, waiverRefusal } from '@/lib/policy/waivers'
import { chainsOfClaim } from '@/lib/provenance/chain-of-claim'
import type { WaiverInput } from './input'
import { type OpenClaim, openClaim } from './open-claim'
import { judgeClaim } from './policy-of-claim'
import { findRound } from './review-repository'

/**
 * Lets findings of a rule pass for one claim, by name and with a reason: those that were shown to whoever signs and are
 * still found. The same signed twice is one waiver.
 *
 * @throws not-found; forbidden; wrongState; waiverNever, waiverOwnClaim, waiverOwnDecision; waiverNothing where none of
 *   these findings stops a verdict any more
 */
export async function signWaiver(scope: Scope, input: WaiverInput): Promise<{ waiverId: string }> {
  requirePermission(scope, 'waiver.sign')
  const { claimId, ruleId, reason } = input
  return transaction(async (tx) => {
    const opened = await liveClaim(scope, claimId, tx)
    const { of, results, toDeny, waivers } = await judged(scope, opened, tx)
    demandSigner(scope, input, of)
    const stopping = [...results, ...toDeny]
      .filter((result) => result.ruleId === ruleId)
      .flatMap(({ findings }) => findings.filter(({ stops }) => stops.length > 0))
      .map(({ fingerprint }) => fingerprint)
    const shown = new Set(input.covers)
    const covers = stopping.filter((one) => shown.has(one))
    if (covers.length === 0) throw refused('waiverNothing')
    const mine = waivers.find(
      (waiver) =>
        waiver.ruleId === ruleId &&
        waiver.byId === scope.actorId &&
        waiver.reason === reason &&
        lapseOf(waiver, of) === null &&
        covers.every((one) => waiver.covers.includes(one)),
    )
    if (mine) return { waiverId: mine.id }
    const waiverId = await insertWaiver(
      scope,
      { claimId, claimVersion: of.claim.version, round: of.claim.round, ruleId, reason, covers, at: now() },
      tx,
    )
    await record(tx, scope, eventOf('waiver.signed', opened, { id: waiverId, ruleId }))
    return { waiverId }
  })
}

/**
 * Takes a waiver back: whoever signed it, or who may sign any.
 *
 * @throws not-found; forbidden; wrongState once the claim is decided; waiverLapsed where it counts no more anyway
 */
export async function withdrawWaiver(scope: Scope, { waiverId }: { waiverId: string }): Promise<void> {
  requirePermission(scope, 'waiver.sign')
  await transaction(async (tx) => {
    const seen = await findWaiver(scope, waiverId, tx)
    if (!seen) throw notFound()
    const opened = await liveClaim(scope, seen.claimId, tx)
    const waiver = await findWaiver(scope, waiverId, tx)
    if (!waiver || waiver.withdrawnAt) return
    if (!mayWithdraw(scope, waiver)) throw forbidden()
    const { id, version } = opened.claim
    const round = await findRound(scope, id, tx)
    if (lapseOf(waiver, { claim: { version, round } }) !== null) throw refused('waiverLapsed')
    await setWaiverWithdrawn(scope, waiverId, now(), tx)
    await record(tx, scope, eventOf('waiver.withdrawn', opened, waiver))
  })
}

/** A claim on which something can still be signed. @throws not-found; wrongState */
async function liveClaim(scope: Scope, claimId: string, tx: Tx): Promise<OpenClaim> {
  const opened = await openClaim(scope, claimId, tx)
  const { state } = opened.claim
  if (state === 'DECIDED' || state === 'WITHDRAWN') throw refused('wrongState', { state })
  return opened
}

async function judged(scope: Scope, { claim, panel }: OpenClaim, tx: Tx) {
  const documents = await listDocuments(scope, claim.storyId, tx)
  return judgeClaim(
    scope,
    {
      ...{ id: claim.id, candidate: null, sees: () => true },
      ...{ version: claim.version, round: await findRound(scope, claim.id, tx) },
      writers: [claim.authorId, claim.wordedById],
      // Whoever is to review it decides with the others, also before their review is in.
      reviewers: panel.map(({ reviewerId }) => reviewerId),
      chains: await chainsOfClaim(scope, { claimId: claim.id, storyId: claim.storyId, documents }, tx),
    },
    tx,
  )
}

function demandSigner(
  { actorId, role }: Scope,
  { ruleId, reason }: WaiverInput,
  of: Parameters<typeof waiverRefusal>[1],
): void {
  const refusal = waiverRefusal({ ruleId, byId: actorId, role, reason }, of)
  if (refusal === null) return
  if (refusal === 'forbidden') throw forbidden()
  throw refusal === 'empty' ? invalidField('reason', 'empty') : refused(refusal)
}

function eventOf(
  kind: 'waiver.signed' | 'waiver.withdrawn',
  { claim }: OpenClaim,
  { id, ruleId }: { id: string; ruleId: RuleId },
): AuditEntry {
  const about = { subject: { type: 'waiver', id }, storyId: claim.storyId, claimId: claim.id } as const
  return { kind, ...about, data: { rule: ruleId } }
}
