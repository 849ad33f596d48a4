/** What one simulated person was told of one thing they did. */
export type Told = {
  readonly who: string
  readonly act: Act
  readonly claimId: string
  /** Words that nothing else in the newsroom holds; empty for what brings no words. */
  readonly mark: string
  /**
   * `ok`, or the code of what was refused. `lost`: an answer never came, so it may have been done or not. `broken`: an
   * answer that no person could read.
   */
  readonly answer: string
  /** Milliseconds from the press to the answer, tries that got none included. */
  readonly took: number
  readonly value?: unknown
}

export type Act =
  | 'assign'
  | 'unassign'
  | 'take'
  | 'release'
  | 'draft'
  | 'stale-draft'
  | 'submit'
  | 'evidence'
  | 'comment'
  | 'edit'
  | 'withdraw'
  | 'restore'
  | 'due'
  | 'adjudicate'

export type Ledger = Told[]

export const done = (ledger: Ledger, act: Act) =>
  ledger.filter((told) => told.act === act && told.answer === 'ok')

/** In milliseconds; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
