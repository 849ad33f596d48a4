import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/layout/words'
import { PolicySettings } from '@/components/policy/policy-settings'
import { TeamFrame } from '@/components/team/team-frame'
import { getPolicy } from '@/lib/policy/service'
import { pageScope, show } from '@/lib/web/page'
import { changePolicy } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy.settings'))('label') }
}

export default async function PolicyPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const scope = await pageScope(team, 'desk.read')
  const view = await show(() => getPolicy(scope))
  return (
    <TeamFrame teamSlug={team} at="policy" role={scope.role}>
      <Words namespaces={['policy']}>
        <PolicySettings teamSlug={team} view={view} action={changePolicy} />
      </Words>
    </TeamFrame>
  )
}
