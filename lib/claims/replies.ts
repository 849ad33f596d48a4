import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { changed, type Fields, staleEdit } from '@/lib/audit/conflict'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import { findLatestOfKind } from '@/lib/audit/repository'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, ProblemError, refused } from '@/lib/core/errors'
import { derivedId, newId } from '@/lib/core/ids'
import { showFields } from './attribution-change'
import { claimForAttribution } from './attributions'
import { sourceOf } from './prepare'
import type { AskReply, EditReply } from './reply-input'
import { findReply, findSameReply, insertReply, type StoredReply, updateReply } from './reply-repository'
import { type ReplyFields, replyFields, timesKept } from './reply-times'
import type { StoredClaim } from './repository'

/**
 * Records that someone was asked for a reply to a claim, with what came back if it is known already. Sent twice it is
 * recorded once: the same `key` of one person for one source is one request, and so is the same moment and channel.
 *
 * @throws not-found; wrongState; invalid on the field at fault; conflict `replyRecorded` (its texts are the fields as
 *   JSON) when the request is recorded already and says something else: with the version told, it is changed
 */
export async function askReply(
  scope: Scope,
  { claimId, source: given, key, told, version, ...asked }: AskReply,
): Promise<{ replyId: string }> {
  requirePermission(scope, 'reply.edit')
  const at = now()
  const { teamId, actorId } = scope
  const keyed = key && derivedId([teamId, actorId, claimId, key, JSON.stringify(given)].join(' '))
  return transaction(async (tx) => {
    const claim = await claimForAttribution(tx, scope, claimId)
    const sent = keyed ? await findReply(scope, keyed, tx) : null
    // Whoever has read it and says that it was otherwise or at another moment speaks of another request.
    if (sent && !sent.withdrawnAt && (told !== sent.id || isThat(sent, asked)))
      return sayAgain(tx, scope, { claim, reply: sent }, { ...asked, told, version })
    const { source, events } = await sourceOf(tx, scope, claim.storyId, { source: given })
    await record(tx, scope, ...events)
    const row = { ...replyFields(asked, at), claimId, sourceId: source.id }
    const same = await findSameReply(scope, row, tx)
    if (same) return sayAgain(tx, scope, { claim, reply: same }, { ...asked, told, version })
    const replyId = sent || !keyed ? newId() : keyed
    await insertReply(scope, { ...row, id: replyId, createdAt: at }, tx)
    const { channel, askedAt } = row
    await record(tx, scope, {
      kind: 'reply.asked',
      ...about(replyId, claim),
      data: { source: source.name, channel, askedAt: askedAt.toISOString() },
    })
    return { replyId }
  })
}

/** Whether what is sent is about this request still: by the same channel, and at its moment if one is told. */
const isThat = (reply: StoredReply, { channel, askedAt }: Pick<AskReply, 'channel' | 'askedAt'>): boolean =>
  channel === reply.channel && (!askedAt || askedAt.getTime() === reply.askedAt.getTime())

/** Done if what stands there says the same already; otherwise it is changed by whoever has read it. */
async function sayAgain(
  tx: Tx,
  scope: Scope,
  found: Found,
  { told, version, ...asked }: Parameters<typeof replyFields>[0] & { told: string | null; version: number },
): Promise<{ replyId: string }> {
  const { reply } = found
  const fields = replyFields(timesKept(asked, reply), now())
  const change = changed(fieldsOf(reply), fieldsOf(fields))
  const wasRead = reply.id === told && reply.version === version
  if (change && !wasRead) throw await recordedAlready(tx, scope, reply, change.before)
  if (change) await saveChange(tx, scope, found, { fields, change })
  return { replyId: reply.id }
}

/** The refusal for someone who records a request that stands there already: where it says something else than theirs. */
async function recordedAlready(
  tx: Tx,
  scope: Scope,
  { id, version, askedBy }: StoredReply,
  theirs: Fields,
): Promise<ProblemError> {
  const [edited] = await findLatestOfKind(scope, 'reply.edited', id, 1, tx)
  const by = edited?.actor ?? askedBy.user.name
  return new ProblemError({
    kind: 'conflict',
    code: 'replyRecorded',
    params: { by },
    conflict: { id, theirs: showFields(theirs), base: showFields({}), by, version },
  })
}

