import { expect, it } from 'vitest'
import { accuse } from '@/lib/claims/accusations'
import { addAttribution } from '@/lib/claims/attributions'
import { setFoundation } from '@/lib/claims/foundation'
import { setGrounds } from '@/lib/claims/grounds'
import { groundsInput } from '@/lib/claims/grounds-input'
import { askReply } from '@/lib/claims/replies'
import { accuseInput, askReplyInput } from '@/lib/claims/reply-input'
import { getSource } from '@/lib/claims/source-page'
import { signAttestation } from '@/lib/sources/attestations'
import { attributing } from '@/lib/testing/claims'
import { ARTICLE, give, makeReviewDesk, quoteMinutes, type ReviewDesk, reviewOf } from '@/lib/testing/reviews'
import { getClaimView } from './claim-page'
import { rankEvidence } from './rank-evidence'
import { addSearchNote } from './search-notes'
import { submitReview } from './submit'

const MAYOR = { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' }
const OFFICIALS = { name: 'two port officials', kind: 'GROUP', naming: 'DESCRIBED' }
const askedAt = '2026-11-23T12:00:00.000Z'

/** An attribution to officials without names, who are vouched for. */
async function unnamed({ claim, story, editor }: ReviewDesk) {
  const place = { claimId: claim.id, snapshotId: story.articleId, text: ARTICLE }
  const words = attributing(place, 'shut the old quay', { source: OFFICIALS, naming: 'DESCRIBED' })
  const { attributionId } = await addAttribution(editor.scope, words)
  const { attributions } = await getClaimView(editor.scope, claim.id)
  const sourceId = attributions[0]?.source.id ?? ''
  await signAttestation(editor.scope, { sourceId })
  return { attributionId, sourceId }
}

it('shows what a claim rests on, whom it accuses, who was asked, and on what grounds someone is unnamed', async () => {
  const desk = await makeReviewDesk({ foundation: 'NONE' })
  const { editor, claim } = desk
  const { attributionId, sourceId } = await unnamed(desk)
  const grounds = { vital: true, reliable: true, reason: 'They would lose their posts.' }
  await setGrounds(editor.scope, groundsInput.parse({ attributionId, version: 0, ...grounds }))
  await accuse(editor.scope, accuseInput.parse({ claimId: claim.id, source: MAYOR }))
  const asked = { claimId: claim.id, source: MAYOR, channel: 'LETTER', askedAt }
  await askReply(desk.first.scope, askReplyInput.parse(asked))
  await setFoundation(editor.scope, { claimId: claim.id, was: 'NONE', foundation: 'PUBLIC_RECORD' })
  const evidenceId = await quoteMinutes(desk, desk.first)
  await rankEvidence(editor.scope, { evidenceId, was: null, rank: 'PRIMARY' })
  const person = { id: editor.id, name: editor.user.name }
  expect(await getClaimView(editor.scope, claim.id)).toMatchObject({
    foundation: 'PUBLIC_RECORD',
    accused: [{ source: { name: 'Ada Lindqvist' } }],
    replies: [{ channel: 'LETTER', askedAt, state: 'WAITING', askedBy: { id: desk.first.id } }],
    evidence: [{ rank: 'PRIMARY' }],
    attributions: [
      { grounds: { ...grounds, notOtherwise: false, version: 1, setBy: person }, knownTo: [person] },
    ],
    can: { accuse: true, reply: true, attest: true },
  })
  expect((await getClaimView(desk.first.scope, claim.id)).can).toMatchObject({
    accuse: false,
    reply: true,
    attest: false,
  })
  expect(await getSource(editor.scope, sourceId)).toMatchObject({
    attestations: [person],
    can: { attest: true },
  })
})

it('keeps where other reviewers looked from who has yet to review', async () => {
  const desk = await makeReviewDesk()
  await give(desk, desk.first, desk.second)
  await addSearchNote(desk.first.scope, { claimId: desk.claim.id, text: 'The minutes of this year.' })
  await addSearchNote(desk.second.scope, { claimId: desk.claim.id, text: 'The register of ships.' })
  const seen = async () =>
    (await getClaimView(desk.second.scope, desk.claim.id)).searchNotes.map((note) => note.text)
  expect(await seen()).toEqual(['The register of ships.'])
  await submitReview(desk.second.scope, reviewOf(desk))
  expect(await seen()).toEqual(['The minutes of this year.', 'The register of ships.'])
})
