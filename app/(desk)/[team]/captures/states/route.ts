import { z } from 'zod'
import { notFound } from '@/lib/core/errors'
import { getOrderStates } from '@/lib/stories/capture-orders'
import { orderStatesInput } from '@/lib/stories/input'
import { defineRoute } from '@/lib/web/route'

/** How the captures of pages go, for who waits for them: `?ids=a,b` in, `{states: {a: state}}` out. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ team: z.string() }),
  handle: async (scope, _, url) => {
    const asked = orderStatesInput.safeParse({ ids: url.searchParams.get('ids') ?? '' })
    if (!asked.success) throw notFound()
    const states = await getOrderStates(scope, asked.data.ids)
    return Response.json({ states }, { headers: { 'cache-control': 'no-store' } })
  },
})
