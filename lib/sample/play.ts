import { getText } from '@/lib/archive/service'
import { acceptSuggestion } from '@/lib/claims/accept'
import { findSuggestions as readSuggestions } from '@/lib/claims/suggestion-repository'
import { dismissSuggestion } from '@/lib/claims/suggestions'
import { listAttributions } from '@/lib/claims/view-repository'
import { now } from '@/lib/core/clock'
import { changePolicy } from '@/lib/policy/service'
import { addDerivation } from '@/lib/provenance/derivations'
import { markRecaptured } from '@/lib/provenance/recaptured'
import { retract } from '@/lib/provenance/retract'
import { freezeReport } from '@/lib/reports/freeze'
import { assign } from '@/lib/reviews/assign'
import { getClaimView } from '@/lib/reviews/claim-page'
import { addEvidence } from '@/lib/reviews/evidence'
import { saveViewInput } from '@/lib/reviews/queue-input'
import { saveView } from '@/lib/reviews/saved-views'
import { submitReview } from '@/lib/reviews/submit'
import { signWaiver } from '@/lib/reviews/waivers'
import { captureAgain } from '@/lib/stories/capture-again'
import { cancelOrder, orderCapture } from '@/lib/stories/capture-orders'
import { createStory } from '@/lib/stories/create'
import { changeHosts } from '@/lib/stories/hosts'
import { setSchedule } from '@/lib/stories/schedule'
import { addEvidenceDocument } from '@/lib/stories/service'
import { findSuggestions } from '@/lib/stories/suggest'
import { setAbsence } from '@/lib/teams/absence'
import { ARTICLE, CITES_WIRE, INTERVIEW, MINUTES, MINUTES_LATER, SURVEY, WIRE } from './article'
import {
  CLAIMS,
  DISMISSED,
  HOUSE_HOSTS,
  HOUSE_RULES,
  LET_PASS,
  OVERDUE_VIEW,
  REPORT_TITLE,
  REPORTED,
  type SampleClaim,
  type SampleReview,
  type Taken,
  WITHDRAWN,
} from './claims'
import { discuss } from './discussion'
import { beFair, keepUnnamed } from './fairness'
import type { Cast } from './found'

const DEADLINE_MS = 26 * 3_600_000
const DUE_MS = 22 * 3_600_000

/** What was made so far: whose words are where, and which claim is which. */
type Stage = {
  readonly cast: Cast
  readonly storyId: string
  readonly article: string
  readonly documents: Readonly<Record<'wire' | 'interview' | 'minutes', string>>
  readonly claims: Map<string, string>
}

/** Plays the story through with the real services, each step by the person whose step it is. */
export async function play(cast: Cast): Promise<void> {
  await planAbsence(cast.second)
  await changePolicy(cast.me, { version: 0, ...HOUSE_RULES })
  await changeHosts(cast.me, { version: 0, ...HOUSE_HOSTS })
  const stage = await bringIn(cast)
  await saveView(cast.editor, saveViewInput.parse(OVERDUE_VIEW))
  for (const claim of CLAIMS) {
    await makeClaim(stage, claim)
    await beFair(stage.cast, claimOf(stage, claim.key), claim)
  }
  await dismiss(stage)
  for (const claim of CLAIMS) await review(stage, claim)
  await letPass(stage)
  await discuss(stage.cast, (key) => claimOf(stage, key))
  await freezeReport(cast.editor, {
    storyId: stage.storyId,
    claimIds: REPORTED.map((key) => claimOf(stage, key)),
    title: REPORT_TITLE,
    showReviewerNames: true,
    seen: '',
    key: null,
  })
  await withdraw(stage)
  await readAgain(stage)
}

/** One statement is withdrawn after its claim was decided and the report was frozen: the claim wants another look. */
async function withdraw(stage: Stage): Promise<void> {
  const { editor } = stage.cast
  const [said] = await listAttributions(editor, claimOf(stage, WITHDRAWN.key))
  if (!said) throw new Error('the sample has nothing to withdraw')
  const place = { documentId: said.document.id, attributionId: said.id }
  await retract(editor, { ...place, withdrawnAt: null, reason: WITHDRAWN.reason, snapshotId: null })
}

/** The minutes are captured again: what was quoted from them is carried to the newer capture. */
async function readAgain({ cast, storyId, documents }: Stage): Promise<void> {
  const { documentId } = await getText(cast.first, documents.minutes)
  // Whatever the desk fetches from the web from now on is looked at again, while the story is live; minutes do not change.
  await setSchedule(cast.editor, { storyId, version: 0, every: 'SIX_HOURLY', leftOut: [documentId] })
  // The survey itself: ordered, and called off when it turned out that it is not public.
  const survey = { storyId, documentId: null, title: '', outlet: '', deadline: null }
  await cancelOrder(cast.first, await orderCapture(cast.first, { ...survey, address: SURVEY }))
  await captureAgain(cast.first, { documentId, submission: { kind: 'PASTE_TEXT', text: MINUTES_LATER } })
  await markRecaptured(cast.first, { storyId })
}

