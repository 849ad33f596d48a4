import { z } from 'zod'
import { shownHeaders } from '@/lib/archive/shown/headers'
import { showPicture } from '@/lib/archive/shown/show'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'

/** An archived picture, to be shown within the reader. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ snapshot: id }),
  handle: async (scope, { snapshot }) => {
    const picture = await showPicture(scope, snapshot)
    return new Response(await picture.stream(), { headers: shownHeaders('picture', picture.mediaType) })
  },
})
