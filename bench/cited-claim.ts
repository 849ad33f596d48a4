import { authorize } from '@/lib/access/authorize'
import { attribution, chainOf } from '@/lib/testing/chains'
import { makeClaim, makeStory } from '@/lib/testing/reviews'
import { storeChain } from '@/lib/testing/stored-chain'
import type { BenchTeam } from './load'

const ATTRIBUTIONS = 200
const CITING = 120

/**
 * A claim of the large team that two hundred reports tell of: most had it from one wire report, a tenth from people of their
 * own. Answers its id.
 */
export async function makeCitedClaim(team: BenchTeam): Promise<string> {
  const actor = { userId: team.ownerUserId, sessionId: '', name: '', email: '' }
  const scope = await authorize(actor, team.slug, 'desk.read')
  const story = await makeStory(scope, 'A report of which everybody writes')
  const claim = await makeClaim(scope, story, { text: 'The harbour bridge will stay shut until May.' })
  const lines = Array.from({ length: ATTRIBUTIONS - 1 }, (_, n) =>
    n % 10 === 0 ? `paper ${n}: person Witness ${n}` : `paper ${n}: group two officials? > outlet Wire`,
  )
  const cites = lines.slice(0, CITING).map((_, n) => `paper ${n} CITES wire`)
  const wire = attribution('wire: group two officials?', { headcount: 2 })
  const chain = chainOf([wire, ...lines], cites, { wire: 'outlet Wire' })
  await storeChain(scope, { storyId: story.id, claimId: claim.id }, chain)
  return claim.id
}
