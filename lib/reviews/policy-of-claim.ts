import type { Scope } from '@/lib/access/scope'
import type { Db } from '@/lib/core/db'
import type { CaseAttribution, CaseEvidence, PolicyCase } from '@/lib/policy/case'
import { checkClaim } from '@/lib/policy/check'
import { checkEveryVerdict, type Foreseen } from '@/lib/policy/every-verdict'
import { DEFAULT_PACK, withSettings } from '@/lib/policy/pack'
import { findPolicies } from '@/lib/policy/repository'
import { inSameSentence } from '@/lib/policy/same-sentence'
import { listWaivers, type StoredWaiver } from '@/lib/policy/waiver-repository'
import type { ClaimChains } from '@/lib/provenance/chain-of-claim'
import type { ChainRow } from '@/lib/provenance/chain-repository'
import { knownAs } from '@/lib/provenance/known-as'
import { originsOf } from '@/lib/provenance/origins'
import { type Rest, restsOf } from '@/lib/provenance/rests-on'
import { findBalance, findCaseFacts } from './policy-case-repository'

/** A claim whose records the rules look at. */
type RuledClaim = {
  readonly id: string
  /** Where it comes from, as whoever asks has read it. */
  readonly chains: ClaimChains
}

/** A claim as far as who works on it and who looks at it is concerned. */
export type Judging = {
  /** Its present wording, and how often it was decided and opened again: a signature is for one of each. */
  readonly version: number
  readonly round: number
  readonly writers: readonly string[]
  /** Who gave the reviews that count, once for each. */
  readonly reviewers: readonly string[]
  readonly candidate: PolicyCase['candidate']
  /** Whether something that this member added may be looked at; a blind reviewer may not see all. */
  readonly sees: (memberId: string) => boolean
}

export type JudgedClaim = Foreseen & {
  readonly of: PolicyCase
  /** What is signed for the claim, whether it counts or not. */
  readonly waivers: readonly StoredWaiver[]
  /** The version of the team's settings, 0 for the pack as it comes, and of the pack. */
  readonly version: number
  readonly packVersion: number
}

/** What the team's sourcing rules say of a claim as it stands: of the verdict proposed, or else of every possible one. */
export async function judgeClaim(
  scope: Scope,
  { id, chains, ...about }: RuledClaim & Judging,
  read?: Db,
): Promise<JudgedClaim> {
  return (await readRules(scope, { id, chains }, read))(about)
}

/** Reads everything the rules look at. Who looks is told afterwards: whether they are blind has to be asked after all is read. */
export async function readRules(
  scope: Scope,
  claim: RuledClaim,
  read?: Db,
): Promise<(about: Judging) => JudgedClaim> {
  const [caseFor, [policy], waivers] = await Promise.all([
    caseOf(scope, claim, read),
    findPolicies(scope, 1, read),
    listWaivers(scope, claim.id, read),
  ])
  const pack = withSettings(DEFAULT_PACK, policy?.rules ?? {})
  return (about) => {
    const of = caseFor(about)
    const found = of.candidate ? { results: checkClaim(of, pack), toDeny: [] } : checkEveryVerdict(of, pack)
    return { of, ...found, waivers, version: policy?.version ?? 0, packVersion: pack.version }
  }
}

/**
 * A claim with everything the rules look at. What left the desk under another verdict is not looked at until corrections
 * have records of their own.
 */
async function caseOf(
  scope: Scope,
  { id, chains: told }: RuledClaim,
  read?: Db,
): Promise<(about: Judging) => PolicyCase> {
  const { documents, rows, chains, drifts } = told
  const rests = { for: restsOf(chains.for, documents), against: restsOf(chains.against, documents) }
  const driftsBy = new Map([...drifts.for, ...drifts.against])
  const asserting = rows.filter(({ stance }) => stance === 'ASSERTS' || stance === 'CONFIRMS')
  const actors = knownAs(asserting)
    .filter(({ naming }) => naming === 'NAMED')
    .map(({ id: sourceId }) => sourceId)
  const [facts, balance] = await Promise.all([
    findCaseFacts(scope, id, read),
    findBalance(scope, actors, read),
  ])
  return ({ version, round, writers, reviewers, candidate, sees }) => ({
    claim: { id, version, round, writers, foundation: facts.foundation, accused: facts.accused },
    attributions: rows.map((row) => ({ ...toAttribution(row, id), drifts: driftsBy.get(row.id) ?? [] })),
    evidence: facts.evidence
      .filter(({ addedById }) => sees(addedById))
      .map((item) => toEvidence(item, rests[item.side === 'AGAINST' ? 'against' : 'for'])),
    searchNotes: facts.searchNotes
      .filter(({ addedById }) => sees(addedById))
      .map((note) => ({ id: note.id })),
    attestations: rows.filter(({ attested }) => attested).map(({ source }) => ({ sourceId: source.id })),
    replyRequests: facts.replies,
    origins: { FOR: originsOf(chains.for), AGAINST: originsOf(chains.against) },
    reviewers,
    candidate,
    earlierVerdicts: [],
    corrections: [],
    balance,
  })
}

/** What was recorded for another claim, of which it denies this one instead, denies all of it. */
function toAttribution(row: ChainRow, claimId: string): Omit<CaseAttribution, 'drifts'> {
  const { source, sourceWords, grounds, statement, cueAt, contents, denialScope, checks, ...told } = row
  const { id, naming, headcount, mode, stance, terms } = told
  return {
    ...{ id, source, naming, headcount, mode, stance, terms },
    use: grounds?.use ?? 'INFORMATION',
    words: sourceWords,
    denialScope: row.claimId === claimId ? denialScope : 'FULL',
    anonymity: grounds,
    quoteState: quoteStateOf(checks),
    sameSentence: inSameSentence(statement, cueAt, contents),
  }
}

/**
 * Other words in any capture the quote was looked for in: one that reads otherwise by now, or a report that its own rests on. That a
 * newer capture lacks the words altogether is no other wording: a page behind a wall lacks every word.
 */
function quoteStateOf(checks: ChainRow['checks']): CaseAttribution['quoteState'] {
  if (checks.some(({ state }) => state === 'ALTERED')) return 'ALTERED'
  return checks.some(({ state }) => state !== 'NOT_FOUND') ? 'VERBATIM' : 'UNCHECKED'
}

type EvidenceRow = Awaited<ReturnType<typeof findCaseFacts>>['evidence'][number]

/** Evidence always stands in a snapshot. */
function toEvidence(
  { id, side, rank, snapshot }: EvidenceRow,
  rests: (documentId: string) => readonly Rest[],
): CaseEvidence {
  return { id, side, rank, hasSnapshot: true, restsOn: rests(snapshot.documentId) }
}
