'use client'

import { useEffect } from 'react'
import { useRefresh } from '@/components/ui/use-refresh'
import { ZONE_COOKIE } from '@/lib/web/preferences'

const YEAR = 365 * 24 * 3600

/** Tells the server the reader's time zone, so that both write the same hour. A page that already shows times is
 * written anew once. */
export function ZoneCookie() {
  const refresh = useRefresh()
  useEffect(() => {
    const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)
    if (document.cookie.split('; ').includes(`${ZONE_COOKIE}=${zone}`)) return
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${ZONE_COOKIE}=${zone}; path=/; max-age=${YEAR}; samesite=lax`
    const kept = document.cookie.includes(`${ZONE_COOKIE}=`)
    if (kept && document.querySelector('time')) void refresh()
  }, [refresh])
  return null
}
