/** When someone was asked for a reply, until when, and when something came back. Pure. */
import { invalidField } from '@/lib/core/errors'
import type { ReplyChannel, ReplyState } from './model'

type Given = {
  readonly channel: ReplyChannel
  readonly askedAt: Date | null
  readonly deadline: Date | null
  readonly state: ReplyState
  readonly answeredAt: Date | null
  readonly words: string
}
export type ReplyFields = Given & { readonly askedAt: Date }

/** Clocks differ: what lies less than this ahead of ours is now. */
export const AHEAD_MS = 5 * 60_000

/** Whether something came back: an answer, or that there will be none. */
export const cameBack = (state: ReplyState): boolean => state === 'REPLIED' || state === 'DECLINED'

/** What an edit says: a time that it leaves out stays as it was. */
export function timesKept<T extends Given>(given: T, { askedAt, answeredAt }: ReplyFields): T {
  return {
    ...given,
    askedAt: given.askedAt ?? askedAt,
    answeredAt: given.answeredAt ?? (cameBack(given.state) ? answeredAt : null),
  }
}

/**
 * What is kept of a request for a reply: asked now unless said otherwise, answered now when an answer has no time. An
 * answer's words and time belong to an answer.
 *
 * @throws invalid on the field at fault
 */
export function replyFields(
  { channel, askedAt, deadline, state, answeredAt, words }: Given,
  at: Date,
): ReplyFields {
  const asked = askedAt ?? at
  if (!cameBack(state) && (words !== '' || answeredAt)) throw invalidField('state', 'replyNeedsState')
  const answered = cameBack(state) ? (answeredAt ?? at) : null
  for (const [field, moment] of [
    ['askedAt', asked],
    ['answeredAt', answered],
  ] as const)
    if (moment && moment.getTime() > at.getTime() + AHEAD_MS) throw invalidField(field, 'notYet')
  if (deadline && deadline < asked) throw invalidField('deadline', 'beforeAsked')
  if (answered && answered < asked) throw invalidField('answeredAt', 'beforeAsked')
  return { channel, askedAt: asked, deadline, state, answeredAt: answered, words }
}
