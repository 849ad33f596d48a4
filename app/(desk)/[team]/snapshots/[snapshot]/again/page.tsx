import { getTranslations } from 'next-intl/server'
import { CaptureAgainForm } from '@/components/archive/capture-again-form'
import { OrderForm } from '@/components/archive/order-form'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { Words } from '@/components/layout/words'
import { documentToCaptureAgain } from '@/lib/reviews/snapshot-page'
import { pageId, pageScope, show } from '@/lib/web/page'
import { orderCapture } from '../../../captures/actions'
import { captureAgain } from '../../actions'

type Props = { params: Promise<{ team: string; snapshot: string }> }

export default async function CaptureAgainPage({ params }: Props) {
  const { team, snapshot } = await params
  const scope = await pageScope(team, 'document.add')
  const { story, document } = await show(async () => documentToCaptureAgain(scope, pageId(snapshot)))
  const { address } = document
  const t = await getTranslations('archive.again')
  const stories = { label: t('stories'), href: `/${team}/stories` }
  const crumbs = [
    stories,
    { label: story.title, href: `/${team}/stories/${story.id}` },
    { label: document.title, href: `/${team}/snapshots/${snapshot}` },
    { label: t('title') },
  ]
  return (
    <Words namespaces={['archive', 'stories']}>
      <TopBar crumbs={crumbs} />
      <Page width="read">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="mb-5 text-soft">{t('lead')}</p>
        <OrderForm {...{ team, address }} storyId={story.id} documentId={document.id} order={orderCapture} />
        <CaptureAgainForm team={team} documentId={document.id} capture={captureAgain} />
      </Page>
    </Words>
  )
}