async function bringIn(cast: Cast): Promise<Stage> {
  const { editor, first } = cast
  const deadline = new Date(now().getTime() + DEADLINE_MS)
  const paste = (text: string) => ({ kind: 'PASTE_TEXT', text }) as const
  const { storyId, documentId, snapshotId } = await createStory(editor, {
    deadline,
    submission: paste(ARTICLE),
  })
  await findSuggestions(editor, snapshotId)
  const add = (text: string) => addEvidenceDocument(first, { storyId, submission: paste(text) })
  const [wire, interview, minutes] = [await add(WIRE), await add(INTERVIEW), await add(MINUTES)]
  await addDerivation(editor, {
    storyId,
    kind: 'CITES',
    fromDocumentId: documentId,
    fromAttributionId: null,
    toDocumentId: wire.documentId,
    toAttributionId: null,
    words: CITES_WIRE,
    note: '',
  })
  const documents = {
    wire: wire.snapshotId,
    interview: interview.snapshotId,
    minutes: minutes.snapshotId,
  }
  return { cast, storyId, article: snapshotId, documents, claims: new Map() }
}

function claimOf({ claims }: Stage, key: string): string {
  const id = claims.get(key)
  if (!id) throw new Error(`the sample has no claim ${key}`)
  return id
}

/** The open suggestion that attributes these words, or, when it attributes none, that is made of them. */
async function suggestionOf({ cast, article }: Stage, words: string) {
  const { text } = await getText(cast.editor, article)
  const all = await readSuggestions(cast.editor, article, { start: 0, end: text.length })
  const found = all.find(({ state, statement }) => {
    const places = statement.content.length > 0 ? statement.content : [statement.range]
    const said = places.map(({ start, end }) => text.slice(start, end)).join(' ')
    return state === 'OPEN' && said.includes(words)
  })
  if (!found) throw new Error(`the sample article has no suggestion with “${words}”`)
  return { suggestionId: found.id, version: found.version }
}

async function makeClaim(stage: Stage, { key, wording, first, more = [] }: SampleClaim): Promise<void> {
  const take = async ({ words, fields, denies, unnamedBecause }: Taken, mergeInto: string | null) => {
    const taken = await acceptSuggestion(stage.cast.editor, {
      ...(await suggestionOf(stage, words)),
      ...(mergeInto ? {} : { wording }),
      fields: { ...fields, ...(denies ? { denialClaimId: claimOf(stage, denies) } : {}) },
      mergeInto,
    })
    if (unnamedBecause) await keepUnnamed(stage.cast, taken.attributionId, unnamedBecause)
    return taken
  }
  const { claimId } = await take(first, null)
  stage.claims.set(key, claimId)
  for (const taken of more) await take(taken, claimId)
}

async function dismiss(stage: Stage): Promise<void> {
  await dismissSuggestion(stage.cast.editor, await suggestionOf(stage, DISMISSED))
}

/** Signs for what stands before a verdict by one rule, as whoever opened the desk is shown it. */
async function letPass(stage: Stage): Promise<void> {
  const { key, ruleId, reason } = LET_PASS
  const claimId = claimOf(stage, key)
  const { policy } = await getClaimView(stage.cast.me, claimId)
  const covers = policy.results.find((result) => result.ruleId === ruleId)?.signs ?? []
  await signWaiver(stage.cast.me, { claimId, ruleId, reason, covers: [...covers] })
}

async function review(stage: Stage, { key, assigned = [], reviews = [] }: SampleClaim): Promise<void> {
  const claimId = claimOf(stage, key)
  if (assigned.length > 0) {
    const reviewerIds = assigned.map((who) => stage.cast[who].actorId)
    const dueAt = new Date(now().getTime() + DUE_MS)
    await assign(stage.cast.editor, { claimIds: [claimId], reviewerIds, dueAt })
  }
  for (const one of reviews) await submit(stage, claimId, one)
}

async function submit(stage: Stage, claimId: string, one: SampleReview): Promise<void> {
  const scope = stage.cast[one.by]
  const evidenceIds: string[] = []
  if (one.evidence) {
    const { from, words, side, rank, note } = one.evidence
    const snapshotId = stage.documents[from]
    const start = (await getText(scope, snapshotId)).text.indexOf(words)
    if (start < 0) throw new Error(`the sample’s ${from} does not say “${words}”`)
    const place = { snapshotId, start, end: start + words.length }
    evidenceIds.push((await addEvidence(scope, { claimId, ...place, side, rank, note })).evidenceId)
  }
  const { verdict, rationale } = one
  await submitReview(scope, { claimId, claimVersion: 1, draftVersion: 0, verdict, rationale, evidenceIds })
}

/** A reviewer who will be away for some days, for those who hand out claims to see how that is said. */
async function planAbsence(reviewer: Cast['second']): Promise<void> {
  const inDays = (days: number) => new Date(now().getTime() + days * 24 * 3_600_000)
  await setAbsence(reviewer, {
    ...{ memberId: reviewer.actorId, seen: null, back: false },
    ...{ fromAt: inDays(5), untilAt: inDays(9), note: 'At the harbour conference' },
  })
}
