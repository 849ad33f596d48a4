import type { CaseAttribution, CaseEvidence, CaseOrigins, PolicyCase } from '@/lib/policy/case'
import { originsOf } from '@/lib/provenance/origins'
import { chainOf } from './chains'

/** A claim at which no rule has anything to find fault with: two named sources, a document, a search noted. */
export function policyCase(more: Partial<PolicyCase> = {}): PolicyCase {
  return {
    claim: { id: 'claim', version: 1, round: 0, writers: ['author'], foundation: 'NONE', accused: [] },
    attributions: [said(), said({ id: 'ben', source: person('Ben Okoro') })],
    evidence: [item()],
    searchNotes: [{ id: 'note' }],
    attestations: [],
    replyRequests: [],
    origins: { FOR: originsFrom('person Ada', 'person Ben'), AGAINST: originsFrom() },
    reviewers: ['reviewer'],
    candidate: null,
    earlierVerdicts: [],
    corrections: [],
    balance: [],
    ...more,
  }
}

/** The same with another verdict proposed, by whoever decides. */
export function proposed(of: PolicyCase, verdict: 'CONFIRMED' | 'DENIED' | 'UNVERIFIED'): PolicyCase {
  return { ...of, candidate: { verdict, deciderId: 'decider', at: '2026-11-29T10:00:00.000Z' } }
}

/** A named person who says on the record that it is so. */
export function said(more: Partial<CaseAttribution> = {}): CaseAttribution {
  return {
    id: 'ada',
    source: person('Ada Lindqvist'),
    words: 'Ada Lindqvist',
    naming: 'NAMED',
    headcount: 1,
    mode: 'INDIRECT',
    stance: 'ASSERTS',
    denialScope: null,
    terms: 'ON_RECORD',
    use: 'INFORMATION',
    anonymity: null,
    quoteState: 'UNCHECKED',
    sameSentence: true,
    drifts: [],
    ...more,
  }
}

/** Two officials without names, on background, with all that anonymity asks for. */
export function unnamed(more: Partial<CaseAttribution> = {}): CaseAttribution {
  return said({
    id: 'officials',
    source: { id: 'officials', name: 'two harbour officials', kind: 'GROUP', naming: 'DESCRIBED' },
    words: 'two harbour officials',
    naming: 'DESCRIBED',
    headcount: 2,
    terms: 'BACKGROUND',
    anonymity: { vital: true, notOtherwise: true, reliable: true, reason: 'They are not allowed to speak.' },
    ...more,
  })
}

export function person(name: string): CaseAttribution['source'] {
  return { id: name, name, kind: 'PERSON', naming: 'NAMED' }
}

/** A primary source for the claim, kept as a capture. */
export function item(more: Partial<CaseEvidence> = {}): CaseEvidence {
  return {
    id: 'minutes',
    side: 'FOR',
    rank: 'PRIMARY',
    hasSnapshot: true,
    restsOn: resting('council'),
    ...more,
  }
}

/** A report by its outlet's name, or an empty one, and what it rests on, by outlets' names too. */
export function resting(outlet: string, ...on: readonly string[]): CaseEvidence['restsOn'] {
  return [outlet, ...on].flatMap((name) => [
    { kind: 'REPORT', id: `report of ${name}`, name: `Report of ${name}` },
    { kind: 'OUTLET', id: name, name },
  ])
}

/** The origins of people and papers that speak for themselves, by names as in `lib/testing/chains`. */
export function originsFrom(...names: readonly string[]): CaseOrigins {
  return originsOf(chainOf(names.map((name) => `article: ${name}`)))
}
