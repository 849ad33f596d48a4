import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db } from '@/lib/core/db'
import type { QueueChoices } from './choices-view'

const CHOICES_MAX = 100
const choices = z.tuple([
  z.object({
    stories: z.array(z.object({ id: z.string(), title: z.string() })),
    reviewers: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
])

/**
 * The newest stories that are not archived and everyone who reviews; and what is chosen already, wherever it is.
 */
export async function findChoices(
  { teamId }: Scope,
  chosen: { readonly storyId: string | null; readonly reviewerId: string | null },
  read: Db = db(),
): Promise<QueueChoices> {
  const rows = await read.$queryRaw<unknown[]>`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title) ORDER BY s.number DESC), '[]'::jsonb)
      FROM ((SELECT id, title, number FROM "Story" WHERE "teamId" = ${teamId}::uuid AND "archivedAt" IS NULL
          ORDER BY number DESC LIMIT ${CHOICES_MAX})
        UNION (SELECT id, title, number FROM "Story"
          WHERE "teamId" = ${teamId}::uuid AND id = ${chosen.storyId}::uuid)) s) AS stories,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id), '[]'::jsonb)
      FROM (SELECT m.id, u.name FROM "Member" m JOIN "User" u ON u.id = m."userId"
        WHERE m."teamId" = ${teamId}::uuid
          AND ((m."removedAt" IS NULL AND m.role <> 'VIEWER') OR m.id = ${chosen.reviewerId}::uuid)
        ORDER BY u.name, m.id LIMIT 500) m) AS reviewers`
  return choices.parse(rows)[0]
}
