import { openThreadInput } from '@/lib/reviews/discussion/input'
import { openThread } from '@/lib/reviews/discussion/post'
import { getDiscussion } from '@/lib/reviews/discussion/read'
import { resolveThread } from '@/lib/reviews/discussion/resolve'
import { withdrawComment } from '@/lib/reviews/discussion/withdraw'
import { FIRST_PAGE } from '@/lib/testing/discussion'
import type { TestMember } from '@/lib/testing/factories'
import { type AccessDesk, aboutFreshClaim, freshEvidence, unlike } from './desk'
import type { ActionRow } from './rows'

const said = () => `Who told them ${unlike()}?`

/** A thread that somebody opened on a new claim. */
async function freshThread(desk: AccessDesk, { scope }: TestMember) {
  const { claim } = await aboutFreshClaim(desk)
  const { commentId } = await openThread(scope, openThreadInput.parse({ claimId: claim.id, text: said() }))
  const { threads } = await getDiscussion(scope, claim.id, { ...FIRST_PAGE, comment: commentId })
  return { commentId, threadId: threads[0]?.id ?? '' }
}

const row = (name: string) => `[team]/claims/discussion-actions#${name}`

export const DISCUSSION_ACTIONS: Readonly<Record<string, ActionRow>> = {
  [row('openThread')]: {
    who: 'comment.write',
    make: async (desk, caller) => {
      const about = await aboutFreshClaim(desk)
      const evidenceId = await freshEvidence(about, caller)
      return { input: { claimId: about.claim.id, evidenceId, text: said(), mentions: [desk.viewer.id] } }
    },
    ids: { claimId: 'not-found', evidenceId: 'not-found', 'mentions.0': 'not-found' },
  },
  [row('replyInThread')]: {
    who: 'comment.write',
    make: async (desk, caller) => {
      const { threadId } = await freshThread(desk, caller)
      return { input: { threadId, text: said() } }
    },
    ids: { threadId: 'not-found' },
  },
  [row('editComment')]: {
    who: 'comment.write',
    make: async (desk, caller) => {
      const { commentId } = await freshThread(desk, caller)
      return { input: { commentId, version: 1, text: said() } }
    },
    ids: { commentId: 'not-found' },
  },
  [row('withdrawComment')]: {
    who: 'comment.write',
    make: async (desk, caller) => ({ input: { commentId: (await freshThread(desk, caller)).commentId } }),
    ids: { commentId: 'not-found' },
  },
  [row('restoreComment')]: {
    who: 'comment.write',
    make: async (desk, caller) => {
      const { commentId } = await freshThread(desk, caller)
      await withdrawComment(caller.scope, { commentId })
      return { input: { commentId } }
    },
    ids: { commentId: 'not-found' },
  },
  [row('resolveThread')]: {
    who: 'comment.write',
    make: async (desk) => ({ input: { threadId: (await freshThread(desk, desk.author)).threadId } }),
    ids: { threadId: 'not-found' },
  },
  [row('reopenThread')]: {
    who: 'comment.write',
    make: async (desk) => {
      const { threadId } = await freshThread(desk, desk.author)
      await resolveThread(desk.author.scope, { threadId })
      return { input: { threadId } }
    },
    ids: { threadId: 'not-found' },
  },
  [row('commentHistory')]: {
    who: 'desk.read',
    make: async (desk) => ({ input: { commentId: (await freshThread(desk, desk.author)).commentId } }),
    ids: { commentId: 'not-found' },
  },
}
