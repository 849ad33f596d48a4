import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { findByWords } from '@/lib/search/find'
import type { FoundKind } from '@/lib/search/view'
import { defineRoute } from '@/lib/web/route'

const AREA: Record<FoundKind, string> = { story: 'stories', claim: 'claims', source: 'sources' }

/** What the palette can jump to: `?words=` in, `{items: [{id, label, hint, href}]}` out. */
export const GET = defineRoute({
  permission: 'desk.read',
  params: z.object({ team: z.string() }),
  handle: async (scope, { team }, url) => {
    const t = await getTranslations('queue.found')
    const found = await findByWords(scope, url.searchParams.get('words') ?? '')
    const items = found.map(({ kind, id, number, text, story }) => ({
      id: `${kind}.${id}`,
      label: text,
      hint: t(kind, { number: number ?? 0, story: story ?? '' }),
      href: `/${team}/${AREA[kind]}/${id}`,
    }))
    return Response.json({ items }, { headers: { 'cache-control': 'no-store' } })
  },
})
