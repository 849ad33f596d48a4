import { describe, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { addAttribution } from '@/lib/claims/attributions'
import { db, type Tx } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { attributing } from '@/lib/testing/claims'
import { PATIENCE_MS } from '@/lib/testing/effort'
import { untilWaiting, whileHeld } from '@/lib/testing/locks'
import { ARTICLE, makeClaim, makeReviewDesk, type ReviewDesk, type TestClaim } from '@/lib/testing/reviews'
import { makeReports } from '@/lib/testing/withdrawals'
import { markMerged, mergeActors, splitActors } from './merge-actors'
import { markResting } from './resting'
import { retract, takeBackRetraction } from './retract'

/** A claim to which two sources speak. */
async function spokenToByTwo() {
  const desk = await makeReviewDesk()
  const claim = await makeClaim(desk.author.scope, desk.story)
  const sourceOf = async () => {
    const [report] = await makeReports(desk.editor.scope, desk.story.id, [[claim.id]])
    const id = report?.attributionIds[0] ?? newId()
    return (await db().attribution.findFirstOrThrow({ where: { id } })).sourceId
  }
  return { desk, claim, sourceId: await sourceOf(), intoId: await sourceOf() }
}

const statementOf = ({ story }: ReviewDesk, { id: claimId }: TestClaim) =>
  attributing({ claimId, snapshotId: story.articleId, text: ARTICLE }, 'shut the old quay')
const record = (id: string) => (tx: Tx) =>
  tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
const outcomes = async (work: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map(({ status }) => status)

describe('recording a statement of a claim that rests on two sources', () => {
  it('goes through beside a merging of the two', async () => {
    const { desk, claim, sourceId, intoId } = await spokenToByTwo()
    const work: Promise<unknown>[] = []
    await whileHeld(record(sourceId), async () => {
      // Has the team's sources and waits for the record; the other one has the claim and waits for the sources.
      work.push(mergeActors(desk.editor.scope, { sourceId, intoId, version: 1 }))
      await untilWaiting(1)
      work.push(addAttribution(desk.editor.scope, statementOf(desk, claim)))
      await untilWaiting(2)
    })
    expect(await outcomes(work)).toEqual(['fulfilled', 'fulfilled'])
  })

  it('goes through beside the marks for that merging', async () => {
    const { desk, claim, sourceId, intoId } = await spokenToByTwo()
    await mergeActors(desk.editor.scope, { sourceId, intoId, version: 1 })
    const merging = { sourceId, moved: [], eventId: newId(), at: new Date().toISOString() }
    const work: Promise<unknown>[] = []
    await whileHeld(record(sourceId), async () => {
      // Has the claim and waits for the record; the other one waits for the claim, and would then take the sources.
      work.push(markMerged(makeJobScope(desk.team.id), merging))
      await untilWaiting(1)
      work.push(addAttribution(desk.editor.scope, statementOf(desk, claim)))
      await untilWaiting(2)
    })
    expect(await outcomes(work)).toEqual(['fulfilled', 'fulfilled'])
  })
})

describe('many at once', () => {
  it('of mergings, splits, statements and retractions leave none that failed by waiting in a circle', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { desk, claim, sourceId, intoId } = await spokenToByTwo()
    const [report] = await makeReports(desk.editor.scope, desk.story.id, [[claim.id]])
    const { scope } = desk.editor
    const version = async () => (await db().source.findUniqueOrThrow({ where: { id: sourceId } })).version
    const verbs = [
      async () => mergeActors(scope, { sourceId, intoId, version: await version() }),
      async () => splitActors(scope, { sourceId, version: await version(), along: [] }),
      () => addAttribution(scope, statementOf(desk, claim)),
      () =>
        markMerged(makeJobScope(desk.team.id), {
          ...{ sourceId, moved: [], eventId: newId(), at: new Date().toISOString() },
        }),
      async () => {
        const why = { attributionId: null, withdrawnAt: null, reason: 'It says so itself.', snapshotId: null }
        const { retractionId } = await retract(scope, { documentId: report?.documentId ?? '', ...why })
        await markResting(makeJobScope(desk.team.id), { storyId: desk.story.id })
        await takeBackRetraction(scope, { retractionId })
      },
    ]
    for (let round = 0; round < 12; round += 1) {
      const done = await Promise.allSettled([...verbs, ...verbs].map((verb) => verb()))
      const broken = done.flatMap((one) =>
        one.status === 'rejected' && !(one.reason instanceof ProblemError) ? [String(one.reason)] : [],
      )
      expect(broken).toEqual([])
    }
  })
})
