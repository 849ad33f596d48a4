import type { ClaimView } from '@/lib/reviews/view'

type Asked = Pick<ClaimView, 'mine' | 'assignments'>

/** What submitting will do, told before it is done. */
export type Will =
  | { readonly kind: 'only' | 'last' }
  | { readonly kind: 'waits'; readonly names: readonly string[] }

/** @param memberId whoever submits */
export function willOf({ mine, assignments }: Asked, memberId: string): Will {
  const others = assignments.filter((one) => one.reviewer.id !== memberId)
  const waiting = others.filter((one) => !one.reviewed).map((one) => one.reviewer.name)
  if (waiting.length > 0) return { kind: 'waits', names: waiting }
  return others.length === 0 && mine.last ? { kind: 'only' } : { kind: 'last' }
}
