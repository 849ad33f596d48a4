import type { AnyScope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'
import type { DenialElsewhere } from './view'

/** Denials that were recorded for other claims and deny this one, in the order in which they were recorded. */
export async function listDenialsElsewhere(
  { teamId }: AnyScope,
  claimId: string,
  read: Db = db(),
): Promise<DenialElsewhere[]> {
  const found = await read.attribution.findMany({
    where: { teamId, denialClaimId: claimId, removedAt: null, claim: { state: { not: 'WITHDRAWN' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, sourceWords: true, claim: { select: { id: true, number: true, text: true } } },
  })
  return found.map(({ id, ...denial }) => ({ attributionId: id, ...denial }))
}
