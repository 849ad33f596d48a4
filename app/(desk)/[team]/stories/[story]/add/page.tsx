import { getTranslations } from 'next-intl/server'
import { OrderForm } from '@/components/archive/order-form'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { Words } from '@/components/layout/words'
import { AddDocumentForm } from '@/components/stories/add-document-form'
import { claimOfStory } from '@/lib/reviews/claim-page'
import { getStoryHead } from '@/lib/stories/service'
import { pageId, pageScope, show } from '@/lib/web/page'
import { orderCapture } from '../../../captures/actions'
import { addEvidenceDocument } from '../../actions'

type Asked = Promise<Record<string, string | string[]>>
type Props = { params: Promise<{ team: string; story: string }>; searchParams: Asked }

export default async function AddDocumentPage({ params, searchParams }: Props) {
  const { team, story } = await params
  const scope = await pageScope(team, 'document.add')
  const head = await show(async () => getStoryHead(scope, pageId(story)))
  const { claim, address } = await searchParams
  const claimId =
    typeof claim === 'string' ? await show(async () => claimOfStory(scope, pageId(claim), head.id)) : null
  const t = await getTranslations('workbench')
  const crumbs = [
    { label: t('top.stories'), href: `/${team}/stories` },
    { label: head.title, href: `/${team}/stories/${head.id}` },
    { label: t('adding.title') },
  ]
  return (
    <Words namespaces={['workbench', 'stories', 'archive']}>
      <TopBar crumbs={crumbs} />
      <Page width="read">
        <h1 className="text-xl font-semibold">{t('adding.title')}</h1>
        <p className="mb-5 text-soft">{t('adding.words')}</p>
        <OrderForm team={team} storyId={head.id} address={address} order={orderCapture} />
        <AddDocumentForm team={team} storyId={head.id} claimId={claimId} add={addEvidenceDocument} />
      </Page>
    </Words>
  )
}
