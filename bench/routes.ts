import pg from 'pg'
import type { BenchDatabase } from './database'

/** Every page of the desk, by route, with an address below the team's that shows one. */
export async function deskRoutes({ url, large }: BenchDatabase): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<'claim' | 'story' | 'snapshot' | 'source', string>>(
      `SELECT c.id AS claim, c."storyId" AS story, e."snapshotId" AS snapshot, a."sourceId" AS source
       FROM "Claim" c JOIN "Evidence" e ON e."claimId" = c.id JOIN "Attribution" a ON a."claimId" = c.id
       WHERE c."teamId" = $1 AND c.number = 50 LIMIT 1`,
      [large.teamId],
    )
    const [made] = rows
    if (!made) throw new Error('there is no claim to look at')
    return {
      '/queue': '/queue?tab=all',
      '/claims/[claim]': `/claims/${made.claim}`,
      '/stories': '/stories',
      '/stories/new': '/stories/new',
      '/stories/[story]': `/stories/${made.story}`,
      '/stories/[story]/sources': `/stories/${made.story}/sources`,
      '/stories/[story]/add': `/stories/${made.story}/add`,
      '/snapshots/[snapshot]': `/snapshots/${made.snapshot}`,
      '/sources': '/sources',
      '/sources/[source]': `/sources/${made.source}`,
      '/reports': '/reports',
      '/reports/new': `/reports/new?story=${made.story}`,
      '/team': '/team',
      '/team/policy': '/team/policy',
      '/team/log': '/team/log',
      '/settings': '/settings',
      '/settings/keys': '/settings/keys',
    }
  } finally {
    await client.end()
  }
}
