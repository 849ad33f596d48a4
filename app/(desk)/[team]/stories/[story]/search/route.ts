import { z } from 'zod'
import { id } from '@/lib/core/fields'
import { searchState } from '@/lib/stories/search-state'
import { defineRoute } from '@/lib/web/route'

/** How the search of a story's article goes, for the page that waits for it: `{state, closer}` out. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ team: z.string(), story: id }),
  handle: async (scope, { story }) => {
    const search = await searchState(scope, story)
    return Response.json(search, { headers: { 'cache-control': 'no-store' } })
  },
})
