'use client'

import { useCallback, useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'
import type { CaptureOrderView } from '@/lib/stories/capture-order-view'
import { hasGoneOn, toWatch, waitBefore, watched } from './order-waits'

type Props = { team: string; orders: readonly Pick<CaptureOrderView, 'id' | 'state'>[] }

/**
 * While pages are being captured, asks how far all of them are that a page shows, at once, and shows the page anew when one
 * has gone on. Draws nothing.
 */
export function OrderWatch({ team, orders }: Props) {
  // As text, which stays the same while they do: the page is rendered anew for other reasons too.
  const open = watched(orders)
  const refresh = useRefresh(useCallback(() => asked(team, open), [team, open]))
  useEffect(() => {
    if (open === '') return
    let over = false
    let looks = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(look, waitBefore(looks))
    }
    async function look() {
      if (document.visibilityState !== 'visible') return
      looks = (await refresh()) ? 0 : looks + 1
      if (!over) wait()
    }
    // Nothing is asked for a page that nobody sees; whoever comes back to it does not wait for the slowest look.
    function seen() {
      if (document.visibilityState !== 'visible') return
      looks = 0
      wait()
    }
    wait()
    document.addEventListener('visibilitychange', seen)
    return () => {
      over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [open, refresh])
  return null
}

async function asked(team: string, open: string): Promise<boolean> {
  const before = toWatch(open)
  try {
    const ids = before.map(([id]) => id).join(',')
    const answer = await fetch(`/${team}/captures/states?ids=${ids}`, {
      redirect: 'manual',
      cache: 'no-store',
    })
    return answer.ok && hasGoneOn(before, (await answer.json()).states)
  } catch {
    return false // no connection, which the next thing the person does will tell them
  }
}
