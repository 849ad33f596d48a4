'use client'

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cameByItself } from '@/components/ui/by-itself'
import { type Settled, settle, settledAs } from './settled'

type Row = { readonly id: string }
type Shown<R extends Row> = {
  readonly settled: Settled<R>
  /** Whether keys or ticks point at rows; told with each rendering. */
  readonly hold: (isHeld: boolean) => void
  /** Shows the list as it is now. */
  readonly adopt: () => void
}

/** The rows to show: as they come, but under somebody's cursor, keys or ticks they stay in their places when others change the list. */
export function useSettled<R extends Row>(
  fresh: readonly R[],
  table: RefObject<HTMLTableElement | null>,
): Shown<R> {
  const [settled, setSettled] = useState<Settled<R>>(() => settledAs(fresh))
  const from = useRef(fresh)
  const held = useRef(false)
  useLayoutEffect(() => {
    if (from.current === fresh) return
    from.current = fresh
    const isWatched = held.current || table.current?.matches(':hover, :focus-within') === true
    const stays = cameByItself(performance.now()) && isWatched
    setSettled((before) => (stays ? settle(before.rows, fresh) : settledAs(fresh)))
  }, [fresh, table])
  return {
    settled,
    hold: (isHeld) => {
      held.current = isHeld
    },
    adopt: () => setSettled(settledAs(from.current)),
  }
}
