'use client'

import { useCallback, useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'
import type { CaptureOrderState } from '@/lib/stories/capture-order-model'

/** Between two looks: a page takes a second or a minute. */
const LOOK_MS = 1_000

/** While a page is being captured, asks how far that is, and shows the page anew when it has gone on. Draws nothing. */
export function OrderWatch({ href, state }: { href: string; state: CaptureOrderState }) {
  const refresh = useRefresh(useCallback(() => hasGoneOn(href, state), [href, state]))
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return null
}

async function hasGoneOn(href: string, state: CaptureOrderState): Promise<boolean> {
  try {
    const answer = await fetch(href, { redirect: 'manual', cache: 'no-store' })
    return answer.ok && (await answer.json()).state !== state
  } catch {
    return false // no connection, which the next thing the person does will tell them
  }
}
