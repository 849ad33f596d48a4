import type { Scope } from '@/lib/access/scope'
import { verifyChain } from '@/lib/audit/verify'
import { db } from '@/lib/core/db'
import { factsOf } from '@/lib/reviews/panel'
import { findPanels } from '@/lib/reviews/repository'
import { stateOf } from '@/lib/reviews/workflow'
import { type Act, done, type Ledger, type Told } from './ledger'

/** Acts that bring words nothing else holds, with where those must be once for every `ok` and never for a refusal. */
const WORDS: Partial<Record<Act, (stored: Stored) => readonly string[]>> = {
  submit: ({ reviews }) => reviews.map(({ rationale }) => rationale),
  evidence: ({ evidence }) => evidence.map(({ note }) => note),
  comment: ({ comments }) => comments.map(({ text }) => text),
  edit: ({ wordings }) => wordings.map(({ text }) => text),
  adjudicate: ({ verdicts }) => verdicts.map(({ rationale }) => rationale),
}

type Stored = Awaited<ReturnType<typeof readAll>>

/**
 * Everything in which what the database holds differs from what people were told, or from itself. Nothing lost: what was
 * acknowledged is there. Nothing doubled: it is there once. Nothing contradictory: no state that its facts do not imply.
 */
export async function faultsOf(scope: Scope, storyId: string, ledger: Ledger): Promise<string[]> {
  const stored = await readAll(scope, storyId)
  return [
    ...brokenAnswers(ledger),
    ...wordsOf(stored, ledger),
    ...draftsOf(stored, ledger),
    ...assignmentsOf(stored, ledger),
    ...(await statesOf(scope, stored)),
    ...verdictsOf(stored),
    ...wordingsOf(stored),
    ...eventsOf(stored),
    ...(await chainOf(scope)),
  ]
}

async function readAll({ teamId }: Scope, storyId: string) {
  const about = { teamId, claim: { storyId } }
  const [claims, assignments, drafts, reviews, evidence, comments, wordings, verdicts, events] =
    await Promise.all([
      db().claim.findMany({ where: { teamId, storyId } }),
      db().assignment.findMany({ where: about }),
      db().reviewDraft.findMany({ where: about }),
      db().review.findMany({ where: about }),
      db().evidence.findMany({ where: about }),
      db().commentRevision.findMany({ where: { teamId, version: 1 } }),
      db().claimRevision.findMany({ where: about, orderBy: { version: 'asc' } }),
      db().verdictRecord.findMany({ where: about, include: { reviews: true } }),
      db().auditEvent.groupBy({ by: ['kind'], where: { teamId }, _count: true }),
    ])
  const counts = new Map(events.map((row) => [row.kind, row._count]))
  return { claims, assignments, drafts, reviews, evidence, comments, wordings, verdicts, counts }
}

/** Nobody is told anything that they could not read. */
const brokenAnswers = (ledger: Ledger): string[] =>
  ledger.filter(({ answer }) => answer.startsWith('broken')).map((told) => `${told.act}: ${told.answer}`)

function wordsOf(stored: Stored, ledger: Ledger): string[] {
  return Object.entries(WORDS).flatMap(([act, texts]) => {
    const counts = countMarks(texts(stored))
    return ledger
      .filter((told) => told.act === act)
      .flatMap((told) => {
        const count = counts.get(told.mark) ?? 0
        const right = told.answer === 'ok' ? count === 1 : count <= (told.answer === 'lost' ? 1 : 0)
        return right ? [] : [`${said(told)}, and it is there ${count} times`]
      })
  })
}

const MARK = /mark-[\w-]+?-end/g

/** How many texts hold each mark as their own: the last in them, for what is typed further keeps what was typed before. */
function countMarks(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const mark = text.match(MARK)?.at(-1)
    if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return counts
}

/** The last draft that was acknowledged is the one that is kept, unless a later one, or a submission, may have come. */
function draftsOf({ drafts }: Stored, ledger: Ledger): string[] {
  const stored = new Map(drafts.map((row) => [`${row.claimId} ${row.reviewerId}`, row.rationale]))
  const kept = new Map<string, Told[]>()
  for (const told of ledger) {
    if (told.act !== 'draft' && told.act !== 'submit') continue
    const key = `${told.claimId} ${told.who}`
    if (told.answer === 'ok') kept.set(key, [told])
    else if (told.answer === 'lost') kept.set(key, [...(kept.get(key) ?? []), told])
  }
  const lost = [...kept].flatMap(([key, possible]) => {
    const text = stored.get(key) ?? ''
    const only = possible.filter(({ answer }) => answer === 'ok')
    if (only.length === 0 || possible.some(({ mark }) => text.includes(mark))) return []
    return [`${said(only[0])}, and the draft reads “${text}”`]
  })
  const overwritten = done(ledger, 'stale-draft').map(
    (told) => `${said(told)} although another tab had other words`,
  )
  return [...lost, ...overwritten]
}

