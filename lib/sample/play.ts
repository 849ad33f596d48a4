import { getText } from '@/lib/archive/service'
import { acceptSuggestion } from '@/lib/claims/accept'
import { findSuggestions as readSuggestions } from '@/lib/claims/suggestion-repository'
import { dismissSuggestion } from '@/lib/claims/suggestions'
import { now } from '@/lib/core/clock'
import { addDerivation } from '@/lib/provenance/derivations'
import { freezeReport } from '@/lib/reports/freeze'
import { assign } from '@/lib/reviews/assign'
import { addEvidence } from '@/lib/reviews/evidence'
import { submitReview } from '@/lib/reviews/submit'
import { createStory } from '@/lib/stories/create'
import { addEvidenceDocument } from '@/lib/stories/service'
import { findSuggestions } from '@/lib/stories/suggest'
import { ARTICLE, CITES_WIRE, INTERVIEW, MINUTES, WIRE } from './article'
import {
  CLAIMS,
  DISMISSED,
  REPORT_TITLE,
  REPORTED,
  type SampleClaim,
  type SampleReview,
  type Taken,
} from './claims'
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
  const stage = await bringIn(cast)
  for (const claim of CLAIMS) await makeClaim(stage, claim)
  await dismiss(stage)
  for (const claim of CLAIMS) await review(stage, claim)
  await freezeReport(cast.editor, {
    storyId: stage.storyId,
    claimIds: REPORTED.map((key) => claimOf(stage, key)),
    title: REPORT_TITLE,
    showReviewerNames: true,
    seen: '',
    key: null,
  })
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
  const take = async ({ words, fields, denies }: Taken, mergeInto: string | null) =>
    acceptSuggestion(stage.cast.editor, {
      ...(await suggestionOf(stage, words)),
      ...(mergeInto ? {} : { wording }),
      fields: { ...fields, ...(denies ? { denialClaimId: claimOf(stage, denies) } : {}) },
      mergeInto,
    })
  const { claimId } = await take(first, null)
  stage.claims.set(key, claimId)
  for (const taken of more) await take(taken, claimId)
}

async function dismiss(stage: Stage): Promise<void> {
  await dismissSuggestion(stage.cast.editor, await suggestionOf(stage, DISMISSED))
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
    const { from, words, side, note } = one.evidence
    const snapshotId = stage.documents[from]
    const start = (await getText(scope, snapshotId)).text.indexOf(words)
    if (start < 0) throw new Error(`the sample’s ${from} does not say “${words}”`)
    const place = { snapshotId, start, end: start + words.length }
    evidenceIds.push((await addEvidence(scope, { claimId, ...place, side, note })).evidenceId)
  }
  const { verdict, rationale } = one
  await submitReview(scope, { claimId, claimVersion: 1, draftVersion: 0, verdict, rationale, evidenceIds })
}
