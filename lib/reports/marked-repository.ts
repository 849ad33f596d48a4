import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'

const marked = z.object({ reportId: z.string(), claimId: z.string(), number: z.int() })
const markedList = marked.array()

/** The claims of these reports that somebody still has to look at again, in the order of each report. */
export async function findMarkedClaims(
  { teamId }: Scope,
  reportIds: readonly string[],
  read: Db = db(),
): Promise<z.output<typeof markedList>> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT r."reportId", r."claimId", c.number
    FROM "ReportClaim" r JOIN "Claim" c ON c."teamId" = r."teamId" AND c.id = r."claimId"
    WHERE r."teamId" = ${teamId}::uuid AND r."reportId" = ANY(${[...reportIds]}::uuid[])
      AND EXISTS (
        SELECT 1 FROM "Mark" m WHERE m."teamId" = r."teamId" AND m."claimId" = r."claimId" AND m."clearedAt" IS NULL)
    ORDER BY r."reportId", r.ordinal`
  return markedList.parse(rows)
}
