import { beforeEach, expect, it } from 'vitest'
import { makeJobScope } from '@/lib/access/scope'
import { addAttribution } from '@/lib/claims/attributions'
import { db, Prisma } from '@/lib/core/db'
import { addEvidence, removeEvidence } from '@/lib/reviews/evidence'
import { captureAgain } from '@/lib/stories/capture-again'
import { attributing } from '@/lib/testing/claims'
import { work } from '@/lib/testing/jobs'
import {
  documentOf,
  MINUTES,
  makeClaim,
  makeReviewDesk,
  quoteMinutes,
  type ReviewDesk,
  storedClaim,
} from '@/lib/testing/reviews'
import { decide, makeReports } from '@/lib/testing/withdrawals'
import { addDerivation } from './derivations'
import { addDerivationInput } from './input'
import { clearMark } from './mark'
import { findOpenMarks } from './mark-repository'
import { markRecaptured } from './recaptured'
import { markWhatRests } from './resting'

let desk: ReviewDesk
beforeEach(async () => {
  desk = await makeReviewDesk()
})

const again = async (text: string, of = desk.story.minutesId) =>
  captureAgain(desk.first.scope, {
    documentId: await documentOf(of),
    submission: { kind: 'PASTE_TEXT', text },
  })
const settled = () => work(markWhatRests)
const open = (claimId = desk.claim.id) => findOpenMarks(desk.editor.scope, claimId)
const carried = () => db().carriedSpan.findMany({ where: { teamId: desk.team.id } })
const OTHERWISE = MINUTES.replace('no vote was taken', 'the vote was put off')
const quoted = async (snapshotId: string, words: string) => {
  const { text } = await db().snapshot.findFirstOrThrow({ where: { id: snapshotId } })
  const start = text.indexOf(words)
  const place = { snapshotId, start, end: start + words.length }
  return addEvidence(desk.first.scope, {
    ...{ claimId: desk.claim.id, side: 'CONTEXT', rank: null, note: '' },
    ...place,
  })
}

it('marks a claim whose quoted words read otherwise in the new capture, once, and changes no verdict', async () => {
  await quoteMinutes(desk, desk.first)
  await decide(desk, desk.claim)
  const before = await storedClaim(desk.claim.id)
  const { snapshotId } = await again(OTHERWISE)
  await settled()
  await settled()
  expect(await open()).toMatchObject([
    { cause: 'RECAPTURED', what: 'EVIDENCE of the story', by: desk.first.user.name, snapshotId, words: null },
  ])
  expect(await storedClaim(desk.claim.id)).toEqual(before)
})

it('marks nothing where the words still stand, though elsewhere', async () => {
  await quoteMinutes(desk, desk.first)
  await again(`Corrected on 12 June. ${MINUTES}`)
  await settled()
  expect(await open()).toEqual([])
  const states = (await carried()).map(({ state }) => state)
  expect(states.length).toBeGreaterThan(0)
  expect(states.every((state) => state === 'EXACT' || state === 'MOVED')).toBe(true)
})

it('asks for another look anew only when the passage changes anew', async () => {
  await quoteMinutes(desk, desk.first)
  await again(OTHERWISE)
  await settled()
  const [mark] = await open()
  await clearMark(desk.editor.scope, { markId: mark?.id ?? '', note: 'The date was added.' })
  await again(`${OTHERWISE} Item 5 was put off.`)
  await settled()
  expect(await open()).toEqual([])
  const { snapshotId } = await again(MINUTES.replace('no vote was taken', 'the vote was lost'))
  await settled()
  expect(await open()).toMatchObject([{ snapshotId }])
})

it('marks what rests on a changed statement along the graph, though its own document is as it was', async () => {
  const [here, there] = [
    await makeClaim(desk.author.scope, desk.story, { text: 'No vote was taken.' }),
    await makeClaim(desk.author.scope, desk.story, { text: 'No vote is planned.' }),
  ]
  const { minutesId: snapshotId } = desk.story
  const place = { claimId: here.id, snapshotId, text: MINUTES }
  const said = await addAttribution(desk.editor.scope, attributing(place, 'no vote was taken'))
  const [report] = await makeReports(desk.editor.scope, desk.story.id, [[there.id]])
  const rests = addDerivationInput.parse({
    ...{ storyId: desk.story.id, kind: 'CITES', fromDocumentId: report?.documentId },
    ...{ toDocumentId: await documentOf(snapshotId), toAttributionId: said.attributionId },
    fromAttributionId: report?.attributionIds[0],
  })
  await addDerivation(desk.editor.scope, rests)
  await again(OTHERWISE)
  await settled()
  expect(await open(here.id)).toMatchObject([{ cause: 'RECAPTURED' }])
  expect(await open(there.id)).toMatchObject([{ cause: 'RECAPTURED' }])
  expect(await open()).toEqual([])
})

it('marks whoever quotes from the earlier capture later', async () => {
  await again(OTHERWISE)
  await settled()
  expect(await open()).toEqual([])
  await quoted(desk.story.minutesId, 'no vote was taken')
  await settled()
  expect(await open()).toMatchObject([{ cause: 'RECAPTURED' }])
})

it.each(['CarriedSpan', 'Mark', 'AuditEvent'])(
  'a crash while it writes to %s leaves nothing, and the next run does all of it',
  async (table) => {
    await quoteMinutes(desk, desk.first)
    await again(OTHERWISE)
    const [name, at] = [Prisma.raw(`crash_${table.toLowerCase()}`), Prisma.raw(`"${table}"`)]
    await db()
      .$executeRaw`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`
    await db()
      .$executeRaw`CREATE TRIGGER ${name} AFTER INSERT ON ${at} FOR EACH ROW EXECUTE FUNCTION ${name}()`
    const everything = { storyId: desk.story.id }
    await expect(markRecaptured(makeJobScope(desk.team.id), everything)).rejects.toThrow('crash')
    await db().$executeRaw`DROP TRIGGER ${name} ON ${at}`
    expect([await carried(), await open()]).toEqual([[], []])
    await settled()
    expect(await open()).toHaveLength(1)
  },
)

it('does not mark for evidence that was taken off', async () => {
  const { evidenceId } = await quoted(desk.story.minutesId, 'no vote was taken')
  await removeEvidence(desk.first.scope, { evidenceId })
  await again(OTHERWISE)
  await settled()
  expect(await open()).toEqual([])
})
