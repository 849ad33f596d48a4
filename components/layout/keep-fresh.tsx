'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How long what is shown may be old before coming back to the page fetches it again, and while one looks at it. */
const ON_RETURN_MS = 10_000
const WATCHING_MS = 60_000

/**
 * Shows what others changed, without a reload: on coming back to the page, and every minute while one looks at it.
 * Boxes keep what is typed in them: they hold their own text and take none from the server.
 */
export function KeepFresh() {
  const router = useRouter()
  useEffect(() => {
    let last = Date.now()
    function refresh(after: number) {
      if (document.visibilityState !== 'visible' || Date.now() - last < after) return
      last = Date.now()
      router.refresh()
    }
    const onReturn = () => refresh(ON_RETURN_MS)
    const timer = setInterval(() => refresh(WATCHING_MS), WATCHING_MS)
    window.addEventListener('focus', onReturn)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', onReturn)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [router])
  return null
}
