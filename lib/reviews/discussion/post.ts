import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Tx, transaction } from '@/lib/core/db'
import { notFound, ProblemError } from '@/lib/core/errors'
import { derivedId, newId } from '@/lib/core/ids'
import { anchorFor } from './anchor'
import { revise } from './edit'
import type { OpenThread, Reply } from './input'
import { wordsNow } from './mentions'
import { mentionsFor, namedIn } from './named'
import { aboutComment, type ClaimPlace, openDiscussion, openThreadOf, under } from './open-discussion'
import { findRevisions, findSeenComment, insertComment, insertThread } from './repository'

export type Posted = { readonly commentId: string }
type Said = Pick<Reply, 'text' | 'mentions' | 'told' | 'version'>

/**
 * Opens a thread on a claim, or on something of it, with a first comment. Sent twice with one `key` it is opened once.
 *
 * @throws not-found; storyArchived; invalid on the field at fault; conflict `commentPosted` where the first press said
 *   something else: with the version told, these words take the place of those
 */
export async function openThread(scope: Scope, { claimId, key, ...given }: OpenThread): Promise<Posted> {
  requirePermission(scope, 'comment.write')
  return transaction(async (tx) => {
    const place = await openDiscussion(tx, scope, claimId)
    const commentId = idFor(scope, claimId, key)
    const sent = key ? await sayAgain(tx, scope, place, commentId, given) : null
    if (sent) return sent
    const { fields, evidenceById } = await anchorFor(tx, scope, place, given)
    const threadId = newId()
    await insertThread(scope, { id: threadId, ...place, ...fields, openedAt: now() }, tx)
    const thread = { openedById: scope.actorId, evidenceById }
    return say(tx, scope, place, { commentId, reply: false, where: under(threadId, thread) }, given)
  })
}

/**
 * Answers in a thread, resolved or not. Sent twice with one `key` it is posted once.
 *
 * @throws not-found; storyArchived; invalid on the field at fault; conflict `commentPosted`, as when a thread is opened
 */
export async function reply(scope: Scope, { threadId, key, ...given }: Reply): Promise<Posted> {
  requirePermission(scope, 'comment.write')
  return transaction(async (tx) => {
    const { place, thread } = await openThreadOf(tx, scope, threadId)
    const commentId = idFor(scope, threadId, key)
    const sent = key ? await sayAgain(tx, scope, place, commentId, given) : null
    return sent ?? say(tx, scope, place, { commentId, reply: true, where: under(threadId, thread) }, given)
  })
}

/** The same for the same press of the same person. */
const idFor = ({ teamId, actorId }: Scope, about: string, key: string) =>
  key ? derivedId(['comment', teamId, actorId, about, key].join(' ')) : newId()

type Saying = {
  readonly commentId: string
  readonly reply: boolean
  readonly where: ReturnType<typeof under>
}

async function say(
  tx: Tx,
  scope: Scope,
  place: ClaimPlace,
  { commentId, reply, where }: Saying,
  { text, mentions: chosen }: Said,
): Promise<Posted> {
  const mentions = await mentionsFor(tx, scope, { text, mentions: chosen })
  await insertComment(scope, { threadId: where.threadId, commentId, text, mentions, at: now() }, tx)
  await record(tx, scope, {
    ...aboutComment(place, commentId),
    kind: 'comment.posted',
    data: { ...where, reply, mentions: namedIn(mentions) },
  })
  return { commentId }
}

/** Done if what the first press saved says the same; otherwise it is changed by whoever has read it. */
async function sayAgain(
  tx: Tx,
  scope: Scope,
  place: ClaimPlace,
  commentId: string,
  { told, version, ...said }: Said,
): Promise<Posted | null> {
  const comment = await findSeenComment(scope, { claimId: place.claimId, commentId }, tx)
  if (!comment) return null
  const [last] = await findRevisions(scope, commentId, tx)
  if (!last) throw notFound()
  if (last.withdrawn || wordsNow(last.text, last.mentions) === said.text) return { commentId }
  if (told === commentId && version === last.version) await revise(tx, scope, { place, comment, last }, said)
  else
    throw new ProblemError({
      kind: 'conflict',
      code: 'commentPosted',
      conflict: {
        ...{ id: commentId, theirs: wordsNow(last.text, last.mentions), base: '' },
        ...{ by: last.by.name, version: last.version },
      },
    })
  return { commentId }
}
