'use client'

import { useCallback, useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'
import type { StoryView } from '@/lib/reviews/view'
import { LONGEST_MS, waitBefore } from './search-waits'

type Reading = keyof StoryView['search']

/**
 * While statements are being looked for, asks now and then how far a reading is, and shows the page anew when it is over.
 * Draws nothing.
 */
export function SearchWatch({ href, reading }: { href: string; reading: Reading }) {
  const refresh = useRefresh(useCallback(() => isOver(href, reading), [href, reading]))
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    function look(before: number, wait: number) {
      timer = setTimeout(async () => {
        const shows = document.visibilityState === 'visible' && (await refresh())
        if (!over) look(before + 1, shows ? LONGEST_MS : waitBefore(before + 1))
      }, wait)
    }
    look(0, waitBefore(0))
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [refresh])
  return null
}

/** Asked instead of for the page: while the search goes on, the page would be no other. */
async function isOver(href: string, reading: Reading): Promise<boolean> {
  try {
    const answer = await fetch(href, { redirect: 'manual', cache: 'no-store' })
    if (!answer.ok) return false
    const { [reading]: state }: StoryView['search'] = await answer.json()
    return state === 'DONE' || state === 'FAILED'
  } catch {
    return false // no connection, which the next thing the person does will tell them
  }
}
