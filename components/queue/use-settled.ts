'use client'

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cameByItself } from '@/components/ui/by-itself'
import { type Settled, settle, settledAs } from './settled'

type Row = { readonly id: string }
type Shown<R extends Row> = {
  readonly settled: Settled<R>
  /** Shows the list as it is now. */
  readonly adopt: () => void
}

/** The pointer, the focus, the keys or a tick are on a row. */
const isWatched = (table: HTMLTableElement | null): boolean =>
  table?.matches(':hover, :focus-within, :has([data-here], [data-picked])') === true

/** The rows to show: as they come, but under somebody's cursor, keys or ticks they stay in their places when others change the list. */
export function useSettled<R extends Row>(
  fresh: readonly R[],
  table: RefObject<HTMLTableElement | null>,
): Shown<R> {
  const [settled, setSettled] = useState<Settled<R>>(() => settledAs(fresh))
  const from = useRef(fresh)
  useLayoutEffect(() => {
    if (from.current === fresh) return
    from.current = fresh
    const stays = cameByItself(performance.now()) && isWatched(table.current)
    setSettled((before) => (stays ? settle(before.rows, fresh) : settledAs(fresh)))
  }, [fresh, table])
  return { settled, adopt: () => setSettled(settledAs(from.current)) }
}
