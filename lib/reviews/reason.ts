import type { ClaimState } from '@/lib/claims/model'
import type { QueueReason } from './view'

type Row = {
  readonly state: ClaimState
  /** Whether something it rests on was withdrawn or changed, and nobody has looked at it since. */
  readonly marked: boolean
  readonly reviewers: readonly { readonly id: string; readonly reviewed: boolean }[]
}

/** Why a claim stands in the queue, for the person looking. Tells that another review is in, never what it says. */
export function reasonOf({ state, marked, reviewers }: Row, me: string): QueueReason {
  switch (state) {
    case 'OPEN':
      return 'unassigned'
    case 'TO_ADJUDICATE':
      return 'adjudicate'
    case 'DECIDED':
      return marked ? 'look-again' : 'decided'
    case 'WITHDRAWN':
      return 'withdrawn'
    default: {
      const mine = reviewers.some((person) => person.id === me && !person.reviewed)
      if (!mine) return marked ? 'look-again' : 'waiting'
      return reviewers.some((person) => person.reviewed) ? 'second-review' : 'first-review'
    }
  }
}
