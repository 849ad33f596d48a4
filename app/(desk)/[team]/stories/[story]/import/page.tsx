import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { Words } from '@/components/layout/words'
import { ImportAddresses } from '@/components/stories/import-addresses'
import { ImportArchive } from '@/components/stories/import-archive'
import { ImportFiles } from '@/components/stories/import-files'
import { getStoryHead } from '@/lib/stories/service'
import { pageId, pageScope, show } from '@/lib/web/page'
import { listArchive, orderAddresses, previewAddresses, takeArchived } from '../../../captures/actions'
import { addEvidenceDocument } from '../../actions'

type Props = { params: Promise<{ team: string; story: string }> }

export default async function ImportPage({ params }: Props) {
  const { team, story } = await params
  const scope = await pageScope(team, 'document.add')
  const { id, title } = await show(async () => getStoryHead(scope, pageId(story)))
  const t = await getTranslations('imports')
  const w = await getTranslations('workbench.top')
  const crumbs = [
    { label: w('stories'), href: `/${team}/stories` },
    { label: title, href: `/${team}/stories/${id}` },
    { label: t('title') },
  ]
  return (
    <Words namespaces={['imports', 'archive']}>
      <TopBar crumbs={crumbs} />
      <Page width="read">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="mb-5 text-soft">{t('lead')}</p>
        <ImportFiles team={team} storyId={id} add={addEvidenceDocument} />
        <ImportArchive team={team} storyId={id} list={listArchive} take={takeArchived} />
        <ImportAddresses team={team} storyId={id} preview={previewAddresses} order={orderAddresses} />
      </Page>
    </Words>
  )
}
