import { editCommentInput, openThreadInput, replyInput } from '@/lib/reviews/discussion/input'
import type { DiscussionPlace } from '@/lib/reviews/discussion/model'
import { openThread, reply } from '@/lib/reviews/discussion/post'
import { getDiscussion } from '@/lib/reviews/discussion/read'
import type { DiscussionView, ThreadView } from '@/lib/reviews/discussion/view'
import type { TestMember } from './factories'
import type { ReviewDesk } from './reviews'

export const FIRST_PAGE: DiscussionPlace = { state: 'open', about: null, comment: null, cursor: null }

/** What a member is shown of the desk's claim. */
export function discussionOf(
  { claim }: Pick<ReviewDesk, 'claim'>,
  { scope }: Pick<TestMember, 'scope'>,
  place: Partial<DiscussionPlace> = {},
): Promise<DiscussionView> {
  return getDiscussion(scope, claim.id, { ...FIRST_PAGE, ...place })
}

/** The words that are shown, thread by thread. */
export const wordsOf = ({ threads }: DiscussionView): (string | null)[][] =>
  threads.map(({ comments }) => comments.map(({ text }) => text))

/** Opens a thread on the desk's claim, or on what `more` names. */
export async function open(
  { claim }: Pick<ReviewDesk, 'claim'>,
  by: TestMember,
  text: string,
  more: Record<string, unknown> = {},
): Promise<{ commentId: string; threadId: string }> {
  const { commentId } = await openThread(
    by.scope,
    openThreadInput.parse({ claimId: claim.id, text, ...more }),
  )
  const { threads } = await getDiscussion(by.scope, claim.id, { ...FIRST_PAGE, comment: commentId })
  return { commentId, threadId: threads[0]?.id ?? '' }
}

export function answer(
  threadId: string,
  by: TestMember,
  text: string,
  more: Record<string, unknown> = {},
): Promise<{ commentId: string }> {
  return reply(by.scope, replyInput.parse({ threadId, text, ...more }))
}

/** New words for a comment, as an action would read them. */
export const edit = (commentId: string, version: number, text: string, mentions: readonly string[] = []) =>
  editCommentInput.parse({ commentId, version, text, mentions })

export function onlyThread({ threads }: DiscussionView): ThreadView {
  const [thread] = threads
  if (!thread || threads.length > 1) throw new Error(`${threads.length} threads`)
  return thread
}
