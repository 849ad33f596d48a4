import { cache } from 'react'
import { getClaimView } from '@/lib/reviews/claim-page'
import { liveSince } from '@/lib/reviews/live/service'
import { pageId, pageScope, show } from '@/lib/web/page'

/** A claim and who looks at it: read once a request, for the title and the page. */
export const loadClaim = cache(async (team: string, id: string) => {
  const scope = await pageScope(team, 'desk.read')
  const since = await liveSince(scope)
  return { scope, since, claim: await show(() => getClaimView(scope, pageId(id))) }
})
