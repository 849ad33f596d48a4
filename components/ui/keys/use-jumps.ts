'use client'

import { useEffect, useState } from 'react'
import type { JumpItem, JumpSearch } from './context'

const PAUSE_MS = 150
const LEAST = 2

export type Jumps = { items: readonly JumpItem[]; state: 'idle' | 'looking' | 'failed' }

const NOTHING: Jumps = { items: [], state: 'idle' }

/** What the search finds for the words, after a short pause in typing; older answers never overtake newer ones. */
export function useJumps(search: JumpSearch | undefined, words: string): Jumps {
  const [jumps, setJumps] = useState(NOTHING)
  const asked = words.trim()
  useEffect(() => {
    if (!search || asked.length < LEAST) {
      setJumps(NOTHING)
      return
    }
    const control = new AbortController()
    const timer = setTimeout(() => {
      setJumps((before) => ({ ...before, state: 'looking' }))
      search(asked, control.signal).then(
        (items) => !control.signal.aborted && setJumps({ items, state: 'idle' }),
        () => !control.signal.aborted && setJumps({ items: [], state: 'failed' }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [search, asked])
  return jumps
}
