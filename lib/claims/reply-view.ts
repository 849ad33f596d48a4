/** What leaves the server about the right of reply: plain data, dates as ISO strings. Client-safe. */
import type { SourceRef } from '@/lib/sources/view'
import type { ReplyChannel, ReplyState } from './model'
import type { PersonView } from './view'

/** Someone whom a claim accuses. `actorId` is that of the record which stands for all of theirs. */
export type AccusationView = { readonly id: string; readonly source: SourceRef; readonly actorId: string }

/** Someone was asked for a reply, and what came back. */
export type ReplyView = {
  readonly id: string
  readonly version: number
  readonly source: SourceRef
  readonly actorId: string
  readonly channel: ReplyChannel
  readonly askedAt: string
  readonly deadline: string | null
  readonly askedBy: PersonView
  readonly state: ReplyState
  readonly answeredAt: string | null
  readonly words: string
}
