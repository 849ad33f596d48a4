import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { notFound } from '@/lib/core/errors'
import { decodeCursor } from '@/lib/core/paging'
import { listAttestations } from '@/lib/sources/attestation-repository'
import { findSourceItem } from '@/lib/sources/list-repository'
import { initialsOf } from '@/lib/teams/initials'
import { countStances, findStatements, STATEMENT_CURSOR } from './source-repository'
import type { SourceView } from './source-view'

/**
 * One source and a page of all it asserted, denied and passed on, across the team's stories, under whichever of its records.
 *
 * @throws not-found
 */
export async function getSource(scope: Scope, id: string, cursor: string | null = null): Promise<SourceView> {
  requirePermission(scope, 'desk.read')
  const item = await findSourceItem(scope, id)
  if (!item) throw notFound()
  const records = [id, ...item.merged.map((one) => one.id)]
  const [stances, page, vouches] = await Promise.all([
    countStances(scope, records),
    findStatements(scope, records, decodeCursor(cursor, STATEMENT_CURSOR)),
    listAttestations(scope, records),
  ])
  const attestations = vouches.map(({ memberId, name, signedAt }) => ({
    id: memberId,
    name,
    initials: initialsOf(name),
    at: signedAt.toISOString(),
  }))
  const can = {
    edit: may(scope, 'source.edit'),
    attest: item.naming !== 'NAMED' && may(scope, 'attestation.sign'),
  }
  return { ...item, stances, page, attestations, can }
}
