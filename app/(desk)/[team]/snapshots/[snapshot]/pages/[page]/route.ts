import { z } from 'zod'
import { shownHeaders } from '@/lib/archive/shown/headers'
import { showPdfPage } from '@/lib/archive/shown/show'
import { id } from '@/lib/core/fields'
import { defineRoute } from '@/lib/web/route'

/** A page of an archived PDF, drawn. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({
    snapshot: id,
    page: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  }),
  handle: async (scope, { snapshot: snapshotId, page }, _url, { signal }) =>
    new Response(await showPdfPage(scope, { snapshotId, page, signal }), {
      headers: shownHeaders('drawing', 'image/png'),
    }),
})
