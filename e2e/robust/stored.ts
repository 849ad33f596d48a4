import pg from 'pg'
import { z } from 'zod'
import { firstBreak } from '@/lib/audit/chain'
import type { Json } from '@/lib/core/json'

const trace = z.object({
  state: z.string(),
  verdict: z.string().nullable(),
  inForce: z.boolean(),
  reviews: z.number(),
  verdicts: z.number(),
  reviewEvents: z.number(),
  verdictEvents: z.number(),
  seatsDone: z.number(),
  draftsSubmitted: z.number(),
  evidence: z.number(),
})
export type Trace = z.output<typeof trace>

/** What the database holds of the judgement of one claim, read without any of the program's own code. */
export async function traceOf(client: pg.Client, claimId: string): Promise<Trace> {
  const { rows } = await client.query(
    `SELECT c.state::text, c.verdict::text,
      EXISTS (SELECT FROM "VerdictRecord" v WHERE v.id = c."verdictId" AND v."claimId" = c.id) AS "inForce",
      (SELECT count(*)::int FROM "Review" r WHERE r."claimId" = c.id) AS reviews,
      (SELECT count(*)::int FROM "VerdictRecord" v WHERE v."claimId" = c.id) AS verdicts,
      (SELECT count(*)::int FROM "AuditEvent" e JOIN "Review" r ON r.id = e."subjectId"
        WHERE e."claimId" = c.id AND e.kind = 'review.submitted') AS "reviewEvents",
      (SELECT count(*)::int FROM "AuditEvent" e JOIN "VerdictRecord" v ON v.id = e."subjectId"
        WHERE e."claimId" = c.id AND e.kind = 'verdict.recorded') AS "verdictEvents",
      (SELECT count(*)::int FROM "Assignment" a WHERE a."claimId" = c.id AND a."reviewedAt" IS NOT NULL)
        AS "seatsDone",
      (SELECT count(*)::int FROM "ReviewDraft" d WHERE d."claimId" = c.id AND d."submittedAt" IS NOT NULL)
        AS "draftsSubmitted",
      (SELECT count(*)::int FROM "VerdictEvidence" x JOIN "VerdictRecord" v ON v.id = x."verdictId"
        WHERE v."claimId" = c.id) AS evidence
    FROM "Claim" c WHERE c.id = $1`,
    [claimId],
  )
  return trace.parse(rows[0])
}

/** Whether a judgement is there with everything that belongs to it, or not at all; `half` is what must never be. */
export function wholeness({ state, verdict, inForce, ...counts }: Trace): 'whole' | 'nothing' | 'half' {
  const numbers = Object.values(counts)
  if (state === 'DECIDED' && verdict === 'DENIED' && inForce && numbers.every((n) => n === 1)) return 'whole'
  if (state !== 'DECIDED' && verdict === null && !inForce && numbers.every((n) => n === 0)) return 'nothing'
  return 'half'
}

const line = z.object({
  id: z.string(),
  teamId: z.string(),
  seq: z.number(),
  at: z.date(),
  actorId: z.string().nullable(),
  kind: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  storyId: z.string().nullable(),
  claimId: z.string().nullable(),
  data: z.unknown().transform((data) => data as Json),
  prevHash: z.string(),
  hash: z.string(),
})

/** How many events there are, and the first that does not follow from the one before it. */
export async function checkChain(client: pg.Client): Promise<{ events: number; firstBreak: number | null }> {
  const { rows } = await client.query('SELECT * FROM "AuditEvent" ORDER BY seq')
  return { events: rows.length, firstBreak: firstBreak(line.array().parse(rows)) }
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // a server that is killed under it is what the test is about
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
