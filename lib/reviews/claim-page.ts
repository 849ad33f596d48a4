import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { damagedCaptures } from '@/lib/archive/damage'
import { placesInNewest } from '@/lib/archive/newer-place'
import { listDocuments } from '@/lib/archive/service'
import type { SnapshotMeta } from '@/lib/archive/view'
import { listDenialsElsewhere } from '@/lib/claims/denial-repository'
import { findStoryOfClaim } from '@/lib/claims/repository'
import { rightOfReply } from '@/lib/claims/right-of-reply'
import { listAttributions } from '@/lib/claims/view-repository'
import { now } from '@/lib/core/clock'
import { notFound } from '@/lib/core/errors'
import { type ClaimChains, chainsOfClaim, chainViewOf } from '@/lib/provenance/chain-of-claim'
import { findLookedAt, findOpenMarks } from '@/lib/provenance/mark-repository'
import type { LookedAt } from '@/lib/provenance/mark-view'
import { canOf, missingOf } from './can'
import {
  type ClaimHead,
  type EvidenceItem,
  findClaimHead,
  findEvidenceOfClaim,
  findJudgements,
  type Judgements,
} from './claim-page-repository'
import { contradictionsOf } from './contradictions'
import { NO_DRAFT, toDraftView } from './draft'
import { mayRemove } from './evidence'
import { findHandNotes, type HandNote } from './hand-note-repository'
import { findBlindClaims } from './history-repository'
import { findNextMine } from './next-repository'
import { factsOf, type Panel, personOf, seatOf } from './panel'
import { listReviewers, toPerson } from './people'
import { readPolicy } from './policy-view'
import { putOffSeen } from './put-off'
import { findPanels } from './repository'
import { findDraft } from './review-repository'
import { listSearchNotes, type StoredSearchNote } from './search-note-repository'
import type {
  AssignmentView,
  ClaimView,
  EvidenceView,
  HandNoteView,
  ReviewView,
  SearchNoteView,
  VerdictView,
} from './view'
import { type Eyes, seesEvidenceOf, seesReviewOf, seesSignatureOf } from './visibility'
import type { Facts, Person } from './workflow'

/**
 * The id of a claim one works on, for what is done in its story; of a claim of another story, null.
 *
 * @throws not-found
 */
export async function claimOfStory(scope: Scope, claimId: string, storyId: string): Promise<string | null> {
  requirePermission(scope, 'desk.read')
  const found = await findStoryOfClaim(scope, claimId)
  if (found === null) throw notFound()
  return found === storyId ? claimId : null
}

/**
 * Everything the claim page shows to one person: what a blind reviewer may not see yet never leaves the server.
 *
 * @throws not-found
 */
export async function getClaimView(scope: Scope, claimId: string): Promise<ClaimView> {
  requirePermission(scope, 'desk.read')
  const head = await findClaimHead(scope, claimId)
  if (!head) throw notFound()
  const { id: storyId, archived } = head.story
  const chainsRead = listDocuments(scope, storyId).then((documents) =>
    chainsOfClaim(scope, { claimId, storyId, documents }),
  )
  const [attributions, denialsElsewhere, reply, found, draft, chains, people] = await Promise.all([
    listAttributions(scope, claimId),
    listDenialsElsewhere(scope, claimId),
    rightOfReply(scope, claimId),
    findingsAndBlindness(scope, head, chainsRead),
    findDraft(scope, claimId),
    chainsRead,
    listReviewers(scope),
  ])
  const { evidence, notes, judgements, policyFor, again, panel, blind } = found
  const { documents } = chains
  const { hasReviewed, authorId, wordedById, wordedBy, verdictId, ...shown } = head
  const writers = [authorId, wordedById]
  const facts = factsOf(panel)
  const who = personOf(panel, {
    memberId: scope.actorId,
    role: scope.role,
    writers,
    hasReviewed,
  })
  const eyes = {
    memberId: scope.actorId,
    blind: blind !== undefined,
    reviewerIds: new Set(blind?.reviewerIds),
  }
  const can = canOf(head.state, facts, who, head.story.archived)
  const policy = policyFor({
    ...{ writers, panel, eyes, decides: can.adjudicate },
    round: judgements.verdicts.filter(({ id }) => id !== verdictId).length,
  })
  const seen = evidence.filter((item) => seesEvidenceOf(eyes, item.addedBy.id))
  const [nextId, contradictions, damaged, newer, handNotes] = await Promise.all([
    who.part === 'outstanding' ? findNextMine(scope, claimId, now()) : null,
    contradictionsOf(scope, { ...head, storyId }, chains.rows),
    damagedCaptures(scope, { snapshotIds: quotedIn([...head.quotes, ...attributions, ...seen]), archived }),
    // Of what is shown and of nothing else: what another reviewer quoted stays unknown to a blind one.
    placesInNewest(scope, [...head.quotes, ...[...attributions, ...seen].map(({ quote }) => quote)]),
    findHandNotes(scope, claimId),
  ])
  return {
    ...shown,
    wordedBy: toPerson(wordedById, wordedBy),
    article: articleOf(head, documents),
    attributions,
    denialsElsewhere,
    ...reply,
    searchNotes: notes.map(toNote).filter((note) => seesEvidenceOf(eyes, note.addedBy.id)),
    chain: chainViewOf(scope, { claimId, archived }, chains),
    contradictions,
    policy,
    evidence: seen.map((item) => toEvidence(scope, item, can.addEvidence)),
    damaged,
    newer,
    assignments: panel.map((seat) => toAssignment(scope, panel, seat)),
    handNotes: handNotes.map(toHandNote),
    ...reviewsFor(eyes, panel, judgements),
    verdicts: judgements.verdicts.map((verdict) => toVerdict(verdict, verdictId)),
    draft: draft ? toDraftView(draft) : NO_DRAFT,
    mine: { ...mineOf(scope, panel, facts, who), nextId },
    missing: missingOf(head.state, facts, attributions),
    again: {
      ...again,
      looked: again.looked.map((mark) => ({ ...mark, look: seenLook(eyes, mark.look) })),
    },
    documents,
    people: people.filter((one) => !writers.includes(one.id)),
    can,
  }
}

