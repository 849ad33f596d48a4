import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress'
import { Time } from '@/components/ui/time'
import type { CaptureOrderView, OrderProblem } from '@/lib/stories/capture-order-view'
import { Address } from './address'
import { type OrderActions, OrderTools } from './order-tools'
import { OrderWatch } from './order-watch'

type Props = { team: string; order: CaptureOrderView; canChange: boolean; actions: OrderActions }

/** How the capture of the page at an address goes, and what can be done about it. */
export function OrderLine({ team, order, canChange, actions }: Props) {
  const t = useTranslations('archive.orders')
  const { address, host, state, problem, nextTryAt, requestedAt, requestedBy, scheduled } = order
  const tools = canChange && <OrderTools team={team} order={order} actions={actions} />
  const where = (
    <span className="flex flex-wrap items-baseline gap-x-2 text-xs">
      <span className="min-w-0">
        <Address address={address} host={host} />
      </span>
      <span className="text-soft">
        {t.rich(scheduled ? 'askedBySchedule' : 'asked', {
          who: requestedBy,
          name: (name) => <bdi>{name}</bdi>,
          when: () => <Time at={requestedAt} as="relative" />,
        })}
      </span>
    </span>
  )
  if (state === 'CANCELLED')
    return (
      <Notice kind="info" title={t('cancelled')}>
        {where}
      </Notice>
    )
  if (state === 'FAILED')
    return (
      <Notice kind="problem" title={t('failed')} todo={<ProblemSentence problem={problem} />} action={tools}>
        {where}
      </Notice>
    )
  return (
    <div role="status" className="flex flex-col gap-1.5">
      {where}
      {state === 'WAITING' && nextTryAt ? (
        <p className="text-soft">
          <ProblemSentence problem={problem} /> {t.rich('again', { when: () => <Time at={nextTryAt} /> })}
        </p>
      ) : (
        <ProgressBar label={t(state === 'DONE' ? 'state.READING' : `state.${state}`)} />
      )}
      {tools}
    </div>
  )
}

/** Why a page could not be had, and what to do. */
export function ProblemSentence({ problem }: { problem: OrderProblem | null }) {
  const t = useTranslations()
  if (!problem) return null
  const key = problem.at === 'HOST' ? `archive.fetch.${problem.code}` : `problems.${problem.code}`
  // What was stored is told in the words of today's catalogue; one that is not in it any more goes by its code.
  return t.has(key as never) ? t(key as never, problem.params as never) : problem.code
}

/** Pages that wait for their turn and are shown one by one: of a long list the others are counted. */
const WAITING_SHOWN = 3

const waitsForTurn = ({ state, nextTryAt }: CaptureOrderView) => state === 'WAITING' && nextTryAt === null

type ListProps = Omit<Props, 'order'> & {
  orders: readonly CaptureOrderView[]
  /** Of all, those left out too. */
  count?: number
}

/** What is being captured for a story, or could not be. */
export function OrderList({ orders: given, count = given.length, ...rest }: ListProps) {
  const t = useTranslations('archive.orders')
  if (given.length === 0) return null
  const waiting = given.filter(waitsForTurn).slice(0, WAITING_SHOWN)
  const orders = given.filter((order) => !waitsForTurn(order) || waiting.includes(order))
  const more = count - orders.length
  return (
    <>
      <ul aria-label={t('heading')} className="flex flex-col gap-3 py-2">
        {orders.map((order) => (
          <li key={order.id}>
            <OrderLine order={order} {...rest} />
          </li>
        ))}
        {more > 0 && <li className="text-soft">{t('more', { count: more })}</li>}
      </ul>
      <OrderWatch team={rest.team} orders={orders} />
    </>
  )
}
