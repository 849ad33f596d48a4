import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrderForm } from '@/components/archive/order-form'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { Words } from '@/components/layout/words'
import { NewStoryForm } from '@/components/stories/new-story-form'
import { pageScope } from '@/lib/web/page'
import { orderCapture } from '../../captures/actions'
import { createStory } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stories.new'))('heading') }
}

type Asked = Promise<Record<string, string | string[]>>
type Props = { params: Promise<{ team: string }>; searchParams: Asked }

export default async function NewStoryPage({ params, searchParams }: Props) {
  const { team } = await params
  const { address } = await searchParams
  await pageScope(team, 'story.create')
  const t = await getTranslations('stories')
  return (
    <>
      <TopBar crumbs={[{ label: t('list.title'), href: `/${team}/stories` }, { label: t('new.heading') }]} />
      <Page width="read">
        <h1 className="mb-1 font-serif text-xl font-semibold">{t('new.heading')}</h1>
        <p className="mb-5 text-soft">{t('new.lede')}</p>
        <Words namespaces={['stories', 'archive']}>
          <OrderForm team={team} address={address} order={orderCapture} />
          <NewStoryForm team={team} create={createStory} />
        </Words>
      </Page>
    </>
  )
}
