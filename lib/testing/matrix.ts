import type { Scope } from '@/lib/access/scope'
import { anchorAt } from '@/lib/archive/anchor'
import type { DenialScope, Stance } from '@/lib/attribution/model'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ARTICLE, type TestStory } from './reviews'

/** What somebody says about a claim of a test story. */
export type TestSaid = {
  readonly claimId: string
  readonly sourceId: string
  readonly words?: string
  readonly stance?: Stance
  readonly denialScope?: DenialScope
  readonly at?: Date
  readonly removedAt?: Date
  readonly saidWhen?: string
}

const PERSON = { kind: 'PERSON', naming: 'NAMED' } as const

/** Sources of these names, straight in the database; their ids in the same order. */
export async function makeSources({ teamId, actorId }: Scope, names: readonly string[]): Promise<string[]> {
  const rows = names.map((name) => ({ id: newId(), teamId, createdById: actorId, name, ...PERSON }))
  await db().source.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** Many statements at the price of one, each of the article's first words; their ids in the same order. */
export async function makeSaid(
  { teamId, actorId }: Scope,
  { articleId }: TestStory,
  said: readonly TestSaid[],
): Promise<string[]> {
  const place = anchorAt(ARTICLE, { start: 0, end: 34 })
  const rows = said.map((one) => ({ ...one, id: newId(), spanId: newId() }))
  await db().span.createMany({
    data: rows.map(({ spanId }) => ({ ...place, id: spanId, teamId, snapshotId: articleId })),
  })
  await db().attribution.createMany({
    data: rows.map(({ words, at, stance = 'ASSERTS', ...row }) => ({
      ...row,
      teamId,
      stance,
      sourceWords: words ?? 'the source',
      naming: 'NAMED',
      mode: 'INDIRECT',
      terms: 'ON_RECORD',
      createdById: actorId,
      createdAt: at ?? new Date(),
    })),
  })
  return rows.map(({ id }) => id)
}
