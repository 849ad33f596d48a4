import { newId } from '@/lib/core/ids'
import { findOpenMarks } from '@/lib/provenance/mark-repository'
import { retract } from '@/lib/provenance/retract'
import { makeReports, type Report } from '@/lib/testing/withdrawals'
import { type AccessDesk, aboutFreshClaim } from './desk'
import type { ActionRow } from './rows'

/** A report of the desk's story with a statement about a new claim. */
async function freshReport(desk: AccessDesk): Promise<Report & { claimId: string }> {
  const { claim } = await aboutFreshClaim(desk)
  const [report] = await makeReports(desk.author.scope, desk.story.id, [[claim.id]])
  if (!report) throw new Error('no report was made')
  return { ...report, claimId: claim.id }
}

async function withdrawn(desk: AccessDesk) {
  const { documentId, claimId } = await freshReport(desk)
  const why = { withdrawnAt: null, reason: 'The wire service says so itself.', snapshotId: null }
  return { claimId, ...(await retract(desk.owner.scope, { documentId, attributionId: null, ...why })) }
}

export const WITHDRAWAL_ACTIONS: Readonly<Record<string, ActionRow>> = {
  '[team]/snapshots#captureAgain': {
    who: 'document.add',
    make: async (desk) => ({
      input: { documentId: (await freshReport(desk)).documentId, text: `Read again ${newId()}.` },
    }),
    ids: { documentId: 'not-found' },
  },
  '[team]/snapshots#retract': {
    who: 'retraction.record',
    make: async (desk) => {
      const { documentId, attributionIds } = await freshReport(desk)
      const input = { documentId, attributionId: attributionIds[0], snapshotId: desk.story.minutesId }
      return { input: { ...input, reason: 'The wire service says so itself.' } }
    },
    ids: { documentId: 'not-found', attributionId: 'not-found', snapshotId: 'invalid' },
  },
  '[team]/snapshots#takeBackRetraction': {
    who: 'retraction.record',
    make: async (desk) => ({ input: { retractionId: (await withdrawn(desk)).retractionId } }),
    ids: { retractionId: 'not-found' },
  },
  '[team]/claims#clearMark': {
    who: 'mark.clear',
    make: async (desk) => {
      const { claimId } = await withdrawn(desk)
      const [mark] = await findOpenMarks(desk.owner.scope, claimId)
      return { input: { markId: mark?.id, note: 'It rests on the minutes alone.' } }
    },
    ids: { markId: 'not-found' },
  },
}
