/** What leaves the server about orders to capture the page at an address. Client-safe, dates as ISO strings. */
import type { FetchProblem } from '@/lib/archive/fetch/problem'
import type { ProblemParams } from '@/lib/core/errors'
import type { CaptureOrderState } from './capture-order-model'

/** Why an order came to nothing: at the host (`archive.fetch`), or at the desk (`problems`). */
export type OrderProblem =
  | { readonly at: 'HOST'; readonly code: FetchProblem['code']; readonly params: ProblemParams }
  | { readonly at: 'DESK'; readonly code: string; readonly params: ProblemParams }

export type CaptureOrderView = {
  readonly id: string
  readonly address: string
  /** Its host in its own letters, where the address has it otherwise. */
  readonly host: string | null
  readonly state: CaptureOrderState
  readonly problem: OrderProblem | null
  /** When one that waits is tried again. */
  readonly nextTryAt: string | null
  readonly requestedAt: string
  readonly requestedBy: string
  /** By the schedule that they set. */
  readonly scheduled: boolean
  readonly storyId: string | null
  readonly documentId: string | null
  readonly snapshotId: string | null
}
