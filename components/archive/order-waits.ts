/** What is asked about pages that are being captured, and how often. Pure. */
import type { CaptureOrderState } from '@/lib/stories/capture-order-model'
import type { CaptureOrderView } from '@/lib/stories/capture-order-view'

const FIRST_MS = 1_000
export const LONGEST_MS = 15_000

/**
 * How long to wait before the next look, by how many saw nothing new: a page takes a second or a minute, one that is tried
 * again half an hour.
 */
export const waitBefore = (looks: number): number => Math.min(LONGEST_MS, FIRST_MS * 1.25 ** looks)

const GO_ON: ReadonlySet<CaptureOrderState> = new Set(['WAITING', 'FETCHING', 'READING'])

type Watched = readonly [id: string, state: string]

/** Those that can still go on by themselves, as one text. */
export function watched(orders: readonly Pick<CaptureOrderView, 'id' | 'state'>[]): string {
  return orders
    .filter(({ state }) => GO_ON.has(state))
    .map(({ id, state }) => `${id} ${state}`)
    .join('\n')
}

export const toWatch = (open: string): readonly Watched[] =>
  open.split('\n').map((line) => {
    const [id = '', state = ''] = line.split(' ')
    return [id, state]
  })

/** Of an order that is not told of nothing is known: it is no reason to show the page anew again and again. */
export function hasGoneOn(
  before: readonly Watched[],
  states: Readonly<Record<string, CaptureOrderState>>,
): boolean {
  return before.some(([id, state]) => states[id] !== undefined && states[id] !== state)
}
