import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import type { CaptureOrderView } from '@/lib/stories/capture-order-view'
import { OrderLine } from './order-line'
import type { OrderActions } from './order-tools'
import { OrderWatch } from './order-watch'

type Props = { team: string; order: CaptureOrderView; canChange: boolean; actions: OrderActions }

/** Where whoever ordered a page waits for it, or reads why it could not be had. */
export function OrderPage({ team, order, canChange, actions }: Props) {
  const t = useTranslations('archive.orders')
  const back = order.storyId ? `/${team}/stories/${order.storyId}` : `/${team}/stories`
  return (
    <>
      <TopBar
        crumbs={[{ label: t('stories'), href: `/${team}/stories` }, { label: t('title') }]}
        back={back}
      />
      <Page width="read">
        <h1 className="mb-4 text-xl font-semibold">{t('title')}</h1>
        <OrderLine team={team} order={order} canChange={canChange} actions={actions} />
        <OrderWatch team={team} orders={[order]} />
      </Page>
    </>
  )
}
