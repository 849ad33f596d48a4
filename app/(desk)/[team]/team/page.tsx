import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/layout/words'
import { TeamFrame } from '@/components/team/team-frame'
import { TeamView } from '@/components/team/team-view'
import { readTeam } from '@/lib/teams/members'
import { pageScope, show } from '@/lib/web/page'
import { changeRole, invite, removeMember, revokeInvitation } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') }
}

export default async function TeamPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const scope = await pageScope(team, 'desk.read')
  const view = await show(() => readTeam(scope))
  return (
    <TeamFrame teamSlug={team} at="members">
      <Words namespaces={['team', 'auth']}>
        <TeamView
          team={{ slug: team, name: view.name }}
          view={view}
          actions={{ changeRole, removeMember, invite, revokeInvitation }}
        />
      </Words>
    </TeamFrame>
  )
}
