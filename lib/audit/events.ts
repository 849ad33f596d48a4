import { z } from 'zod'
import { ROLES } from '@/lib/access/permissions'

/**
 * Everything that can happen, as one union. Written in the same transaction as the change it tells of, and parsed
 * again when it is read, so the history can never hold what the code does not know.
 */
const verdict = z.enum(['CONFIRMED', 'DENIED', 'UNVERIFIED'])
const side = z.enum(['FOR', 'AGAINST', 'CONTEXT'])
const role = z.enum(ROLES)
const id = z.uuid()
const text = z.string()
const instant = z.iso.datetime().nullable()
/** A record before and after, as far as it changed; values are shown, never interpreted. */
const change = z.object({ before: z.record(text, z.json()), after: z.record(text, z.json()) })

const derivation = z.object({ kind: z.enum(['QUOTES', 'CITES', 'SYNDICATES']), from: text, to: text })

const events = {
  'team.created': z.object({ name: text }),
  'sample.created': z.object({ name: text }),
  'member.joined': z.object({ name: text, role, via: z.enum(['first-run', 'invitation', 'sample']) }),
  'member.role-changed': z.object({ name: text, from: role, to: role }),
  'member.removed': z.object({ name: text, role }),
  'invitation.created': z.object({ role, note: text, expiresAt: z.iso.datetime() }),
  'invitation.revoked': z.object({ role, note: text }),
  'story.created': z.object({ title: text, number: z.int() }),
  'story.edited': change,
  'story.archived': z.object({}),
  'story.restored': z.object({}),
  'document.added': z.object({
    kind: z.enum(['ARTICLE', 'EVIDENCE']),
    title: text,
    snapshotId: id,
    digest: text,
    outlet: text.optional(),
  }),
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
  'claim.created': z.object({ text, number: z.int() }),
  'claim.edited': z.object({ before: text, after: text, version: z.int() }),
  'claim.due-changed': z.object({ before: instant, after: instant }),
  'claim.withdrawn': z.object({ reason: text }),
  'claim.restored': z.object({}),
  'claim.reopened': z.object({ reason: text, verdict }),
  'attribution.added': z.object({ source: text, stance: text, words: text }),
  'attribution.edited': change,
  'attribution.removed': z.object({ source: text, words: text }),
  'attribution.restored': z.object({ source: text, words: text }),
  'derivation.held': derivation,
  'derivation.dismissed': derivation,
  'derivation.reopened': derivation,
  'source.created': z.object({ name: text, kind: text, naming: text }),
  'source.edited': change,
  'assignment.made': z.object({ reviewerId: id, reviewer: text, dueAt: instant }),
  'assignment.withdrawn': z.object({ reviewerId: id, reviewer: text }),
  'evidence.added': z.object({ side, snapshotId: id, words: text }),
  'evidence.removed': z.object({ side, words: text }),
  'review.submitted': z.object({ verdict, revision: z.int(), claimVersion: z.int() }),
  'review.asked-again': z.object({ reviewerId: id, reviewer: text }),
  'verdict.recorded': z.object({
    verdict,
    basis: z.enum(['REVIEW', 'AGREEMENT', 'ADJUDICATION']),
    revision: z.int(),
    rationale: text,
  }),
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
  'suggestion',
  'claim',
  'attribution',
  'source',
  'derivation',
  'assignment',
  'evidence',
  'review',
  'verdict',
  'report',
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
