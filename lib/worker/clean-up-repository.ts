import { db } from '@/lib/core/db'

// These rows are of every team and of none: clearing them is the workbench's own affair, so there is no scope. What
// another worker is clearing is passed over.

/** Removes up to `limit` sessions that were over before a moment; answers how many. */
export function removeSessions(before: Date, limit: number): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "Session" WHERE id IN (
      SELECT id FROM "Session" WHERE LEAST("expiresAt", "revokedAt") < ${before}
      ORDER BY LEAST("expiresAt", "revokedAt") LIMIT ${limit} FOR UPDATE SKIP LOCKED)`
}

/** Removes up to `limit` windows of tries to sign in that began before a moment; answers how many. */
export function removeSignInTries(before: Date, limit: number): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "SignInThrottle" WHERE key IN (
      SELECT key FROM "SignInThrottle" WHERE "windowStart" < ${before}
      ORDER BY "windowStart" LIMIT ${limit} FOR UPDATE SKIP LOCKED)`
}

/**
 * Removes up to `limit` jobs that ended before a moment; answers how many. The last word about a record stays when it
 * is a failure. Oldest first, so that a failure never becomes the last word by losing the success after it.
 */
export function removeJobs(before: Date, limit: number): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "Job" WHERE id IN (
      SELECT job.id FROM "Job" job
      WHERE job."finishedAt" < ${before} AND (job.state = 'DONE' OR (job.state = 'FAILED' AND EXISTS (
        SELECT 1 FROM "Job" later
        WHERE later."teamId" = job."teamId" AND later."subjectId" = job."subjectId" AND later.kind = job.kind
          AND later."createdAt" > job."createdAt")))
      ORDER BY job."finishedAt" LIMIT ${limit} FOR UPDATE OF job SKIP LOCKED)`
}
