import { z } from 'zod'
import { formKey, id, optionalId, paragraphs, version } from '@/lib/core/fields'
import { COMMENT_MAX, MENTIONS_MAX } from './model'

const said = {
  text: paragraphs(COMMENT_MAX),
  /** Whom the writer chose from the list, in the order in which the words name them. */
  mentions: z
    .preprocess(
      (given) => (typeof given === 'string' ? [given].filter(Boolean) : given),
      z.array(id).max(MENTIONS_MAX),
    )
    .default([]),
}
const posted = {
  key: formKey,
  /** What was saved of the same press and its version, once it was read: these words take the place of that. */
  told: optionalId,
  version: version.default(0),
  ...said,
}
const offset = z.preprocess(
  (given) => (given === '' ? undefined : given),
  z.coerce.number().int().min(0).max(2_147_483_647).optional(),
)

export const openThreadInput = z.object({
  claimId: id,
  attributionId: optionalId,
  evidenceId: optionalId,
  snapshotId: optionalId,
  start: offset,
  end: offset,
  ...posted,
})
export type OpenThread = z.output<typeof openThreadInput>

export const replyInput = z.object({ threadId: id, ...posted })
export type Reply = z.output<typeof replyInput>

export const editCommentInput = z.object({ commentId: id, ...said, version })
export type EditComment = z.output<typeof editCommentInput>

export const commentInput = z.object({ commentId: id })
export const threadInput = z.object({ threadId: id })
