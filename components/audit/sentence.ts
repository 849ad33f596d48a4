import { commentHref } from '@/components/discussion/comment-href'
import type { TimelineEntry } from '@/lib/audit/timeline'
import type { Messages } from '@/messages/en'

type Events = Messages['audit']['events']
/** The key of a sentence below `audit.events`. */
export type SentenceKey = {
  [Group in keyof Events & string]: `${Group}.${keyof Events[Group] & string}`
}[keyof Events & string]

/** Kinds whose sentence would tell a reviewer what others found before their own review is in. */
const QUIET = {
  'evidence.added': 'evidence.added-quietly',
  'evidence.removed': 'evidence.removed-quietly',
  'evidence.ranked': 'evidence.ranked-quietly',
  'review.submitted': 'review.submitted-quietly',
  'review.skipped': 'review.skipped-quietly',
} as const satisfies Partial<Record<TimelineEntry['kind'], SentenceKey>>

/** Which sentence tells an event; `discreet` leaves out what is blind until every review is in. */
export function sentenceKey(kind: TimelineEntry['kind'], discreet: boolean): SentenceKey {
  return discreet && kind in QUIET ? QUIET[kind as keyof typeof QUIET] : kind
}

/** How values of the domain are worded: from the catalogue, in the reader's zone. */
export type Wording = {
  readonly role: (role: string) => string
  readonly verdict: (verdict: string) => string
  readonly side: (side: string) => string
  readonly stance: (stance: string) => string
  readonly channel: (channel: string) => string
  readonly via: (via: string) => string
  readonly basis: (basis: string) => string
  readonly document: (kind: string) => string
  readonly moment: (iso: string | null) => string
  readonly rule: (id: string) => string
  readonly digest: (hex: string) => string
}

type Values = Readonly<Record<string, string | number>>

/** What a sentence needs to know of an event, in words. An empty note or date is `none`, for `select`. */
export function sentenceValues(entry: TimelineEntry, say: Wording): Values {
  const { data } = entry
  switch (entry.kind) {
    case 'member.joined':
      return { ...entry.data, role: say.role(entry.data.role), via: say.via(entry.data.via) }
    case 'member.role-changed':
      return { ...entry.data, from: say.role(entry.data.from), to: say.role(entry.data.to) }
    case 'member.removed':
      return { ...entry.data, role: say.role(entry.data.role) }
    case 'member.away': {
      const { name, from, until } = entry.data
      return { name, from: say.moment(from), until: date(until, say) }
    }
    case 'invitation.created': {
      const { role, note, expiresAt } = entry.data
      return { role: say.role(role), note: note || 'none', until: say.moment(expiresAt) }
    }
    case 'invitation.revoked':
      return { role: say.role(entry.data.role), note: entry.data.note || 'none' }
    case 'document.added': {
      const { kind, title, digest } = entry.data
      return { document: say.document(kind), title, digest: say.digest(digest) }
    }
    case 'document.captured-again': {
      const { title, digest, same, scheduleOf } = entry.data
      const schedule = scheduleOf === undefined ? {} : { by: 'schedule', name: scheduleOf }
      return {
        title,
        digest: say.digest(digest),
        reads: same ? 'same' : 'otherwise',
        by: 'hand',
        name: '',
        ...schedule,
      }
    }
    case 'suggestion.accepted':
      return { mergedInto: entry.data.mergedInto ?? 'none' }
    case 'suggestion.dismissal-explained':
      return { words: entry.data.words, reason: entry.data.reason ?? 'none' }
    case 'claim.created':
      return { ...entry.data, ofDenialIn: entry.data.ofDenialIn ?? 'none' }
    case 'claim.due-changed': {
      const { before, after } = entry.data
      return { before: date(before, say), after: date(after, say) }
    }
    case 'claim.withdrawn':
      return { reason: entry.data.reason || 'none' }
    case 'claim.reopened':
      return { reason: entry.data.reason, verdict: say.verdict(entry.data.verdict) }
    case 'attribution.added':
      return { ...entry.data, stance: say.stance(entry.data.stance) }
    case 'reply.asked': {
      const { source, channel, askedAt } = entry.data
      return { source, channel: say.channel(channel), at: say.moment(askedAt) }
    }
    case 'assignment.made':
    case 'assignment.handed-over': {
      const { reviewer, dueAt } = entry.data
      return { reviewer, due: date(dueAt, say) }
    }
    case 'evidence.added':
    case 'evidence.removed':
      return { words: entry.data.words, side: say.side(entry.data.side) }
    case 'evidence.ranked':
      return { words: entry.data.words, rank: entry.data.after ?? 'none' }
    case 'comment.posted':
      return { reply: entry.data.reply ? 'reply' : 'thread' }
    case 'review.submitted':
      return { verdict: say.verdict(entry.data.verdict) }
    case 'verdict.recorded':
      return { verdict: say.verdict(entry.data.verdict), basis: say.basis(entry.data.basis) }
    case 'waiver.signed':
    case 'waiver.withdrawn':
      return { rule: say.rule(entry.data.rule) }
    case 'review.snoozed': {
      const { before, after } = entry.data
      return { before: date(before, say), after: date(after, say) }
    }
    case 'view.saved':
    case 'view.changed':
    case 'view.removed':
      return { name: entry.data.name, shared: entry.data.shared ? 'yes' : 'no' }
    case 'policy.changed': {
      const { note, after } = entry.data
      return { count: Object.keys(after).length, note: note || 'none' }
    }
    case 'hosts.changed': {
      const { note, added, removed } = entry.data
      const changed = [added, removed].flatMap(({ allow, deny }) => [...allow, ...deny])
      return { hosts: [...new Set(changed)].join(', '), note: note || 'none' }
    }
    case 'retraction.recorded':
      return { ...entry.data, withdrawnAt: say.moment(entry.data.withdrawnAt) }
    case 'report.frozen': {
      const { number, title, claimCount, digest } = entry.data
      return { number, title, count: claimCount, digest: say.digest(digest) }
    }
    default:
      return plain(data)
  }
}

const date = (iso: string | null, say: Wording) => (iso === null ? 'none' : say.moment(iso))

/** Of other events, what can stand in a sentence as it is. */
function plain(data: object): Values {
  const entries: [string, unknown][] = Object.entries(data)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  )
}

/** Where the record of an event is looked at; undefined for what has no page of its own. */
export function entryHref(teamSlug: string, entry: TimelineEntry): string | undefined {
  const at = (area: string, id: string) => `/${teamSlug}/${area}/${id}`
  const claim = entry.claimId && at('claims', entry.claimId)
  if (claim && (entry.kind === 'comment.posted' || entry.kind === 'comment.edited'))
    return commentHref(claim, entry.subjectId)
  if (claim) return claim
  if (entry.kind.startsWith('story.')) return at('stories', entry.subjectId)
  if (entry.kind.startsWith('source.') || entry.kind.startsWith('attestation.'))
    return at('sources', entry.subjectId)
  if (entry.kind.startsWith('report.')) return at('reports', entry.subjectId)
  return undefined
}

/** Where an entry stands on the page of the team's history. */
export function entryAnchor(seq: number): string {
  return `entry-${seq}`
}

/** The history of the team, from its entry with this number on, which is marked there. */
export function teamLogHref(teamSlug: string, seq: number): string {
  return `/${teamSlug}/team/log?before=${seq + 1}#${entryAnchor(seq)}`
}
