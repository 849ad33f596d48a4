import { createFormatter, createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { en } from '@/messages/en'
import { entryHref, sentenceKey, sentenceValues, type Wording } from './sentence'

const id = '0198c0de-0000-7000-8000-000000000000'
const format = createFormatter({ locale: 'en-GB', timeZone: 'UTC' })
const say: Wording = {
  role: (role) => role.toLowerCase(),
  verdict: (verdict) => verdict.toLowerCase(),
  side: (side) => side.toLowerCase(),
  stance: (stance) => stance.toLowerCase(),
  channel: (channel) => `by ${channel.toLowerCase()}`,
  via: (via) => `via ${via}`,
  basis: (basis) => `by ${basis.toLowerCase()}`,
  document: (kind) => `the ${kind.toLowerCase()}`,
  moment: (iso) => (iso === null ? 'nothing' : format.dateTime(new Date(iso), { dateStyle: 'long' })),
  rule: (id) => `the rule ${id}`,
  digest: (hex) => hex.slice(0, 4),
}

const at = '2026-11-23T12:00:00.000Z'
const digest = 'abcd'.repeat(16)

/** One event of every kind: a new kind without its line here does not compile. */
const DATA: { [K in TimelineEntry['kind']]: Extract<TimelineEntry, { kind: K }>['data'] } = {
  'team.created': { name: 'Ledger' },
  'sample.created': { name: 'Sample' },
  'member.joined': { name: 'Sam', role: 'EDITOR', via: 'invitation' },
  'member.role-changed': { name: 'Sam', from: 'EDITOR', to: 'VIEWER' },
  'member.removed': { name: 'Sam', role: 'EDITOR' },
  'member.away': { name: 'Sam', from: at, until: null },
  'member.back': { name: 'Sam' },
  'invitation.created': { role: 'EDITOR', note: 'for Sam', expiresAt: at },
  'invitation.revoked': { role: 'EDITOR', note: '' },
  'story.created': { title: 'Bridge', number: 3 },
  'story.edited': { before: { title: 'Bridge' }, after: { title: 'The bridge' } },
  'story.archived': {},
  'story.restored': {},
  'story.schedule-changed': { before: { every: null }, after: { every: 'HOURLY' } },
  'story.page-rests': { title: 'Storm warning', host: 'coast.example' },
  'document.added': { kind: 'ARTICLE', title: 'Bridge', snapshotId: id, digest },
  'document.captured-again': { title: 'Bridge', snapshotId: id, digest, same: false },
  'capture.ordered': { host: 'coast.example' },
  'capture.cancelled': { host: 'coast.example' },
  'capture.tried-again': { host: 'coast.example' },
  'capture.failed': { host: 'coast.example' },
  'suggestions.found': { snapshotId: id, count: 1 },
  'suggestions.refined': { snapshotId: id, added: 2 },
  'suggestions.sought-again': { snapshotId: id },
  'suggestion.accepted': { claimId: id, attributionId: id },
  'suggestion.dismissed': { words: 'he said' },
  'suggestion.restored': { words: 'he said' },
  'suggestion.dismissal-explained': { words: 'he said', reason: 'WRONG_SOURCE' },
  'claim.created': { text: 'The mayor paid.', number: 1 },
  'claim.edited': { before: 'The mayor paid.', after: 'The mayor was paid.', version: 2 },
  'claim.due-changed': { before: null, after: at },
  'claim.withdrawn': { reason: 'not checkable' },
  'claim.restored': {},
  'claim.reopened': { reason: 'new record', verdict: 'DENIED' },
  'claim.foundation-set': { before: 'NONE', after: 'PUBLIC_RECORD' },
  'attribution.added': { source: 'the mayor', stance: 'DENIES', words: 'I never paid' },
  'attribution.edited': { before: { headcount: 1 }, after: { headcount: 2 } },
  'attribution.removed': { source: 'the mayor', words: 'I never paid' },
  'attribution.restored': { source: 'the mayor', words: 'I never paid' },
  'grounds.set': { source: 'two officials', before: { vital: false }, after: { vital: true } },
  'accusation.made': { source: 'the mayor' },
  'accusation.withdrawn': { source: 'the mayor' },
  'reply.asked': { source: 'the mayor', channel: 'PHONE', askedAt: at },
  'reply.edited': { source: 'the mayor', before: { wordsGiven: 'NONE' }, after: { wordsGiven: 'GIVEN' } },
  'reply.withdrawn': { source: 'the mayor' },
  'reply.restored': { source: 'the mayor' },
  'derivation.suggested': { kind: 'SYNDICATES', from: 'Harbour Post', to: 'Coast Wire' },
  'derivation.held': { kind: 'CITES', from: 'Harbour Post', to: 'Coast Wire' },
  'derivation.dismissed': { kind: 'QUOTES', from: 'Harbour Post', to: 'Coast Wire' },
  'derivation.reopened': { kind: 'SYNDICATES', from: 'Harbour Post', to: 'Coast Wire' },
  'retraction.recorded': { what: 'Coast Wire: quay to close', withdrawnAt: at, marked: 2 },
  'retraction.taken-back': { what: 'Coast Wire: quay to close' },
  'claim.marked': { cause: 'RETRACTION', what: 'Coast Wire: quay to close' },
  'claim.mark-cleared': { what: 'Coast Wire: quay to close' },
  'source.created': { name: 'The mayor', kind: 'PERSON', naming: 'NAMED' },
  'source.edited': { before: { name: 'Mayor' }, after: { name: 'The mayor' } },
  'attestation.signed': { source: 'two officials' },
  'attestation.withdrawn': { source: 'two officials' },
  'source.merged': { name: 'Ada Marlow', intoId: id, into: 'Ada Lindqvist' },
  'source.split': { name: 'Ada Marlow', fromId: id, from: 'Ada Lindqvist' },
  'view.saved': { name: 'Due today', shared: true },
  'view.changed': { name: 'Due today', shared: false, before: { due: 'any' }, after: { due: 'today' } },
  'view.removed': { name: 'Due today', shared: true },
  'assignment.made': { reviewerId: id, reviewer: 'Sam', dueAt: null },
  'assignment.withdrawn': { reviewerId: id, reviewer: 'Sam' },
  'assignment.handed-back': { reviewerId: id, reviewer: 'Sam' },
  'assignment.handed-over': {
    ...{ fromId: id, from: 'Sam', reviewerId: id, reviewer: 'Mira' },
    ...{ madeId: id, dueAt: null },
  },
  'evidence.added': { side: 'FOR', snapshotId: id, words: 'the ledger shows' },
  'evidence.removed': { side: 'FOR', words: 'the ledger shows' },
  'evidence.ranked': { words: 'the ledger shows', before: null, after: 'PRIMARY' },
  'search.noted': {},
  'comment.posted': { threadId: id, under: [id], reply: false, mentions: [] },
  'comment.edited': { threadId: id, under: [id], version: 2, mentions: [id] },
  'comment.withdrawn': { threadId: id, under: [id] },
  'comment.restored': { threadId: id, under: [id] },
  'comment.thread-resolved': { threadId: id, under: [] },
  'comment.thread-reopened': { threadId: id, under: [] },
  'review.begun': {},
  'review.submitted': { verdict: 'CONFIRMED', revision: 1, claimVersion: 1 },
  'review.snoozed': { before: null, after: at },
  'review.skipped': { reason: 'NEEDS_SOURCE' },
  'review.unskipped': {},
  'review.asked-again': { reviewerId: id, reviewer: 'Sam' },
  'verdict.recorded': { verdict: 'DENIED', basis: 'ADJUDICATION', revision: 1, rationale: 'because' },
  'waiver.signed': { rule: 'unnamed-only' },
  'waiver.withdrawn': { rule: 'unnamed-only' },
  'hosts.changed': {
    ...{ version: 2, note: 'as agreed' },
    added: { allow: [], deny: ['mirror.example'] },
    removed: { allow: ['ledger.example'], deny: [] },
  },
  'policy.changed': { version: 2, note: 'as agreed', before: { drift: 'WARN' }, after: { drift: 'OFF' } },
  'report.frozen': { number: 7, title: 'Bridge', digest, claimCount: 2 },
}
const KINDS = Object.keys(DATA) as TimelineEntry['kind'][]

function entry(kind: TimelineEntry['kind'], claimId: string | null = null): TimelineEntry {
  return {
    seq: 1,
    at,
    actorId: id,
    actor: 'Mira',
    subjectId: id,
    claimId,
    kind,
    data: DATA[kind],
  } as TimelineEntry
}

function told(kind: TimelineEntry['kind'], discreet = false): string {
  return tell(entry(kind), discreet)
}

function tell(one: TimelineEntry, discreet = false): string {
  const failures: unknown[] = []
  const t = createTranslator({
    locale: 'en-GB',
    messages: en,
    namespace: 'audit.events',
    onError: (error) => failures.push(error),
  })
  const words = t.markup(sentenceKey(one.kind, discreet), { ...sentenceValues(one, say), who: () => 'Mira' })
  expect(failures).toEqual([])
  return words
}

describe('the sentence of an event', () => {
  it.each(KINDS)('%s is told in whole words', (kind) => {
    for (const discreet of [false, true]) {
      const words = told(kind, discreet)
      expect(words).toMatch(/\S.*[.:”)]|paid/)
      expect(words).not.toMatch(/undefined|\{|null|none|<|[A-Z]{5}_?/)
    }
  })

  it.each([
    ['member.role-changed', 'Mira made Sam viewer, before editor.'],
    ['invitation.created', 'Mira made an invitation as editor (“for Sam”), good until 23 November 2026.'],
    ['invitation.revoked', 'Mira took back an invitation as editor.'],
    ['suggestions.found', 'Mira found 1 attributed statement.'],
    [
      'suggestions.refined',
      'Mira read the article more closely with the trained tagger: 2 suggestions added.',
    ],
    ['view.saved', 'Mira saved the view “Due today” of the queue for the team.'],
    ['view.changed', 'Mira changed their view “Due today” of the queue.'],
    ['assignment.made', 'Mira gave the claim to Sam.'],
    ['verdict.recorded', 'Mira recorded the desk’s verdict, denied, by adjudication.'],
  ] as const)('%s', (kind, words) => expect(told(kind)).toBe(words))

  it.each([
    [null, at, 'Mira set the due date to 23 November 2026.'],
    [at, '2026-11-24T12:00:00.000Z', 'Mira moved the due date from 23 November 2026 to 24 November 2026.'],
    [at, null, 'Mira took away the due date, 23 November 2026.'],
  ])('a date that comes, moves or goes: %s, %s', (before, after, words) => {
    const moved = { ...entry('claim.due-changed'), data: { before, after } } as TimelineEntry
    expect(tell(moved)).toBe(words)
  })

  it('tells whether a suggestion made a claim or went into one there was', () => {
    const into = { ...entry('suggestion.accepted'), data: { claimId: id, attributionId: id, mergedInto: 3 } }
    expect(told('suggestion.accepted')).toBe('Mira accepted a suggestion.')
    expect(tell(into as TimelineEntry)).toBe('Mira merged a suggestion into claim 3.')
  })

  it('tells an answer from what opens a discussion, and leads to the very comment', () => {
    const answer = { ...entry('comment.posted', id), data: { ...DATA['comment.posted'], reply: true } }
    expect(told('comment.posted')).toBe('Mira opened a discussion of the claim.')
    expect(tell(answer as TimelineEntry)).toBe('Mira answered in a discussion of the claim.')
    expect(entryHref('desk', answer as TimelineEntry)).toBe(`/desk/claims/${id}?comment=${id}#comment-${id}`)
    expect(entryHref('desk', entry('comment.withdrawn', id))).toBe(`/desk/claims/${id}`)
  })

  it('tells whose schedule captured a page again, where nobody pressed anything', () => {
    const by = { ...DATA['document.captured-again'], scheduleOf: 'Sam' }
    const scheduled = { ...entry('document.captured-again'), data: by } as TimelineEntry
    const words = /^Mira captured “Bridge” again on the schedule of Sam, digest .*; it reads otherwise[.]$/
    expect(tell(scheduled)).toMatch(words)
    expect(told('document.captured-again')).toMatch(
      /^Mira captured “Bridge” again, digest .*; it reads otherwise[.]$/,
    )
  })

  it('tells of which claim’s denial a claim was made', () => {
    const own = { ...entry('claim.created'), data: { text: 'They met.', number: 5, ofDenialIn: 1 } }
    expect(tell(own as TimelineEntry)).toBe('Mira made claim 5 of a denial recorded for claim 1: “They met.”')
  })

  it.each([
    ['', 'Mira withdrew the claim.'],
    ['not checkable', 'Mira withdrew the claim: not checkable'],
  ])('a claim withdrawn for the reason “%s”', (reason, words) => {
    expect(tell({ ...entry('claim.withdrawn'), data: { reason } } as TimelineEntry)).toBe(words)
  })

  it('keeps from reviewers what others found', () => {
    expect(told('review.submitted', true)).toBe('Mira submitted a review.')
    expect(told('review.skipped')).toBe('Mira left the review for later: it needs a source.')
    expect(told('review.skipped', true)).toBe('Mira left the review for later.')
    expect(told('evidence.added', true)).not.toContain('ledger')
    expect(told('evidence.removed', true)).not.toContain('ledger')
    expect(told('evidence.ranked', true)).not.toContain('ledger')
  })
})

describe('entryHref', () => {
  it('leads to the claim, story, source or report', () => {
    expect(entryHref('ledger', entry('evidence.added', id))).toBe(`/ledger/claims/${id}`)
    expect(entryHref('ledger', entry('story.created'))).toBe(`/ledger/stories/${id}`)
    expect(entryHref('ledger', entry('report.frozen'))).toBe(`/ledger/reports/${id}`)
    expect(entryHref('ledger', entry('member.joined'))).toBeUndefined()
  })
})
