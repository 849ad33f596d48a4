/** What leaves the server about a discussion: plain data, dates as ISO strings. Client-safe. */
import type { NewerPlace } from '@/lib/archive/view'
import type { PersonView, QuoteView } from '@/lib/claims/view'
import type { Named, NamedMention } from './mentions'
import type { DiscussionPlace, ThreadState } from './model'

/** What a thread hangs on. Of the claim itself, nothing more is told. */
export type AnchorView =
  | { readonly kind: 'claim' }
  | { readonly kind: 'attribution'; readonly id: string; readonly words: string; readonly gone: boolean }
  | {
      readonly kind: 'evidence'
      readonly id: string
      readonly document: string
      readonly quote: QuoteView
      readonly gone: boolean
    }
  | { readonly kind: 'span'; readonly document: string; readonly quote: QuoteView }

export type CommentView = {
  readonly id: string
  readonly author: PersonView
  readonly at: string
  readonly version: number
  /** Null once it is withdrawn. */
  readonly text: string | null
  readonly mentions: readonly NamedMention[]
  /** When its words were last changed; null for those it was posted with. */
  readonly editedAt: string | null
  readonly withdrawn: { readonly by: PersonView; readonly at: string } | null
  readonly can: {
    readonly edit: boolean
    readonly withdraw: boolean
    readonly restore: boolean
    readonly history: boolean
  }
}

export type ThreadView = {
  readonly id: string
  readonly anchor: AnchorView
  readonly resolved: { readonly by: PersonView; readonly at: string } | null
  readonly comments: readonly CommentView[]
  /** Comments between the first and the latest ones that are not shown here. */
  readonly left: number
}

export type DiscussionView = {
  readonly place: DiscussionPlace
  readonly threads: readonly ThreadView[]
  readonly next: string | null
  readonly previous: string | null
  readonly counts: Readonly<Record<ThreadState, number>>
  /** Comments by the attribution or the item of evidence they hang on. */
  readonly marks: Readonly<Record<string, number>>
  /** What became of commented places in newer captures, by the span. */
  readonly newer: Readonly<Record<string, NewerPlace>>
  /** Who can be mentioned. */
  readonly members: readonly Named[]
  readonly readers: ReadersView
  readonly can: { readonly write: boolean }
}

/** Who reads what is written now. */
export type ReadersView = {
  /** Other reviewers whose review is to come. */
  readonly toCome: number
  /** Whether they read it at once: what a reviewer writes they read when theirs is in. */
  readonly atOnce: boolean
}

/** One version of a comment's words; null where it was withdrawn. */
export type RevisionView = {
  readonly version: number
  readonly at: string
  readonly by: PersonView
  readonly text: string | null
}
