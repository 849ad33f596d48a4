import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { capturedHref } from '@/components/archive/order-href'
import { OrderPage } from '@/components/archive/order-page'
import { Words } from '@/components/layout/words'
import { may } from '@/lib/access/scope'
import { getOrder } from '@/lib/stories/capture-orders'
import { pageId, pageScope, show } from '@/lib/web/page'
import { cancelOrder, tryOrderAgain } from '../actions'

type Props = { params: Promise<{ team: string; order: string }> }

const actions = { cancelOrder, tryOrderAgain }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive.orders'))('title') }
}

export default async function Page({ params }: Props) {
  const { team, order: id } = await params
  const scope = await pageScope(team, 'desk.read')
  const order = await show(async () => getOrder(scope, pageId(id)))
  const captured = capturedHref(team, order)
  if (captured) redirect(captured)
  return (
    <Words namespaces={['archive']}>
      <OrderPage team={team} order={order} canChange={may(scope, 'document.add')} actions={actions} />
    </Words>
  )
}
