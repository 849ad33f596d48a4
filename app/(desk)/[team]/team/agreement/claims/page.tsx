import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JudgedClaims } from '@/components/agreement/judged-claims'
import { TeamFrame } from '@/components/team/team-frame'
import { agreementInput } from '@/lib/reviews/agreement/input'
import { listJudged } from '@/lib/reviews/agreement/read'
import { pageScope, show } from '@/lib/web/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreement.behind'))('title') }
}

type Props = {
  params: Promise<{ team: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AgreementClaims({ params, searchParams }: Props) {
  const [{ team }, asked] = await Promise.all([params, searchParams])
  const scope = await pageScope(team, 'agreement.read')
  const view = await show(() => listJudged(scope, agreementInput.parse(asked)))
  return (
    <TeamFrame teamSlug={team} at="agreement" role={scope.role}>
      <JudgedClaims team={team} view={view} />
    </TeamFrame>
  )
}