type Quoting = { readonly snapshotId: string } | { readonly quote: { readonly snapshotId: string } }

/** The captures that are quoted. */
const quotedIn = (all: readonly Quoting[]) =>
  all.map((one) => ('quote' in one ? one.quote.snapshotId : one.snapshotId))

async function anotherLook(scope: Scope, claimId: string): Promise<ClaimView['again']> {
  const [marks, looked] = await Promise.all([findOpenMarks(scope, claimId), findLookedAt(scope, claimId)])
  return { marks, looked, canClear: may(scope, 'mark.clear') }
}

/**
 * That something is withdrawn under a claim every reviewer is to know; what another found in it, no blind one: an editor who
 * had the look has read the reviews.
 */
const seenLook = (eyes: Eyes, look: LookedAt['look']) =>
  look && seesSignatureOf(eyes, look.byId) ? look : null

/**
 * What reviewers found and gathered, and only then whether the reader may see it. Were that asked first, or at the same
 * time, a reader who is given the claim meanwhile would be shown a review that came in after. Only who has a review of
 * the claim to give can be blind to the others': for anyone else nothing more is asked.
 */
async function findingsAndBlindness(scope: Scope, head: ClaimHead, chains: Promise<ClaimChains>) {
  const claimId = head.id
  const [evidence, notes, judgements, policyFor, again] = await Promise.all([
    findEvidenceOfClaim(scope, claimId),
    listSearchNotes(scope, claimId),
    findJudgements(scope, claimId),
    readPolicy(scope, head, chains),
    anotherLook(scope, claimId),
  ])
  const panel = (await findPanels(scope, [claimId])).get(claimId) ?? []
  const waiting = seatOf(panel, scope.actorId)?.reviewedAt === null
  const [blind] = waiting ? await findBlindClaims(scope, [claimId]) : []
  return { evidence, notes, judgements, policyFor, again, panel, blind }
}

/** The document the claim was made in, or else the article under check. */
function articleOf(head: ClaimHead, documents: readonly SnapshotMeta[]): SnapshotMeta {
  const quoted = documents.find((document) => document.id === head.quotes[0]?.snapshotId)
  const article = quoted ?? documents.find((document) => document.kind === 'ARTICLE')
  if (!article) throw new TypeError(`story ${head.story.id} has no article`)
  return article
}

function toEvidence(scope: Scope, item: EvidenceItem, open: boolean): EvidenceView {
  const { inUse, addedBy, ...shown } = item
  const canRemove = open && !item.removed && !inUse && mayRemove(scope, addedBy.id)
  return { ...shown, addedBy: toPerson(addedBy.id, addedBy.name), canRemove }
}

function toNote({ id, text, addedAt, addedBy }: StoredSearchNote): SearchNoteView {
  return { id, text, addedAt: addedAt.toISOString(), addedBy: toPerson(addedBy.id, addedBy.name) }
}

function toAssignment(scope: Scope, panel: Panel, seat: Panel[number]): AssignmentView {
  return {
    id: seat.assignmentId,
    reviewer: toPerson(seat.reviewerId, seat.reviewer),
    dueAt: seat.dueAt?.toISOString() ?? null,
    reviewed: seat.reviewedAt !== null,
    version: seat.version,
    ...{ snoozedUntil: null, skip: null, ...putOffOf(scope, panel, seat) },
  }
}

function toHandNote({ by, to, at, ...said }: HandNote): HandNoteView {
  const [writer, colleague] = [toPerson(by.id, by.name), to && toPerson(to.id, to.name)]
  return { ...said, by: writer, to: colleague, at: at.toISOString() }
}

function putOffOf(scope: Scope, panel: Panel, seat: Panel[number]) {
  const reviewer = (one: Panel[number]) => ({ id: one.reviewerId, reviewed: one.reviewedAt !== null })
  return putOffSeen(scope, panel.map(reviewer), { ...seat, ...reviewer(seat) })
}

function reviewsFor(eyes: Eyes, panel: Panel, { reviews }: Judgements) {
  const current = new Set(panel.flatMap((seat) => (seat.reviewedAt && seat.latest ? [seat.latest.id] : [])))
  const all = reviews.map((review): ReviewView => {
    const { id, name } = review.reviewer
    return { ...review, reviewer: toPerson(id, name), current: current.has(review.id) }
  })
  const shown = all.filter((review) => seesReviewOf(eyes, review.reviewer.id))
  const hidden = all.filter((review) => review.current && !shown.includes(review))
  return { reviews: shown, hiddenReviews: hidden.length }
}

function toVerdict(verdict: Judgements['verdicts'][number], inForce: string | null): VerdictView {
  const { id, name } = verdict.decidedBy
  return { ...verdict, decidedBy: toPerson(id, name), inForce: verdict.id === inForce }
}

function mineOf(scope: Scope, panel: Panel, facts: Facts, who: Person): Omit<ClaimView['mine'], 'nextId'> {
  const others = facts.outstanding - (who.part === 'outstanding' ? 1 : 0)
  return {
    assigned: who.part !== 'none',
    reviewed: who.part === 'reviewed',
    revision: seatOf(panel, scope.actorId)?.latest?.revision ?? 0,
    last: who.part !== 'none' && others === 0,
  }
}
