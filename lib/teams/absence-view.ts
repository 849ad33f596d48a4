/** When somebody is out of the office, as it leaves the server: instants. */
export type AbsenceView = {
  readonly id: string
  readonly from: string
  /** The first moment they are back; null where the end is open. */
  readonly until: string | null
  readonly note: string
  /** Whether that is so already. */
  readonly now: boolean
}
