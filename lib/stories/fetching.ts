import type { AddressRules } from '@/lib/archive/fetch/address'
import { DEFAULT_PORTS } from '@/lib/archive/fetch/address'
import { userAgent } from '@/lib/archive/fetch/agent'
import { DEFAULT_LIMITS } from '@/lib/archive/fetch/limits'
import type { FetchOptions } from '@/lib/archive/fetch/options'
import { dialThrough } from '@/lib/archive/fetch/proxy'
import { MAX_FILE_BYTES } from '@/lib/archive/size'
import { env } from '@/lib/core/env'

/** What may be ordered at all, where the team's own lists let it. */
export const ADDRESS_RULES: Omit<AddressRules, 'lists'> = {
  ports: DEFAULT_PORTS,
  addressLength: DEFAULT_LIMITS.addressLength,
}

/** How this installation fetches: under which name, through which proxy, and no more than a file may have. */
export function fetchOptions(): FetchOptions {
  const { FETCH_CONTACT, FETCH_PROXY } = env()
  return {
    userAgent: userAgent(FETCH_CONTACT),
    limits: { bodyBytes: MAX_FILE_BYTES, unpackedBytes: MAX_FILE_BYTES },
    ...(FETCH_PROXY && { dial: dialThrough(new URL(FETCH_PROXY)) }),
  }
}
