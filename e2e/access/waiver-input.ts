import { getClaimView } from '@/lib/reviews/claim-page'
import { waiverInput as schema, type WaiverInput } from '@/lib/reviews/input'
import type { TestMember } from '@/lib/testing/factories'
import type { AccessDesk } from './desk'

/** What stands before a verdict because nobody is recorded as saying so: an editor may sign for that. */
export async function waiverInput(
  desk: AccessDesk,
  { scope }: TestMember,
  reason = `Seen by ${scope.actorId}.`,
): Promise<WaiverInput> {
  const { policy } = await getClaimView(scope, desk.claim.id)
  const covers = policy.results.find(({ ruleId }) => ruleId === 'unattributed')?.signs ?? []
  return schema.parse({ claimId: desk.claim.id, ruleId: 'unattributed', reason, covers })
}