function assignmentsOf({ assignments, claims }: Stored, ledger: Ledger): string[] {
  const open = assignments.filter(({ withdrawnAt }) => withdrawnAt === null)
  const seats = new Set<string>()
  const doubled = open.flatMap(({ claimId, reviewerId }) => {
    const key = `${claimId} ${reviewerId}`
    if (seats.has(key)) return [`${reviewerId} has claim ${claimId} twice`]
    seats.add(key)
    return []
  })
  const authors = new Map(claims.map((claim) => [claim.id, claim.authorId]))
  const own = open
    .filter((row) => row.reviewerId === authors.get(row.claimId))
    .map((row) => `own claim: ${row.id}`)
  const ids = new Set(assignments.map(({ id }) => id))
  const acknowledged = done(ledger, 'assign').flatMap(({ value }) =>
    (value as { assignmentIds: string[] }[]).flatMap(({ assignmentIds }) => assignmentIds),
  )
  const missing = acknowledged
    .filter((id) => !ids.has(id))
    .map((id) => `assignment ${id} was made and is not there`)
  const withdrawn = new Set(assignments.filter((row) => row.withdrawnAt !== null).map(({ id }) => id))
  const taken = done(ledger, 'unassign').flatMap(({ value }) =>
    (value as { assignmentId: string; outcome: string }[]).filter((one) => one.outcome === 'withdrawn'),
  )
  const still = taken
    .filter((one) => !withdrawn.has(one.assignmentId))
    .map((one) => `still assigned: ${one.assignmentId}`)
  return [...doubled, ...own, ...missing, ...still]
}

/** Each claim is in the state that its reviewers and reviews imply. */
async function statesOf(scope: Scope, { claims }: Stored): Promise<string[]> {
  const panels = await findPanels(
    scope,
    claims.map(({ id }) => id),
  )
  return claims.flatMap(({ id, number, state, verdict, verdictId }) => {
    const facts = factsOf(panels.get(id) ?? [])
    if (state === 'WITHDRAWN') return []
    if (state === 'DECIDED')
      return verdict && verdictId ? [] : [`claim ${number} is decided without a verdict`]
    if (verdict !== null) return [`claim ${number} is ${state} and has a verdict`]
    const implied = stateOf(facts)
    return implied === state ? [] : [`claim ${number} is ${state}; its reviews make it ${implied}`]
  })
}

/** A verdict rests on reviews that agree with it, or was settled by somebody who gave none of them. */
function verdictsOf({ verdicts, reviews, claims }: Stored): string[] {
  const byId = new Map(reviews.map((review) => [review.id, review]))
  const author = new Map(claims.map((claim) => [claim.id, claim.authorId]))
  return verdicts.flatMap((record) => {
    const under = record.reviews.flatMap(({ reviewId }) => byId.get(reviewId) ?? [])
    const name = `verdict ${record.id} (${record.basis})`
    if (record.decidedById === author.get(record.claimId)) return [`${name} is by the claim’s author`]
    if (under.some((review) => review.claimVersion !== record.claimVersion))
      return [`${name} rests on reviews of another wording`]
    if (record.basis === 'ADJUDICATION')
      return under.some((review) => review.reviewerId === record.decidedById)
        ? [`${name} is by one of its reviewers`]
        : []
    const agree = under.length > 0 && under.every((review) => review.verdict === record.verdict)
    return agree ? [] : [`${name} rests on reviews that do not agree with it`]
  })
}

/** The wordings of a claim follow each other without a gap, and the last is what it says. */
function wordingsOf({ claims, wordings }: Stored): string[] {
  return claims.flatMap((claim) => {
    const own = wordings.filter(({ claimId }) => claimId === claim.id)
    const gap = own.some(({ version }, at) => version !== at + 1)
    const last = own.at(-1)
    if (gap || last?.version !== claim.version)
      return [`claim ${claim.number}: wordings ${own.map((one) => one.version)}`]
    return last.text === claim.text ? [] : [`claim ${claim.number} does not say its last wording`]
  })
}

/** Every row that something made has its line in the history, and every such line its row. */
function eventsOf({
  counts,
  reviews,
  verdicts,
  assignments,
  evidence,
  comments,
  wordings,
  claims,
}: Stored): string[] {
  const rows = {
    'review.submitted': reviews.length,
    'verdict.recorded': verdicts.length,
    'assignment.made': assignments.length,
    'evidence.added': evidence.length,
    'comment.posted': comments.length,
    'claim.edited': wordings.length - claims.length,
  }
  return Object.entries(rows).flatMap(([kind, count]) =>
    (counts.get(kind) ?? 0) === count ? [] : [`${count} rows and ${counts.get(kind) ?? 0} lines ${kind}`],
  )
}

async function chainOf(scope: Scope): Promise<string[]> {
  const check = await verifyChain(scope, 0, Number.MAX_SAFE_INTEGER)
  return check.ok ? [] : [`the history breaks at line ${check.seq}`]
}

const said = (told: Told | undefined) =>
  told ? `${told.act} ${told.mark} on ${told.claimId} by ${told.who} was told “${told.answer}”` : ''
