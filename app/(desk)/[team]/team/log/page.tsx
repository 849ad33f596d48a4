import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TeamLog } from '@/components/audit/team-log'
import { Live } from '@/components/layout/live'
import { Words } from '@/components/layout/words'
import { TeamFrame } from '@/components/team/team-frame'
import { teamHistory } from '@/lib/reviews/history'
import { liveSince } from '@/lib/reviews/live/service'
import { pageScope, show } from '@/lib/web/page'
import { checkChain } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function TeamLogPage({ params, searchParams }: Props) {
  const [{ team }, { before }] = await Promise.all([params, searchParams])
  const scope = await pageScope(team, 'desk.read')
  const from = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : undefined
  const since = await liveSince(scope)
  const page = await show(() => teamHistory(scope, from))
  return (
    <TeamFrame teamSlug={team} at="history" role={scope.role}>
      <Words namespaces={['audit']}>
        {from === undefined && <Live team={team} about={{ kind: 'team' }} since={since} />}
        <TeamLog teamSlug={team} page={page} isFirst={from === undefined} check={checkChain} />
      </Words>
    </TeamFrame>
  )
}
