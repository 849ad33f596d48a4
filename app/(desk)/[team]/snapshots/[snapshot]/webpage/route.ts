import { z } from 'zod'
import { shownHeaders } from '@/lib/archive/shown/headers'
import { showWebpage } from '@/lib/archive/shown/show'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'

/** An archived page in a copy that does nothing, to be framed by the reader. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }) =>
    new Response(await showWebpage(scope, snapshot), {
      headers: shownHeaders('webpage', 'text/html; charset=utf-8'),
    }),
})
