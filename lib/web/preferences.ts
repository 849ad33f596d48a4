/** What the browser remembers for the person: cookies that change how a page looks, never what it may show. */
import { THEMES, type Theme } from '@/lib/core/themes'

export const THEME_COOKIE = 'theme'
export const ZONE_COOKIE = 'zone'

/** Whether originals are shown beside their texts in the reader. */
export const ORIGINAL_COOKIE = 'original'
export const ORIGINAL_SHOWN = 'shown'

/** The theme named by a cookie; anything unknown follows the system. */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}

/** The IANA time zone named by a cookie, or UTC when it is missing or unknown to this runtime. */
export function parseZone(value: string | undefined): string {
  if (!value || value.length > 64) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(value) }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** Whether a User-Agent is an Apple system, where the command key takes the place of Ctrl. */
export function isApple(userAgent: string | null): boolean {
  return /Mac OS X|iPhone|iPad/.test(userAgent ?? '')
}
