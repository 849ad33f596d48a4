import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { readWanted } from '@/components/archive/snapshot-href'
import { SnapshotReader } from '@/components/archive/snapshot-reader'
import { Words } from '@/components/layout/words'
import { getSnapshotView } from '@/lib/reviews/snapshot-page'
import { pageId, pageScope, show } from '@/lib/web/page'
import { ORIGINAL_COOKIE, ORIGINAL_SHOWN } from '@/lib/web/preferences'
import { addEvidence, quotePassage, removeEvidence } from '../../claims/actions'
import { openThread as comment } from '../../claims/discussion-actions'
import { retract, takeBackRetraction } from '../actions'

type Props = {
  params: Promise<{ team: string; snapshot: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const actions = { addEvidence, comment, quotePassage, removeEvidence, retract, takeBackRetraction }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive.reader'))('untitled') }
}

export default async function SnapshotPage({ params, searchParams }: Props) {
  const { team, snapshot } = await params
  const scope = await pageScope(team, 'desk.read')
  const wanted = readWanted(await searchParams)
  const claimId = wanted.claimId && pageId(wanted.claimId)
  const view = await show(() => getSnapshotView(scope, pageId(snapshot), { ...wanted, claimId }))
  const beside = (await cookies()).get(ORIGINAL_COOKIE)?.value === ORIGINAL_SHOWN
  return (
    <Words namespaces={['archive', 'claims', 'discussion']}>
      <SnapshotReader team={team} me={scope.actorId} view={view} beside={beside} actions={actions} />
    </Words>
  )
}
