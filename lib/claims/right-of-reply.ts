import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { listAccusations } from './accusation-repository'
import { listReplies } from './reply-repository'
import type { AccusationView, ReplyView } from './reply-view'

/** Whom a claim accuses, and who was asked for a reply to it; nothing, when the scope holds no such claim. */
export async function rightOfReply(
  scope: Scope,
  claimId: string,
): Promise<{ accused: AccusationView[]; replies: ReplyView[] }> {
  requirePermission(scope, 'desk.read')
  const [accused, replies] = await Promise.all([listAccusations(scope, claimId), listReplies(scope, claimId)])
  return { accused, replies }
}
