import { z } from 'zod'
import { id } from '@/lib/core/fields'
import { getOrder } from '@/lib/stories/capture-orders'
import { defineRoute } from '@/lib/web/route'

/** How the capture of a page goes, for who waits for it: `{state}` out. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ team: z.string(), order: id }),
  handle: async (scope, { order }) => {
    const { state } = await getOrder(scope, order)
    return Response.json({ state }, { headers: { 'cache-control': 'no-store' } })
  },
})
