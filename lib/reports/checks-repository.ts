import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { checksOf, quoteCheckRow } from '@/lib/claims/quote-check-repository'
import { type Db, db, Prisma } from '@/lib/core/db'

const checkRow = quoteCheckRow.extend({
  quote: z.string(),
  checkedAt: z.coerce.date().transform((at) => at.toISOString()),
})
const rows = z.object({ id: z.string(), checks: z.array(checkRow) }).array()

export type CheckRow = z.output<typeof checkRow>

/** What is known of the quotes of these claims' attributions and evidence, by the id of either; in two statements. */
export async function findChecks(
  { teamId }: Scope,
  claimIds: readonly string[],
  read: Db = db(),
): Promise<ReadonlyMap<string, readonly CheckRow[]>> {
  const of = Prisma.sql`o."teamId" = ${teamId}::uuid AND o."claimId" = ANY(${[...claimIds]}::uuid[]) AND o."removedAt" IS NULL`
  const [one, taken] = [Prisma.sql`o`, Prisma.sql`n`]
  const said = await read.$queryRaw`
    SELECT o.id, ${checksOf(one, taken, 'attributionId', { whereTaken: true })} AS checks
    FROM "Attribution" o JOIN "Span" n ON n."teamId" = o."teamId" AND n.id = o."spanId" WHERE ${of}`
  const quoted = await read.$queryRaw`
    SELECT o.id, ${checksOf(one, taken, 'evidenceId', { whereTaken: true })} AS checks
    FROM "Evidence" o JOIN "Span" n ON n."teamId" = o."teamId" AND n.id = o."spanId" WHERE ${of}`
  return new Map([...rows.parse(said), ...rows.parse(quoted)].map(({ id, checks }) => [id, checks]))
}
