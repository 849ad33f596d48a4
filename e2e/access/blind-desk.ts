import { freezeReport } from '@/lib/reports/freeze'
import { editComment } from '@/lib/reviews/discussion/edit'
import { saveDraft } from '@/lib/reviews/draft'
import { addEvidence } from '@/lib/reviews/evidence'
import { rankEvidence } from '@/lib/reviews/rank-evidence'
import { addSearchNote } from '@/lib/reviews/search-notes'
import { submitReview } from '@/lib/reviews/submit'
import type { EvidenceSide } from '@/lib/reviews/view'
import { signWaiver } from '@/lib/reviews/waivers'
import { answer, edit, open } from '@/lib/testing/discussion'
import type { TestMember } from '@/lib/testing/factories'
import { give, MINUTES, reviewOf } from '@/lib/testing/reviews'
import { type AccessDesk, aboutFreshClaim, makeAccessDesk } from './desk'
import { waiverInput } from './waiver-input'

/** What the first reviewer gathered, found and said. */
export type Found = 'much' | 'little'

export type BlindDesk = AccessDesk & {
  /** What nobody may learn whose review is to come, by what it is: words, and ids of what would tell that it is there. */
  readonly kept: Readonly<Record<string, string>>
  /** Of it what nobody but its writer is ever shown. */
  readonly draft: string
  readonly evidenceId: string
  readonly threadId: string
  readonly commentId: string
  readonly waiverId: string | null
}

// Like no word of the program or of another test, and found whole wherever it stands.
const KEPT = {
  rationale: 'saltmarsh-quillfeather',
  draft: 'osprey-larkspur',
  evidenceNote: 'harbourmist-thistledown',
  searchNote: 'ledgerwort-cormorant',
  comment: 'tarpaulin-foxglove',
  reply: 'windlass-meadowsweet',
  remark: 'bollard-celandine',
  waiver: 'capstan-goldenrod',
} as const

/**
 * A claim with three reviewers. The first has done all that a reviewer can do, and an editor what editors do upon it; the owner
 * has begun to write, and the second's review is to come. With `little`, the first found the opposite, by one quote, and said nothing else.
 */
export async function makeBlindDesk(found: Found): Promise<BlindDesk> {
  const access = await makeAccessDesk()
  const desk = await aboutFreshClaim(access, 'NONE')
  const { first, second, owner, editor, claim } = desk
  await give(desk, first, second, owner)
  const left = found === 'much' ? await leaveMuch(desk) : await leaveLittle(desk)
  const report = await freezeReport(editor.scope, {
    ...{ storyId: desk.story.id, claimIds: [claim.id], title: 'What can be printed' },
    ...{ showReviewerNames: true, seen: '', key: null },
  })
  return { ...desk, ...left, reportId: report.id }
}

async function quote({ claim, story }: AccessDesk, by: TestMember, side: EvidenceSide, note: string) {
  const words = 'no vote was taken'
  const start = MINUTES.indexOf(words)
  const place = { snapshotId: story.minutesId, start, end: start + words.length }
  return (await addEvidence(by.scope, { claimId: claim.id, side, rank: null, note, ...place })).evidenceId
}

async function leaveMuch(desk: AccessDesk) {
  const { first, owner, editor, claim } = desk
  const claimId = claim.id
  const evidenceId = await quote(desk, first, 'AGAINST', KEPT.evidenceNote)
  const context = await quote(desk, first, 'CONTEXT', KEPT.evidenceNote)
  await rankEvidence(editor.scope, { evidenceId, was: null, rank: 'PRIMARY' })
  const { noteId } = await addSearchNote(first.scope, { claimId, text: KEPT.searchNote })
  const { commentId, threadId } = await open(desk, first, KEPT.comment)
  await answer(threadId, editor, KEPT.reply)
  await editComment(first.scope, edit(commentId, 1, `${KEPT.comment}, as they told me`))
  const remark = await open(desk, editor, KEPT.remark, { evidenceId })
  const { waiverId } = await signWaiver(editor.scope, await waiverInput(desk, editor, KEPT.waiver))
  const evidenceIds = [evidenceId, context]
  const judgement = reviewOf(desk, { verdict: 'DENIED', rationale: KEPT.rationale, evidenceIds })
  const { reviewId } = await submitReview(first.scope, judgement)
  await saveDraft(owner.scope, { claimId, version: 0, verdict: 'CONFIRMED', rationale: KEPT.draft, base: '' })
  const ids = {
    evidenceId,
    context,
    noteId,
    commentId,
    threadId,
    remark: remark.commentId,
    waiverId,
    reviewId,
  }
  return { ...ids, kept: { ...KEPT, ...ids }, draft: KEPT.draft }
}

async function leaveLittle(desk: AccessDesk) {
  const evidenceId = await quote(desk, desk.first, 'FOR', '')
  const judgement = reviewOf(desk, { rationale: 'Nobody says so.', evidenceIds: [evidenceId] })
  const { reviewId } = await submitReview(desk.first.scope, judgement)
  return {
    kept: { reviewId, evidenceId },
    draft: '',
    evidenceId,
    threadId: '',
    commentId: '',
    waiverId: null,
  }
}
