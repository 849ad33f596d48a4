import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { now } from '@/lib/core/clock'
import { en } from '@/messages/en'
import { parseZone, ZONE_COOKIE } from './preferences'

/**
 * What next-intl needs for one request: locale, catalogue, the reader's time zone and one `now`, so that
 * server and browser write the same words for the same instant.
 */
export default getRequestConfig(async () => {
  const zone = (await cookies()).get(ZONE_COOKIE)?.value
  return { locale: 'en-GB', messages: en, timeZone: parseZone(zone), now: now() }
})
