import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/layout/words'
import { OpenSample } from '@/components/sample/open-sample'
import { RemoveSample } from '@/components/sample/remove-sample'
import { TeamFrame } from '@/components/team/team-frame'
import { TeamView } from '@/components/team/team-view'
import { readTeam } from '@/lib/teams/members'
import { pageScope, show } from '@/lib/web/page'
import { createSampleDesk, removeSampleDesk } from '../../sample-actions'
import { changeRole, invite, removeMember, revokeInvitation, setAbsence } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') }
}

export default async function TeamPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const scope = await pageScope(team, 'desk.read')
  const view = await show(() => readTeam(scope))
  const facts = { slug: team, name: view.name }
  return (
    <TeamFrame teamSlug={team} at="members" role={scope.role}>
      <Words namespaces={['team', 'auth', 'sample']}>
        <TeamView
          team={facts}
          view={view}
          actions={{ changeRole, removeMember, setAbsence, invite, revokeInvitation }}
          sampleAction={
            view.isSample ? (
              <RemoveSample team={facts} action={removeSampleDesk} />
            ) : (
              <OpenSample action={createSampleDesk} />
            )
          }
        />
      </Words>
    </TeamFrame>
  )
}
