import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { type Db, db, type Tx } from '@/lib/core/db'
import type { BlobState } from './check'
import type { BlobKey } from './store'

/**
 * Says that a team has these bytes, once. They were put into the store a moment ago: if they had been found damaged, of whatever
 * team, they are mended by that.
 */
export async function insertBlob(
  { teamId }: Scope,
  { digest, size }: BlobKey,
  at: Date,
  tx: Tx,
): Promise<void> {
  await tx.blob.createMany({ data: [{ teamId, digest, size }], skipDuplicates: true })
  await tx.$executeRaw`
    UPDATE "Blob" SET state = 'OK', "checkedAt" = ${at} WHERE digest = ${digest} AND state IN ('MISSING', 'ALTERED')`
}

// What follows is of every team and of none: the store holds bytes once, whoever has them, so there is no scope.

/** Writes down how bytes were found, for every team that has them. */
export async function noteState(digest: string, state: BlobState, at: Date, write: Db = db()): Promise<void> {
  await write.$executeRaw`
    UPDATE "Blob" SET state = ${state}::"BlobState", "checkedAt" = ${at} WHERE digest = ${digest}`
}

const toMove = z.object({ digest: z.string(), bytes: z.instanceof(Uint8Array) })
const rowsToMove = toMove.array()

/** Bytes that still lie in the database, one at a time. */
export async function findBytesToMove(): Promise<z.output<typeof toMove> | null> {
  const rows = await db().$queryRaw`
    SELECT digest, bytes FROM "Blob" WHERE bytes IS NOT NULL ORDER BY digest LIMIT 1`
  return rowsToMove.parse(rows)[0] ?? null
}

/** Takes bytes out of the database that the store has. */
export async function clearBytes(digest: string): Promise<void> {
  await db().$executeRaw`UPDATE "Blob" SET bytes = NULL WHERE digest = ${digest} AND bytes IS NOT NULL`
}
