import { accuse } from '@/lib/claims/accusations'
import { setGrounds } from '@/lib/claims/grounds'
import { askReply } from '@/lib/claims/replies'
import { findAttribution } from '@/lib/claims/view-repository'
import { now } from '@/lib/core/clock'
import { addSearchNote } from '@/lib/reviews/search-notes'
import { signAttestation } from '@/lib/sources/attestations'
import type { SampleClaim } from './claims'
import type { Cast } from './found'

const HOUR_MS = 3_600_000
const someone = (name: string) => {
  const kind = name === 'Halden Freight' ? ('ORGANISATION' as const) : ('PERSON' as const)
  return { name, kind, naming: 'NAMED' as const, description: '', another: false }
}

/** Whom a claim accuses, who was asked for a reply, and where was looked for what speaks against it. */
export async function beFair(
  cast: Cast,
  claimId: string,
  { accuses, replies = [], searched }: SampleClaim,
): Promise<void> {
  if (accuses) await accuse(cast.editor, { claimId, source: someone(accuses) })
  for (const { of, channel, hoursAgo, state, words = '' } of replies) {
    const askedAt = new Date(now().getTime() - hoursAgo * HOUR_MS)
    const answer = { state, words, answeredAt: words ? askedAt : null, deadline: null }
    const asked = { source: someone(of), key: '', told: null, version: 0, channel, askedAt }
    await askReply(cast.first, { claimId, ...asked, ...answer })
  }
  if (searched) await addSearchNote(cast[searched.by], { claimId, text: searched.text })
}

/** The grounds for keeping a source unnamed, by an editor who knows who it is. */
export async function keepUnnamed({ editor }: Cast, attributionId: string, reason: string): Promise<void> {
  const ticks = { vital: true, notOtherwise: true, reliable: false }
  await setGrounds(editor, { attributionId, version: 0, ...ticks, reason, use: 'INFORMATION' })
  const attribution = await findAttribution(editor, attributionId)
  if (attribution) await signAttestation(editor, { sourceId: attribution.source.id })
}
