import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HostSettings } from '@/components/hosts/host-settings'
import { Words } from '@/components/layout/words'
import { TeamFrame } from '@/components/team/team-frame'
import { getHosts } from '@/lib/stories/hosts'
import { pageScope, show } from '@/lib/web/page'
import { changeHosts } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hosts'))('title') }
}

export default async function HostsPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const scope = await pageScope(team, 'desk.read')
  const view = await show(() => getHosts(scope))
  return (
    <TeamFrame teamSlug={team} at="hosts" role={scope.role}>
      <Words namespaces={['hosts']}>
        <HostSettings teamSlug={team} view={view} action={changeHosts} />
      </Words>
    </TeamFrame>
  )
}
