import { listAttributions } from '@/lib/claims/view-repository'
import { openThreadInput, replyInput } from '@/lib/reviews/discussion/input'
import { openThread, reply } from '@/lib/reviews/discussion/post'
import { getDiscussion, whoReads } from '@/lib/reviews/discussion/read'
import { resolveThread } from '@/lib/reviews/discussion/resolve'
import type { Cast } from './found'

/** What the colleagues ask each other about two of the claims, by their keys. */
export async function discuss(cast: Cast, claimOf: (key: string) => string): Promise<void> {
  const { editor, first, second } = cast
  const { members } = await whoReads(editor, claimOf('closure'))
  const call = (who: keyof Cast) => `@${members.find(({ id }) => id === cast[who].actorId)?.name}`
  const naming = (who: keyof Cast) => ({ mentions: [cast[who].actorId] })

  const closure = { claimId: claimOf('closure') }
  const attributionId = (await listAttributions(editor, closure.claimId)).at(1)?.id
  const officials = await openThread(
    editor,
    openThreadInput.parse({
      ...{ ...closure, ...naming('second'), attributionId },
      text: `${call('second')}, do we know whether this official is a third one, or one of the two who spoke of the agreement?`,
    }),
  )
  await reply(
    second,
    replyInput.parse({
      threadId: await threadOf(cast, closure.claimId, officials.commentId),
      text: 'One of the two: the wire says “one of them”. It adds no origin.',
    }),
  )
  const agreed = await openThread(
    first,
    openThreadInput.parse({
      ...closure,
      text: 'Is “agreed” the wire’s word, or the officials’? If they said “decided”, the minutes speak against it more plainly.',
    }),
  )
  const threadId = await threadOf(cast, closure.claimId, agreed.commentId)
  await reply(
    editor,
    replyInput.parse({ threadId, text: 'The wire’s, in its first sentence. Nobody is quoted with it.' }),
  )
  await resolveThread(first, { threadId })

  await openThread(
    editor,
    openThreadInput.parse({
      ...{ claimId: claimOf('talks'), ...naming('me') },
      text: `${call('me')}, Halden Freight’s press office has promised an answer by this evening. Please wait for it before you submit.`,
    }),
  )
}

async function threadOf({ editor }: Cast, claimId: string, comment: string): Promise<string> {
  const { threads } = await getDiscussion(editor, claimId, {
    state: 'open',
    about: null,
    comment,
    cursor: null,
  })
  const [thread] = threads
  if (!thread) throw new Error('the sample lost a thread')
  return thread.id
}
