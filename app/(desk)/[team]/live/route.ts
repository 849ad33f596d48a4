import { z } from 'zod'
import { notFound } from '@/lib/core/errors'
import { liveInput } from '@/lib/reviews/live/input'
import { follow } from '@/lib/reviews/live/service'
import { defineStream } from '@/lib/web/stream'

/** Tells an open page that what it shows has changed, and who else is on it; see `LiveNews` for what is sent. */
export const GET = defineStream({
  permission: 'desk.read',
  params: z.object({ team: z.string() }),
  follow: async (scope, url, request, send) => {
    const asked = liveInput.safeParse({
      ...Object.fromEntries(url.searchParams),
      // A browser that connects again by itself says how far it came.
      ...lastHeard(request),
    })
    if (!asked.success) throw notFound()
    return follow(scope, asked.data, send)
  },
})

function lastHeard(request: Request): { since?: string } {
  const id = request.headers.get('last-event-id')
  return id ? { since: id } : {}
}
