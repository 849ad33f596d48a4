import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { db, Prisma } from '@/lib/core/db'
import type { Damage } from './damage'

const row = z.object({
  snapshotId: z.string(),
  what: z.enum(['ORIGINAL', 'WARC']),
  digest: z.string(),
  title: z.string(),
  state: z.enum(['MISSING', 'ALTERED']),
  checkedAt: z.date().transform((at) => at.toISOString()),
})
const rows = row.array()

type Among = { readonly snapshotIds: readonly string[] } | { readonly digests: readonly string[] }

/** Begins with what is damaged, which is nothing on most days. */
export async function findDamaged({ teamId }: AnyScope, among: Among): Promise<Damage[]> {
  const [one, chosen] =
    'digests' in among
      ? [Prisma.sql`s.digest`, Prisma.sql`s.digest = ANY(${among.digests})`]
      : [Prisma.sql`s.id`, Prisma.sql`s.id = ANY(${among.snapshotIds}::uuid[])`]
  const found = await db().$queryRaw`
    SELECT DISTINCT ON (${one}, what) s.id AS "snapshotId", b.digest, d.title, b.state, b."checkedAt",
      CASE b.digest WHEN s.digest THEN 'ORIGINAL' ELSE 'WARC' END AS what
    FROM "Blob" b
    JOIN "Snapshot" s ON s."teamId" = b."teamId" AND b.digest IN (s.digest, s."warcDigest")
    JOIN "Document" d ON d."teamId" = s."teamId" AND d.id = s."documentId"
    WHERE b."teamId" = ${teamId}::uuid AND b.state IN ('MISSING', 'ALTERED') AND ${chosen}
    ORDER BY ${one}, what, s."capturedAt"`
  return rows.parse(found)
}
