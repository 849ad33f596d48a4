import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { placesInNewest } from '@/lib/archive/newer-place'
import { findStoryOfClaim } from '@/lib/claims/repository'
import { notFound } from '@/lib/core/errors'
import { isId } from '@/lib/core/ids'
import { decodeCursor } from '@/lib/core/paging'
import { toPerson } from '../people'
import type { DiscussionPlace } from './model'
import {
  type CommentRow,
  findOverview,
  findThreads,
  type Overview,
  type ThreadRow,
  type Wanted,
} from './read-repository'
import type { AnchorView, CommentView, DiscussionView, ReadersView, ThreadView } from './view'
import { mayRestore, mayWithdraw } from './withdraw'

const CURSOR = 2

/**
 * A part of what is said about a claim, as its reader may know it. Three queries, whatever there is.
 *
 * @throws not-found
 */
export async function getDiscussion(
  scope: Scope,
  claimId: string,
  place: DiscussionPlace,
): Promise<DiscussionView> {
  requirePermission(scope, 'desk.read')
  const storyId = await findStoryOfClaim(scope, claimId)
  if (storyId === null) throw notFound()
  const [page, overview] = await Promise.all([
    findThreads(scope, claimId, wantedOf(place)),
    findOverview(scope, { claimId, storyId }),
  ])
  const write = may(scope, 'comment.write') && !overview.archived
  const spans = page.rows.flatMap(({ span }) => (span ? [span.quote] : []))
  return {
    place,
    threads: page.rows.map((row) => toThread(scope, row, write)),
    next: page.next,
    previous: page.previous,
    counts: { open: overview.open, resolved: overview.resolved },
    marks: overview.marks,
    newer: await placesInNewest(scope, spans),
    members: overview.members,
    readers: readersOf(overview),
    can: { write },
  }
}

/** Who can be mentioned in a comment on a claim, and who will read it. @throws not-found */
export async function whoReads(
  scope: Scope,
  claimId: string,
): Promise<Pick<DiscussionView, 'members' | 'readers' | 'can'>> {
  requirePermission(scope, 'desk.read')
  const storyId = await findStoryOfClaim(scope, claimId)
  if (storyId === null) throw notFound()
  const overview = await findOverview(scope, { claimId, storyId })
  const write = may(scope, 'comment.write') && !overview.archived
  return { members: overview.members, readers: readersOf(overview), can: { write } }
}

const readersOf = ({ toCome, isReviewer }: Overview): ReadersView => ({ toCome, atOnce: !isReviewer })

/** Whatever is not an id names nothing. */
function wantedOf({ state, about, comment, cursor }: DiscussionPlace): Wanted {
  if (comment !== null && isId(comment)) return { commentId: comment }
  const from = decodeCursor(cursor, CURSOR)
  return about !== null && isId(about) ? { about, cursor: from } : { state, cursor: from }
}

function toThread(scope: Scope, row: ThreadRow, write: boolean): ThreadView {
  const { id, resolved, comments, count } = row
  return {
    id,
    anchor: toAnchor(row),
    resolved: resolved && { by: toPerson(resolved.by.id, resolved.by.name), at: resolved.at },
    comments: comments.map((comment) => toComment(scope, comment, write)),
    left: count - comments.length,
  }
}

function toAnchor({ attribution, evidence, span }: ThreadRow): AnchorView {
  if (attribution) return { kind: 'attribution', ...attribution }
  if (evidence) return { kind: 'evidence', ...evidence }
  return span ? { kind: 'span', ...span } : { kind: 'claim' }
}

function toComment(scope: Scope, row: CommentRow, write: boolean): CommentView {
  const { id, author, at, version, withdrawn, by, changedAt } = row
  const own = author.id === scope.actorId
  return {
    id,
    author: toPerson(author.id, author.name),
    at,
    version,
    text: withdrawn ? null : row.text,
    mentions: withdrawn ? [] : row.mentions,
    editedAt: withdrawn || version === 1 ? null : changedAt,
    withdrawn: withdrawn ? { by: toPerson(by.id, by.name), at: changedAt } : null,
    can: {
      edit: write && own && !withdrawn,
      withdraw: write && !withdrawn && mayWithdraw(scope, { authorId: author.id }),
      restore: write && withdrawn && mayRestore(scope, by.id),
      history: version > 1 && (!withdrawn || may(scope, 'comment.moderate')),
    },
  }
}
