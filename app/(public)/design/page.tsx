import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppShell } from '@/components/layout/app-shell'
import { Split } from '@/components/layout/split'
import { TopBar } from '@/components/layout/top-bar'
import { TabLinks } from '@/components/ui/tabs'
import { env } from '@/lib/core/env'
import { Actions } from './_parts/actions'
import { Fields } from './_parts/fields'
import { Floating } from './_parts/floating'
import { Marks } from './_parts/marks'
import { Messages } from './_parts/messages'
import { sampleCrumbs, sampleShell, sampleTabs } from './_parts/sample'
import { SampleTable } from './_parts/sample-table'
import { TopActions } from './_parts/top-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.design')
  return { title: t('title') }
}

/** Every part in every state, for looking at and for axe. The specimens' words are content, not interface. */
export default function DesignPage() {
  const { NODE_ENV, DESIGN_PAGE } = env()
  if (NODE_ENV === 'production' && !DESIGN_PAGE) notFound()
  return (
    <AppShell shell={sampleShell}>
      <TopBar crumbs={sampleCrumbs} meta="snapshot 9f3c…e1a7" actions={<TopActions />} back="/design" />
      <TabLinks label="Views" tabs={sampleTabs} />
      <SampleTable />
      <Split asideLabel="Form parts" aside={<Fields />}>
        <Marks />
        <Actions />
        <Messages />
        <Floating />
      </Split>
    </AppShell>
  )
}
