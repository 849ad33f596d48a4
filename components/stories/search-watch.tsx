'use client'

import { useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'
import { waitBefore } from './search-waits'

/** While statements are being looked for, asks now and then how far it is. Draws nothing. */
export function SearchWatch() {
  const refresh = useRefresh()
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    function look(before: number) {
      timer = setTimeout(async () => {
        if (document.visibilityState === 'visible') await refresh()
        if (!over) look(before + 1)
      }, waitBefore(before))
    }
    look(0)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [refresh])
  return null
}
