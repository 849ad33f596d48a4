import { z } from 'zod'
import { ROLES } from '@/lib/access/permissions'

/**
 * Everything that can happen, as one union. Written in the same transaction as the change it tells of, and parsed
 * again when it is read, so the history can never hold what the code does not know.
 */
const verdict = z.enum(['CONFIRMED', 'DENIED', 'UNVERIFIED'])
const side = z.enum(['FOR', 'AGAINST', 'CONTEXT'])
const role = z.enum(ROLES)
const rank = z.enum(['PRIMARY', 'SECONDARY']).nullable()
const foundation = z.enum(['NONE', 'ESTABLISHED', 'PUBLIC_RECORD', 'WITNESSED'])
const channel = z.enum(['EMAIL', 'PHONE', 'LETTER', 'IN_PERSON', 'MESSAGE', 'OTHER'])
const skipReason = z.enum(['NEEDS_SOURCE', 'WAITING_FOR_REPLY', 'NOT_MY_TOPIC', 'OTHER'])
const id = z.uuid()
const text = z.string()
const hostNames = z.object({ allow: z.array(text).readonly(), deny: z.array(text).readonly() })
const instant = z.iso.datetime().nullable()
/** A record before and after, as far as it changed; values are shown, never interpreted. */
const change = z.object({ before: z.record(text, z.json()), after: z.record(text, z.json()) })

const derivation = z.object({ kind: z.enum(['QUOTES', 'CITES', 'SYNDICATES']), from: text, to: text })

/** Where in a discussion; `under`: whoever opened the thread, added the evidence it hangs on and wrote the comment. */
const discussed = z.object({ threadId: id, under: z.array(id) })

