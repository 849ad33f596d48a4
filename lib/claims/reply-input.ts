import { z } from 'zod'
import { formKey, id, optionalId, optionalInstant, optionalParagraphs, version } from '@/lib/core/fields'
import { sourceInput } from './input'
import { REPLY_CHANNELS, REPLY_STATES } from './model'

const ANSWER_MAX = 5000

export const accuseInput = z.object({ claimId: id, source: sourceInput })
export const accusationInput = z.object({ accusationId: id })

const asked = {
  channel: z.enum(REPLY_CHANNELS),
  /** Left out, it was just now. */
  askedAt: optionalInstant,
  deadline: optionalInstant,
  state: z.enum(REPLY_STATES).default('WAITING'),
  answeredAt: optionalInstant,
  words: optionalParagraphs(ANSWER_MAX),
}

export const askReplyInput = z.object({
  claimId: id,
  source: sourceInput,
  key: formKey,
  /** The request that was recorded meanwhile and its version, once it was read: what is sent takes the place of what that says. */
  told: optionalId,
  version: version.default(0),
  ...asked,
})
export const editReplyInput = z.object({ replyId: id, version, ...asked })
export const replyInput = z.object({ replyId: id })

export type Accuse = z.output<typeof accuseInput>
export type AskReply = z.output<typeof askReplyInput>
export type EditReply = z.output<typeof editReplyInput>
