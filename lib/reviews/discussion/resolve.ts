import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { openThreadOf, under } from './open-discussion'
import { insertTurn } from './repository'

type Which = { readonly threadId: string }

/** Says that a thread is settled; pressed by two at once, it is once. @throws not-found; storyArchived */
export function resolveThread(scope: Scope, which: Which): Promise<void> {
  return turn(scope, which, true)
}

/** Opens a resolved thread again. @throws not-found; storyArchived */
export function reopenThread(scope: Scope, which: Which): Promise<void> {
  return turn(scope, which, false)
}

async function turn(scope: Scope, { threadId }: Which, resolved: boolean): Promise<void> {
  requirePermission(scope, 'comment.write')
  await transaction(async (tx) => {
    const { place, thread } = await openThreadOf(tx, scope, threadId)
    if ((thread.resolved ?? false) === resolved) return
    await insertTurn(scope, { threadId, resolved, at: now() }, tx)
    await record(tx, scope, {
      ...place,
      kind: resolved ? 'comment.thread-resolved' : 'comment.thread-reopened',
      subject: { type: 'thread', id: threadId },
      data: under(threadId, thread),
    })
  })
}
