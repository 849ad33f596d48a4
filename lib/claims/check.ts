/** What an attribution must not say. Pure. */
import { denies } from '@/lib/attribution/reach'
import type { AttributionFields } from './input'

type Checked = Pick<
  AttributionFields,
  'stance' | 'denialScope' | 'denialTarget' | 'denialClaimId' | 'contents' | 'range'
>

export type Fault = { readonly field: keyof Checked; readonly code: string }

/**
 * - What a denial reaches is a question only where the source denies or disputes.
 * - A denial of something different says what it denies instead, in words or by a claim; no other one does.
 * - There are words to point at: some that are attributed, or the passage that says that none were given.
 */
export function faultOf(fields: Checked, claimId: string | null): Fault | null {
  const { stance, denialScope, denialTarget, denialClaimId } = fields
  if (denialScope && !denies(stance)) return { field: 'denialScope', code: 'denialScopeNeedsDenial' }
  const named = denialTarget !== '' || denialClaimId !== null
  if (denialScope === 'DIFFERENT' && !named) return { field: 'denialTarget', code: 'denialTargetNeeded' }
  if (denialScope !== 'DIFFERENT' && named) return { field: 'denialTarget', code: 'denialTargetUnused' }
  if (denialClaimId !== null && denialClaimId === claimId)
    return { field: 'denialClaimId', code: 'denialOfSameClaim' }
  if (fields.contents.length === 0 && !fields.range) return { field: 'contents', code: 'wordsNeeded' }
  return null
}
