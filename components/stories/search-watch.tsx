'use client'

import { useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'

const EVERY_MS = 800

/** While statements are being looked for, asks now and then how far it is. Draws nothing. */
export function SearchWatch() {
  const refresh = useRefresh()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return null
}
