import { accuse } from '@/lib/claims/accusations'
import { addAttribution } from '@/lib/claims/attributions'
import { askReply, withdrawReply } from '@/lib/claims/replies'
import { accuseInput, askReplyInput } from '@/lib/claims/reply-input'
import { getClaimView } from '@/lib/reviews/claim-page'
import { signAttestation } from '@/lib/sources/attestations'
import { attributing } from '@/lib/testing/claims'
import type { TestMember } from '@/lib/testing/factories'
import { ARTICLE } from '@/lib/testing/reviews'
import { type AccessDesk, aboutFreshClaim, freshEvidence, freshSource, unlike } from './desk'
import type { ActionRow } from './rows'

async function freshAccusation(desk: AccessDesk) {
  const { claim } = await aboutFreshClaim(desk)
  const { sourceId } = await freshSource(desk)
  return accuse(desk.author.scope, accuseInput.parse({ claimId: claim.id, source: { id: sourceId } }))
}

async function freshReply(desk: AccessDesk, by: TestMember) {
  const { claim } = await aboutFreshClaim(desk)
  const { sourceId } = await freshSource(desk)
  const asked = { claimId: claim.id, source: { id: sourceId }, channel: 'PHONE' }
  return askReply(by.scope, askReplyInput.parse(asked))
}

/** What two officials without names say of a new claim. */
async function freshUnnamed(desk: AccessDesk) {
  const { claim } = await aboutFreshClaim(desk)
  const place = { claimId: claim.id, snapshotId: desk.story.articleId, text: ARTICLE }
  const source = { name: `two officials ${unlike()}`, kind: 'GROUP', naming: 'DESCRIBED' }
  const said = attributing(place, 'shut the old quay', { source, naming: 'DESCRIBED' })
  const { attributionId } = await addAttribution(desk.author.scope, said)
  const { attributions } = await getClaimView(desk.author.scope, claim.id)
  return { attributionId, sourceId: attributions[0]?.source.id ?? '' }
}

const ASKED = { channel: 'EMAIL', askedAt: '2026-01-14T12:00:00Z', deadline: '2026-01-15T12:00:00Z' }
const CAME = { state: 'REPLIED', answeredAt: '2026-01-14T16:00:00Z', words: 'That is not so.' }

export const SOURCING_ACTIONS: Readonly<Record<string, ActionRow>> = {
  '[team]/claims#rankEvidence': {
    who: 'evidence.add',
    make: async (desk, caller) => {
      const evidenceId = await freshEvidence(await aboutFreshClaim(desk), caller)
      return { input: { evidenceId, was: 'PRIMARY', rank: 'SECONDARY' } }
    },
    ids: { evidenceId: 'not-found' },
  },
  '[team]/claims#addSearchNote': {
    who: 'evidence.add',
    make: async (desk) => {
      const { claim } = await aboutFreshClaim(desk)
      return { input: { claimId: claim.id, text: `The minutes of ${unlike()}.` } }
    },
    ids: { claimId: 'not-found' },
  },
  '[team]/claims#setFoundation': {
    who: 'claim.edit',
    make: async (desk) => {
      const { claim } = await aboutFreshClaim(desk, 'NONE')
      return { input: { claimId: claim.id, was: 'NONE', foundation: 'PUBLIC_RECORD' } }
    },
    ids: { claimId: 'not-found' },
  },
  '[team]/claims#setGrounds': {
    who: 'attribution.edit',
    make: async (desk) => {
      const { attributionId } = await freshUnnamed(desk)
      const ticks = { vital: 'on', notOtherwise: 'on', reliable: 'on', use: 'INFORMATION' }
      return { input: { attributionId, version: 0, ...ticks, reason: `They would lose ${unlike()}.` } }
    },
    ids: { attributionId: 'not-found' },
  },
  '[team]/claims#accuse': {
    who: 'claim.edit',
    make: async (desk) => {
      const { claim } = await aboutFreshClaim(desk)
      const { sourceId } = await freshSource(desk)
      return { input: { claimId: claim.id, source: { id: sourceId } } }
    },
    ids: { claimId: 'not-found', 'source.id': 'invalid' },
  },
  '[team]/claims#withdrawAccusation': {
    who: 'claim.edit',
    make: async (desk) => ({ input: await freshAccusation(desk) }),
    ids: { accusationId: 'not-found' },
  },
  '[team]/claims#askReply': {
    who: 'reply.edit',
    make: async (desk) => {
      const { claim } = await aboutFreshClaim(desk)
      const { sourceId } = await freshSource(desk)
      return { input: { claimId: claim.id, source: { id: sourceId }, ...ASKED, ...CAME } }
    },
    ids: { claimId: 'not-found', 'source.id': 'invalid' },
  },
  '[team]/claims#editReply': {
    who: 'reply.edit',
    make: async (desk, caller) => ({
      input: { ...(await freshReply(desk, caller)), version: 1, ...ASKED, ...CAME },
    }),
    ids: { replyId: 'not-found' },
  },
  '[team]/claims#withdrawReply': {
    who: 'reply.edit',
    make: async (desk, caller) => ({ input: await freshReply(desk, caller) }),
    ids: { replyId: 'not-found' },
  },
  '[team]/claims#restoreReply': {
    who: 'reply.edit',
    make: async (desk, caller) => {
      const reply = await freshReply(desk, caller)
      await withdrawReply(caller.scope, reply)
      return { input: reply }
    },
    ids: { replyId: 'not-found' },
  },
  '[team]/sources#signAttestation': {
    who: 'attestation.sign',
    make: async (desk) => ({ input: { sourceId: (await freshUnnamed(desk)).sourceId } }),
    ids: { sourceId: 'not-found' },
  },
  '[team]/sources#withdrawAttestation': {
    who: 'attestation.sign',
    make: async (desk, caller) => {
      const { sourceId } = await freshUnnamed(desk)
      await signAttestation(caller.scope, { sourceId })
      return { input: { sourceId } }
    },
    ids: { sourceId: 'not-found' },
  },
}
