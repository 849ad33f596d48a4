import type { Metadata } from 'next'
import { cache } from 'react'
import { readClaimPlace } from '@/components/claims/claim-href'
import { ClaimPage } from '@/components/claims/claim-page'
import { getWhen } from '@/lib/claims/when'
import { getClaimView } from '@/lib/reviews/claim-page'
import { claimHistory } from '@/lib/reviews/history'
import { liveSince } from '@/lib/reviews/live/service'
import { pageId, pageScope, show } from '@/lib/web/page'
import { claimActions } from '../claim-actions'

type Props = {
  params: Promise<{ team: string; claim: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** Read once a request, for the title and the page. */
const load = cache(async (team: string, id: string) => {
  const scope = await pageScope(team, 'desk.read')
  const since = await liveSince(scope)
  return { scope, since, claim: await show(() => getClaimView(scope, pageId(id))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team, claim } = await params
  return { title: (await load(team, claim)).claim.text }
}

export default async function Page({ params, searchParams }: Props) {
  const { team, claim: id } = await params
  const { scope, since, claim } = await load(team, id)
  const look = readClaimPlace(await searchParams)
  const { before } = look
  const history = { ...(await show(() => claimHistory(scope, claim.id, before))), before }
  const when = await show(() => getWhen(scope, claim.id, look.asOf))
  const page = { team, me: scope.actorId, claim, since, history, look, when, actions: claimActions }
  return <ClaimPage {...page} />
}
