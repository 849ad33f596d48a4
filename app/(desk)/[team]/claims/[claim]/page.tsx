import type { Metadata } from 'next'
import { readClaimPlace } from '@/components/claims/claim-href'
import { ClaimPage } from '@/components/claims/claim-page'
import { readDiscussionPlace } from '@/components/discussion/discussion-place'
import { getWhen } from '@/lib/claims/when'
import { getDiscussion } from '@/lib/reviews/discussion/read'
import { claimHistory } from '@/lib/reviews/history'
import { show } from '@/lib/web/page'
import { claimActions } from '../claim-actions'
import { loadClaim } from '../load-claim'

type Props = {
  params: Promise<{ team: string; claim: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { team, claim } = await params
  return { title: (await loadClaim(team, claim)).claim.text }
}

export default async function Page({ params, searchParams }: Props) {
  const { team, claim: id } = await params
  const { scope, since, claim } = await loadClaim(team, id)
  const asked = await searchParams
  const look = readClaimPlace(asked)
  const [entries, when, discussion] = await show(() =>
    Promise.all([
      claimHistory(scope, claim.id, look.before),
      getWhen(scope, claim.id, look.asOf),
      getDiscussion(scope, claim.id, readDiscussionPlace(asked)),
    ]),
  )
  const history = { ...entries, before: look.before }
  const shown = { claim, since, history, look, when, discussion }
  return <ClaimPage team={team} me={scope.actorId} {...shown} actions={claimActions} />
}
