import { z } from 'zod'
import type { AnyScope } from '@/lib/access/scope'
import { VERDICTS } from '@/lib/claims/model'
import { type Db, db, Prisma } from '@/lib/core/db'

const row = z.object({
  id: z.string(),
  number: z.int(),
  text: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  story: z.object({ id: z.string(), title: z.string() }),
})
const rows = row.array()
/** A claim of another story, as its own page is reached. */
export type ClaimElsewhere = z.output<typeof row>

/** Worded most alike; a sentence that a desk words itself has few that are. */
const CANDIDATES = 20
/** How many alike are weighed for that. A desk of many thousand claims of one pattern must not weigh them all for each page. */
const WEIGHED = 1_000

/**
 * Claims of the team's other stories that share most of their letters with a text (trigrams), the most alike first; where
 * very many do, of as many as are weighed. Those in the same words are always among them.
 */
export async function findWordedAlike(
  { teamId }: AnyScope,
  { storyId, text }: { readonly storyId: string; readonly text: string },
  read: Db = db(),
): Promise<ClaimElsewhere[]> {
  const elsewhere = Prisma.sql`SELECT c.id FROM "Claim" c
    WHERE c."teamId" = ${teamId}::uuid AND c."storyId" <> ${storyId}::uuid AND c.state <> 'WITHDRAWN'`
  const found = await read.$queryRaw`
    WITH alike AS MATERIALIZED (
      (${elsewhere} AND c.text = ${text} LIMIT ${CANDIDATES}) UNION (${elsewhere} AND c.text % ${text} LIMIT ${WEIGHED}))
    SELECT c.id, c.number, c.text, c.verdict, jsonb_build_object('id', s.id, 'title', s.title) AS story
    FROM alike JOIN "Claim" c ON c."teamId" = ${teamId}::uuid AND c.id = alike.id
    JOIN "Story" s ON s."teamId" = c."teamId" AND s.id = c."storyId"
    ORDER BY similarity(c.text, ${text}) DESC, c.id LIMIT ${CANDIDATES}`
  return rows.parse(found)
}
