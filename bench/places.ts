import type pg from 'pg'
import { encodeCursor, PAGE_SIZE } from '@/lib/core/paging'
import type { BenchTeam } from './load'

const FAR_PAGE = { large: 1000, small: 200 }
const LARGE_ENOUGH = FAR_PAGE.large * PAGE_SIZE

/** The cursor at which page 1,000 of everything begins, found by counting rows; of a small team page 200. */
export async function farCursor(client: pg.Client, team: BenchTeam): Promise<string> {
  const page = team.claims > LARGE_ENOUGH ? FAR_PAGE.large : FAR_PAGE.small
  const { rows } = await client.query<{ id: string; dueSort: Date }>(
    'SELECT id, "dueSort" FROM "Claim" WHERE "teamId" = $1 ORDER BY "dueSort", id OFFSET $2 LIMIT 1',
    [team.teamId, (page - 1) * PAGE_SIZE - 1],
  )
  const [row] = rows
  if (!row) throw new Error('the team has no such page')
  return encodeCursor({ direction: 'after', key: ['0', row.dueSort.toISOString(), row.id] })
}

/** Ids of claims from all over the team. */
export function someClaims(client: pg.Client, team: BenchTeam, count: number): Promise<string[]> {
  return ids(
    client,
    `SELECT id FROM "Claim" WHERE "teamId" = $1 ORDER BY md5(id::text) LIMIT $2`,
    team.teamId,
    count,
  )
}

/** Ids of claims which the team's reviewer, and nobody else, has still to review: from all over the team. */
export async function freshClaims(client: pg.Client, team: BenchTeam, count: number): Promise<string[]> {
  const found = await ids(
    client,
    `SELECT a."claimId" AS id FROM "Assignment" a WHERE a."teamId" = $1 AND a."reviewerId" = '${team.reviewerId}'
       AND a."reviewedAt" IS NULL AND a."withdrawnAt" IS NULL ORDER BY md5(a.id::text) LIMIT $2`,
    team.teamId,
    count,
  )
  if (found.length < count) throw new Error(`only ${found.length} claims are left to review`)
  return found
}

/** Ids of claims that nobody has, from all over the team. */
export async function openClaims(client: pg.Client, team: BenchTeam, count: number): Promise<string[]> {
  const found = await ids(
    client,
    `SELECT id FROM "Claim" WHERE "teamId" = $1 AND state = 'OPEN' ORDER BY md5(id::text) LIMIT $2`,
    team.teamId,
    count,
  )
  if (found.length < count) throw new Error(`only ${found.length} claims are left to be assigned`)
  return found
}

/** A story of the team. */
export async function someStory(client: pg.Client, team: BenchTeam): Promise<string> {
  const [found] = await ids(
    client,
    `SELECT id FROM "Story" WHERE "teamId" = $1 ORDER BY md5(id::text) LIMIT $2`,
    team.teamId,
    1,
  )
  if (!found) throw new Error('the team has no story')
  return found
}

async function ids(client: pg.Client, text: string, teamId: string, count: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(text, [teamId, count])
  return rows.map((row) => row.id)
}