const events = {
  'team.created': z.object({ name: text }),
  'sample.created': z.object({ name: text }),
  'member.joined': z.object({ name: text, role, via: z.enum(['first-run', 'invitation', 'sample']) }),
  'member.role-changed': z.object({ name: text, from: role, to: role }),
  'member.removed': z.object({ name: text, role }),
  /** Without the note, which says more of somebody than a chain should keep. */
  'member.away': z.object({ name: text, from: z.iso.datetime(), until: instant }),
  'member.back': z.object({ name: text }),
  'invitation.created': z.object({ role, note: text, expiresAt: z.iso.datetime() }),
  'invitation.revoked': z.object({ role, note: text }),
  'story.created': z.object({ title: text, number: z.int() }),
  'story.edited': change,
  'story.archived': z.object({}),
  'story.restored': z.object({}),
  'story.schedule-changed': change,
  'story.page-rests': z.object({ title: text, host: text }),
  'document.added': z.object({
    kind: z.enum(['ARTICLE', 'EVIDENCE']),
    title: text,
    snapshotId: id,
    digest: text,
    outlet: text.optional(),
  }),
  'document.captured-again': z.object({
    title: text,
    snapshotId: id,
    digest: text,
    /** Whether it reads as the capture before it does, to the letter. */
    same: z.boolean(),
    /** Whose schedule took it; absent where a person did, and in what was written before. */
    scheduleOf: text.optional(),
  }),
  'capture.ordered': z.object({ host: text }),
  'capture.cancelled': z.object({ host: text }),
  'capture.tried-again': z.object({ host: text }),
  'capture.failed': z.object({ host: text }),
  'suggestions.found': z.object({ snapshotId: id, count: z.int() }),
  'suggestions.refined': z.object({ snapshotId: id, added: z.int() }),
  'suggestions.sought-again': z.object({ snapshotId: id }),
  'suggestion.accepted': z.object({
    claimId: id,
    attributionId: id,
    /** The number of the claim there was; absent where one was made, and in what was written before. */
    mergedInto: z.int().optional(),
  }),
  'suggestion.dismissed': z.object({ words: text }),
  'suggestion.restored': z.object({ words: text }),
  'suggestion.dismissal-explained': z.object({ words: text, reason: text.nullable() }),
  'claim.created': z.object({
    text,
    number: z.int(),
    /** The number of the claim under which the denial was recorded that it was made of, if it was. */
    ofDenialIn: z.int().optional(),
  }),
  'claim.edited': z.object({ before: text, after: text, version: z.int() }),
  'claim.due-changed': z.object({ before: instant, after: instant }),
  'claim.withdrawn': z.object({ reason: text }),
  'claim.restored': z.object({}),
  'claim.reopened': z.object({ reason: text, verdict }),
  'claim.foundation-set': z.object({ before: foundation, after: foundation }),
  'attribution.added': z.object({ source: text, stance: text, words: text }),
  'attribution.edited': change,
  'attribution.removed': z.object({ source: text, words: text }),
  'attribution.restored': z.object({ source: text, words: text }),
  /** Without the words of the reason: a name that slipped into them can be taken out of a record, never out of here. */
  'grounds.set': change.extend({ source: text }),
  'accusation.made': z.object({ source: text }),
  'accusation.withdrawn': z.object({ source: text }),
  'reply.asked': z.object({ source: text, channel, askedAt: z.iso.datetime() }),
  'reply.edited': change.extend({ source: text }),
  'reply.withdrawn': z.object({ source: text }),
  'reply.restored': z.object({ source: text }),
  'derivation.suggested': derivation,
  /** What it says now, where something else was said of the same two before. */
  'derivation.held': derivation.extend({ said: change.optional() }),
  'derivation.dismissed': derivation,
  'derivation.reopened': derivation,
  /** Without the reason: see `grounds.set`. */
  'retraction.recorded': z.object({ what: text, withdrawnAt: z.iso.datetime(), marked: z.int() }),
  'retraction.taken-back': z.object({ what: text }),
  'claim.marked': z.object({ cause: z.enum(['RETRACTION', 'MERGED', 'RECAPTURED']), what: text }),
  'claim.mark-cleared': z.object({ what: text }),
  'source.created': z.object({ name: text, kind: text, naming: text }),
  'source.edited': change,
  'attestation.signed': z.object({ source: text }),
  'attestation.withdrawn': z.object({ source: text }),
  'source.merged': z.object({ name: text, intoId: id, into: text }),
  'source.split': z.object({ name: text, fromId: id, from: text }),
  'view.saved': z.object({ name: text, shared: z.boolean() }),
  'view.changed': change.extend({ name: text, shared: z.boolean() }),
  'view.removed': z.object({ name: text, shared: z.boolean() }),
  'assignment.made': z.object({ reviewerId: id, reviewer: text, dueAt: instant }),
  'assignment.withdrawn': z.object({ reviewerId: id, reviewer: text }),
  /** Without the note, which is on record with the assignment: see `grounds.set`. */
  'assignment.handed-back': z.object({ reviewerId: id, reviewer: text }),
  /** From whom to whom; `madeId` is the colleague's assignment. */
  'assignment.handed-over': z.object({
    fromId: id,
    from: text,
    reviewerId: id,
    reviewer: text,
    madeId: id,
    dueAt: instant,
  }),
  'evidence.added': z.object({ side, snapshotId: id, words: text, rank: rank.optional() }),
  'evidence.removed': z.object({ side, words: text }),
  'evidence.ranked': z.object({ words: text, before: rank, after: rank }),
  /** Without the note, which is on record: see `grounds.set`. */
  'search.noted': z.object({}),
  /** The first words of a review on a claim that nobody had begun to review. */
  'review.begun': z.object({}),
  'review.submitted': z.object({ verdict, revision: z.int(), claimVersion: z.int() }),
  'review.snoozed': z.object({ before: instant, after: instant }),
  /** Without the words, which are on the assignment: see `grounds.set`. */
  'review.skipped': z.object({ reason: skipReason }),
  'review.unskipped': z.object({}),
  'review.asked-again': z.object({ reviewerId: id, reviewer: text }),
  'verdict.recorded': z.object({
    verdict,
    basis: z.enum(['REVIEW', 'AGREEMENT', 'ADJUDICATION']),
    revision: z.int(),
    rationale: text,
  }),
  /** Never the words, which nobody could take out again. `mentions`: the members it names. */
  'comment.posted': discussed.extend({ reply: z.boolean(), mentions: z.array(id) }),
  /** `mentions`: those whom it did not name before. */
  'comment.edited': discussed.extend({ version: z.int(), mentions: z.array(id) }),
  'comment.withdrawn': discussed,
  'comment.restored': discussed,
  'comment.thread-resolved': discussed,
  'comment.thread-reopened': discussed,
  /** Never the reason, which could name whom nobody may: nothing is ever taken out of the history. */
  'waiver.signed': z.object({ rule: text }),
  'waiver.withdrawn': z.object({ rule: text }),
  'policy.changed': z.object({
    version: z.int(),
    note: text,
    /** By rule, as far as it changed. */
    before: z.record(text, text),
    after: z.record(text, text),
  }),
  'hosts.changed': z.object({ version: z.int(), note: text, added: hostNames, removed: hostNames }),
  'report.frozen': z.object({ number: z.int(), title: text, digest: text, claimCount: z.int() }),
} as const

export type EventKind = keyof typeof events
export type EventData<K extends EventKind> = z.output<(typeof events)[K]>

export const SUBJECT_TYPES = [
  'team',
  'member',
  'invitation',
  'story',
  'document',
  'capture',
  'suggestion',
  'claim',
  'attribution',
  'accusation',
  'reply',
  'source',
  'derivation',
  'retraction',
  'assignment',
  'evidence',
  'search-note',
  'thread',
  'comment',
  'review',
  'verdict',
  'policy',
  'hosts',
  'waiver',
  'report',
  'view',
] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]

/** What a service hands over; sequence, time, actor and hashes are added when it is written. */
export type AuditEntry = {
  [K in EventKind]: {
    readonly kind: K
    readonly subject: { readonly type: SubjectType; readonly id: string }
    readonly storyId?: string
    readonly claimId?: string
    readonly data: EventData<K>
  }
}[EventKind]

/** @throws ZodError when the stored data is not what this kind of event holds */
export function parseEventData<K extends EventKind>(kind: K, data: unknown): EventData<K> {
  return events[kind].parse(data) as EventData<K>
}

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(events, kind)
}
