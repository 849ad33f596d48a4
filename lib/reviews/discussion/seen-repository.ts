import type { Scope } from '@/lib/access/scope'
import { Prisma } from '@/lib/core/db'

// What of a discussion its reader is shown, written down once for every read of it. Both parts are read in one statement with
// what they decide about: a reader who is given the claim meanwhile is shown nothing that was written after.

/**
 * `hidden`: whose words a reader is not shown, who has a review of the claim to give: those of everyone else who is or was a
 * reviewer of it. For anyone else nobody.
 */
export const hidden = ({ teamId, actorId }: Scope, claimId: Prisma.Sql) => Prisma.sql`
  hidden AS (
    SELECT p.id FROM (
      SELECT a."reviewerId" AS id FROM "Assignment" a WHERE a."teamId" = ${teamId}::uuid AND a."claimId" = ${claimId}
      UNION SELECT r."reviewerId" FROM "Review" r WHERE r."teamId" = ${teamId}::uuid AND r."claimId" = ${claimId}) p
    WHERE p.id <> ${actorId}::uuid AND EXISTS (SELECT 1 FROM "Assignment" mine
      WHERE mine."teamId" = ${teamId}::uuid AND mine."claimId" = ${claimId} AND mine."reviewerId" = ${actorId}::uuid
        AND mine."reviewedAt" IS NULL AND mine."withdrawnAt" IS NULL))`

/**
 * `seen`: the threads of a claim that the reader is shown, and whether each is resolved as far as they may know. What hangs
 * on hidden evidence is hidden with it, and so is all of a thread that somebody hidden opened: answers tell of the question.
 */
export const seen = (scope: Scope, claimId: Prisma.Sql) => Prisma.sql`
  ${hidden(scope, claimId)},
  seen AS (
    SELECT t.*, e."addedById" AS "evidenceById", turn.resolved, turn."byId" AS "resolvedById", turn.at AS "resolvedAt"
    FROM "Thread" t
    LEFT JOIN "Evidence" e ON e."teamId" = t."teamId" AND e.id = t."evidenceId"
    LEFT JOIN LATERAL (SELECT u.resolved, u."byId", u.at FROM "ThreadTurn" u
      WHERE u."teamId" = t."teamId" AND u."threadId" = t.id AND u."byId" NOT IN (SELECT id FROM hidden)
      ORDER BY u.turn DESC LIMIT 1) turn ON true
    WHERE t."teamId" = ${scope.teamId}::uuid AND t."claimId" = ${claimId}
      AND t."openedById" NOT IN (SELECT id FROM hidden)
      AND (e.id IS NULL OR e."addedById" NOT IN (SELECT id FROM hidden)))`

/** The members a revision that the statement calls `alias` mentions, as JSON, with the names they have by now. */
export const mentionsOf = (alias: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('start', x.start, 'end', x."end", 'memberId', x."memberId", 'name', xu.name)
      ORDER BY x.start), '[]'::jsonb)
    FROM "CommentMention" x
    JOIN "Member" xm ON xm."teamId" = x."teamId" AND xm.id = x."memberId" JOIN "User" xu ON xu.id = xm."userId"
    WHERE x."teamId" = ${alias}."teamId" AND x."commentId" = ${alias}."commentId" AND x.version = ${alias}.version)`
