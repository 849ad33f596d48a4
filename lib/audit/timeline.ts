import type { AnyScope } from '@/lib/access/scope'
import { type EventData, type EventKind, isEventKind, parseEventData } from './events'
import { findEvents, findEventsAfter, type ToldEvent } from './repository'

/** One line of history for a page; the sentence is made from `kind` and `data` with the message catalogue. */
export type TimelineEntry = {
  [K in EventKind]: {
    readonly seq: number
    readonly at: string
    readonly actorId: string | null
    readonly actor: string | null
    readonly kind: K
    readonly subjectId: string
    readonly claimId: string | null
    readonly data: EventData<K>
    /** The end of the chain once this was written, by which it can be named and checked. */
    readonly hash: string
  }
}[EventKind]

export const TIMELINE_SIZE = 30

/** What happened to a claim, a story or the team, newest first; `before` is the sequence number to go on from. */
export async function timeline(
  scope: AnyScope,
  about: { claimId?: string; storyId?: string } = {},
  before?: number,
): Promise<{ entries: TimelineEntry[]; next: number | null }> {
  const rows = await findEvents(scope, about, { before, take: TIMELINE_SIZE + 1 })
  const entries = rows.slice(0, TIMELINE_SIZE).map(toEntry)
  return { entries, next: rows.length > TIMELINE_SIZE ? (entries.at(-1)?.seq ?? null) : null }
}

/** At most so many lines at a time for who follows the chain. */
export const FOLLOWED_AT_ONCE = 500

/** A line with the story it is about, where it is about one. */
export type FollowedLine = { readonly entry: TimelineEntry; readonly storyId: string | null }

/** What was written to the team's chain after a sequence number, oldest first, up to `FOLLOWED_AT_ONCE` lines. */
export async function timelineAfter(scope: AnyScope, seq: number): Promise<FollowedLine[]> {
  const rows = await findEventsAfter(scope, seq, FOLLOWED_AT_ONCE)
  return rows.map((row) => ({ entry: toEntry(row), storyId: row.storyId }))
}

function toEntry(row: ToldEvent): TimelineEntry {
  if (!isEventKind(row.kind)) throw new TypeError(`unknown kind of event: ${row.kind}`)
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actorId,
    actor: row.actor,
    kind: row.kind,
    subjectId: row.subjectId,
    claimId: row.claimId,
    data: parseEventData(row.kind, row.data),
    hash: row.hash,
  } as TimelineEntry
}
