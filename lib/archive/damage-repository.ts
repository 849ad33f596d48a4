import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { db, Prisma } from '@/lib/core/db'
import type { DamagedCapture } from './damage'

const row = z.object({
  snapshotId: z.string(),
  digest: z.string(),
  title: z.string(),
  state: z.enum(['MISSING', 'ALTERED']),
  checkedAt: z.date().transform((at) => at.toISOString()),
})
const rows = row.array()

type Among = { readonly snapshotIds: readonly string[] } | { readonly digests: readonly string[] }

/** Begins with what is damaged, which is nothing on most days. */
export async function findDamaged({ teamId }: AnyScope, among: Among): Promise<DamagedCapture[]> {
  const [one, chosen] =
    'digests' in among
      ? [Prisma.sql`s.digest`, Prisma.sql`s.digest = ANY(${among.digests})`]
      : [Prisma.sql`s.id`, Prisma.sql`s.id = ANY(${among.snapshotIds}::uuid[])`]
  const found = await db().$queryRaw`
    SELECT DISTINCT ON (${one}) s.id AS "snapshotId", s.digest, d.title, b.state, b."checkedAt"
    FROM "Blob" b
    JOIN "Snapshot" s ON s."teamId" = b."teamId" AND s.digest = b.digest
    JOIN "Document" d ON d."teamId" = s."teamId" AND d.id = s."documentId"
    WHERE b."teamId" = ${teamId}::uuid AND b.state IN ('MISSING', 'ALTERED') AND ${chosen}
    ORDER BY ${one}, s."capturedAt"`
  return rows.parse(found)
}
