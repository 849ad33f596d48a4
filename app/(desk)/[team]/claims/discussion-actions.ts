'use server'

import { editComment as edit } from '@/lib/reviews/discussion/edit'
import { commentHistory as history } from '@/lib/reviews/discussion/history'
import {
  commentInput,
  editCommentInput,
  openThreadInput,
  replyInput,
  threadInput,
} from '@/lib/reviews/discussion/input'
import { openThread as open, reply } from '@/lib/reviews/discussion/post'
import { reopenThread as reopen, resolveThread as resolve } from '@/lib/reviews/discussion/resolve'
import { restoreComment as restore, withdrawComment as withdraw } from '@/lib/reviews/discussion/withdraw'
import { defineAction } from '@/lib/web/action'

export const openThread = defineAction({ permission: 'comment.write', input: openThreadInput, handle: open })
export const replyInThread = defineAction({ permission: 'comment.write', input: replyInput, handle: reply })
export const editComment = defineAction({
  permission: 'comment.write',
  input: editCommentInput,
  handle: edit,
})
export const withdrawComment = defineAction({
  permission: 'comment.write',
  input: commentInput,
  handle: withdraw,
})
export const restoreComment = defineAction({
  permission: 'comment.write',
  input: commentInput,
  handle: restore,
})
export const resolveThread = defineAction({
  permission: 'comment.write',
  input: threadInput,
  handle: resolve,
})
export const reopenThread = defineAction({ permission: 'comment.write', input: threadInput, handle: reopen })

/** Only looks: what a comment said before. */
export const commentHistory = defineAction({
  permission: 'desk.read',
  input: commentInput,
  quiet: true,
  handle: history,
})
