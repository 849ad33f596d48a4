/** A member's own day, as it leaves the server. Client-safe. */
export type DayClaim = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly story: string
}

export type DayList<Row> = { readonly rows: readonly Row[]; readonly more: boolean }

export type DayDone = DayClaim & {
  readonly at: string
  /** Whether the verdict of the desk was theirs to give; otherwise a review of theirs came in. */
  readonly decided: boolean
}
export type DayDue = DayClaim & { readonly dueAt: string | null }

export type DayView = {
  readonly at: string
  readonly done: DayList<DayDone>
  /** Nothing but the reader's review is missing: the others' are in. */
  readonly waiting: DayList<DayDue>
  readonly overdue: DayList<DayDue>
  readonly today: DayList<DayDue>
  readonly counts: { readonly mine: number; readonly snoozed: number; readonly toAdjudicate: number }
}
