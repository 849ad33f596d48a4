'use client'

import { useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'

/** How long what is shown may be old before coming back to the page fetches it again, and while one looks at it. */
const ON_RETURN_MS = 10_000
const WATCHING_MS = 60_000

/**
 * Shows anew what nobody tells a page of: that time has passed, that somebody else has signed in in this browser, and
 * everything, where no stream of changes comes through to it. On coming back to the page, and every minute while one looks at it.
 * Boxes keep what is typed in them: they hold their own text and take none from the server.
 */
export function KeepFresh() {
  const refresh = useRefresh()
  useEffect(() => {
    let last = Date.now()
    function refreshAfter(after: number) {
      if (document.visibilityState !== 'visible' || Date.now() - last < after) return
      last = Date.now()
      void refresh()
    }
    const onReturn = () => refreshAfter(ON_RETURN_MS)
    const timer = setInterval(() => refreshAfter(WATCHING_MS), WATCHING_MS)
    window.addEventListener('focus', onReturn)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', onReturn)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [refresh])
  return null
}
