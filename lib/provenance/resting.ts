import type { AnyScope } from '@/lib/access/scope'
import { checkQuotes } from '@/lib/claims/quote-checks'
import { type Tx, transaction } from '@/lib/core/db'
import { handleJob } from '@/lib/jobs/define'
import { restingJob } from '@/lib/sources/resting'
import { lockStory } from '@/lib/stories/repository'
import { loadDeskGraph } from './desk-graph'
import { downstreamOf } from './downstream'
import { type Marking, markClaims } from './mark'
import { findMarkedFor, lockForMarks } from './mark-repository'
import type { Place } from './model'
import { markRecaptured } from './recaptured'
import { findStoriesWithdrawnIn, lockStanding } from './retraction-repository'

/**
 * Marks what has come to rest on something withdrawn since that was recorded: whatever was added, linked or brought back, and
 * by whichever verb. Each claim is marked once for a retraction: one that somebody had another look at for it is left alone.
 * Runs again without harm.
 */
export async function markResting(scope: AnyScope, { storyId }: { storyId: string | null }): Promise<void> {
  // Hardly any story has something withdrawn in it: asked without a lock, for whoever withdraws something asks again.
  for (const id of await findStoriesWithdrawnIn(scope, storyId))
    await transaction((tx) => markStory(tx, scope, id))
}

export const markWhatRests = handleJob(restingJob, async (scope, payload) => {
  await markResting(scope, payload)
  await markRecaptured(scope, payload)
  await checkQuotes(scope, payload)
})

async function markStory(tx: Tx, scope: AnyScope, storyId: string): Promise<void> {
  if (!(await lockStory(scope, storyId, tx))) return
  const standing = await lockStanding(scope, storyId, tx)
  const graph = await loadDeskGraph(
    tx,
    scope,
    standing.map(({ documentId }) => documentId),
  )
  const downstream = standing.map(({ documentId, attributionId, ...of }) => {
    const place: Place = attributionId
      ? { type: 'ATTRIBUTION', id: attributionId }
      : { type: 'DOCUMENT', id: documentId }
    return { ...of, claims: downstreamOf([place], graph).claims }
  })
  const ids = new Set(downstream.flatMap(({ claims }) => [...claims]))
  const locked = await lockForMarks(scope, [...ids], tx)
  const marked = await findMarkedFor(
    scope,
    'retractionId',
    standing.map(({ id }) => id),
    tx,
  )
  const markings = downstream.map(
    ({ id: retractionId, what, claims }): Marking => ({
      claims: locked.filter(({ id }) => claims.has(id) && !marked.get(retractionId)?.has(id)),
      mark: { cause: 'RETRACTION', retractionId, eventId: retractionId },
      what,
    }),
  )
  await markClaims(tx, scope, ...markings)
}
