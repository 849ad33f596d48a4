import { redirect } from 'next/navigation'
import { getActor } from '@/lib/auth/session'
import { isFirstRun } from '@/lib/teams/found'
import { homeTeam } from '@/lib/teams/memberships'

/** Leads everyone to where they begin. */
export default async function HomePage() {
  const actor = await getActor()
  if (!actor) redirect((await isFirstRun()) ? '/welcome' : '/sign-in')
  const team = await homeTeam(actor.userId)
  redirect(team ? `/${team.slug}/queue` : '/no-team')
}
