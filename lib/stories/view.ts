/** What leaves the server about stories: plain data, dates as ISO strings. Client-safe. */
export type { SnapshotMeta, SnapshotWindow } from '@/lib/archive/view'

type Progress = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'

/** How the search for statements in an article goes; over where none was asked for. Why one failed is the log's matter. */
export type SearchState = {
  /** The rules' reading, which comes first. */
  readonly state: Progress
  /** The closer reading with the trained tagger, which adds to it. */
  readonly closer: Progress
}

/** How far a story is. */
export type StoryProgress = {
  readonly claims: number
  readonly open: number
  readonly inReview: number
  readonly toAdjudicate: number
  readonly confirmed: number
  readonly denied: number
  readonly unverified: number
}

export type StoryListItem = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly outlet: string | null
  readonly deadline: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly archived: boolean
  readonly progress: StoryProgress
}

export type StoryHead = {
  readonly id: string
  readonly number: number
  readonly title: string
  /** Where its article stood. */
  readonly outlet: string | null
  readonly deadline: string | null
  readonly archived: boolean
  readonly version: number
  readonly sample: boolean
}