/**
 * Changes what is recorded of a request, above all what came back; the history keeps what it was.
 *
 * @throws not-found; wrongState; replyWithdrawn; conflict (its texts are the fields as JSON) when someone else was
 *   faster; invalid on the field at fault
 */
export async function editReply(scope: Scope, edit: EditReply): Promise<{ version: number }> {
  requirePermission(scope, 'reply.edit')
  const { replyId, version: given, ...asked } = edit
  return transaction(async (tx) => {
    const found = await forChange(tx, scope, replyId)
    const { reply } = found
    if (reply.withdrawnAt) throw refused('replyWithdrawn')
    const { version } = reply
    const fields = replyFields(timesKept(asked, reply), now())
    const change = changed(fieldsOf(reply), fieldsOf(fields))
    if (!change) return { version }
    if (version !== given) {
      const current = fieldsOf(reply)
      const stale = { subjectId: replyId, current, version, given, show: showReply }
      throw await staleEdit(tx, scope, 'reply.edited', stale)
    }
    await saveChange(tx, scope, found, { fields, change })
    return { version: version + 1 }
  })
}

type Change = { readonly before: Fields; readonly after: Fields }
type Found = { readonly claim: StoredClaim; readonly reply: StoredReply }

async function saveChange(
  tx: Tx,
  scope: Scope,
  { claim, reply: { id, version, source } }: Found,
  { fields, change }: { fields: ReplyFields; change: Change },
): Promise<void> {
  await updateReply(scope, id, { ...fields, version: version + 1 }, tx)
  await record(tx, scope, {
    kind: 'reply.edited',
    ...about(id, claim),
    data: { ...toldOf(change), source: source.name },
  })
}

/** Takes off a request that was recorded by mistake; it is kept and can be put back. @throws not-found; wrongState */
export async function withdrawReply(scope: Scope, { replyId }: { replyId: string }): Promise<void> {
  return setWithdrawn(scope, replyId, true)
}

/** @throws not-found; wrongState */
export async function restoreReply(scope: Scope, { replyId }: { replyId: string }): Promise<void> {
  return setWithdrawn(scope, replyId, false)
}

async function setWithdrawn(scope: Scope, replyId: string, withdrawn: boolean): Promise<void> {
  requirePermission(scope, 'reply.edit')
  return transaction(async (tx) => {
    const { claim, reply } = await forChange(tx, scope, replyId)
    if ((reply.withdrawnAt !== null) === withdrawn) return
    await updateReply(scope, replyId, { withdrawnAt: withdrawn ? now() : null }, tx)
    await record(tx, scope, {
      kind: withdrawn ? 'reply.withdrawn' : 'reply.restored',
      ...about(replyId, claim),
      data: { source: reply.source.name },
    })
  })
}

async function forChange(tx: Tx, scope: Scope, replyId: string): Promise<Found> {
  const seen = await findReply(scope, replyId, tx)
  if (!seen) throw notFound()
  const claim = await claimForAttribution(tx, scope, seen.claimId)
  const reply = await findReply(scope, replyId, tx)
  if (!reply) throw notFound()
  return { claim, reply }
}

function about(
  id: string,
  claim: { id: string; storyId: string },
): Pick<AuditEntry, 'subject' | 'storyId' | 'claimId'> {
  return { subject: { type: 'reply', id }, storyId: claim.storyId, claimId: claim.id }
}

function fieldsOf({ channel, askedAt, deadline, state, answeredAt, words }: ReplyFields): Fields {
  return {
    channel,
    askedAt: askedAt.toISOString(),
    deadline: deadline?.toISOString() ?? null,
    replyState: state,
    answeredAt: answeredAt?.toISOString() ?? null,
    words,
  }
}

/** The difference for the history, which tells that there are words of an answer and never what they are. */
function toldOf({ before, after }: Change): Change {
  const { words: was, ...restBefore } = before
  const { words: is, ...restAfter } = after
  if (is === undefined) return { before, after }
  const given = (words: unknown) => (words === '' ? 'NONE' : 'GIVEN')
  const wordsGiven = was !== '' && is !== '' ? 'REWORDED' : given(is)
  return { before: { ...restBefore, wordsGiven: given(was) }, after: { ...restAfter, wordsGiven } }
}

/** The fields for two who have to agree. Gone back to through the history, words that were changed since are not known. */
function showReply({ words, wordsGiven, ...rest }: Fields): string {
  return showFields(wordsGiven === undefined ? { ...rest, words: words ?? '' } : rest)
}
