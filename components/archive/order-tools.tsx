'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import type { CaptureOrderView } from '@/lib/stories/capture-order-view'
import type { Action } from '@/lib/web/result'

export type OrderActions = { readonly cancelOrder: Action<void>; readonly tryOrderAgain: Action<void> }
type Props = { team: string; order: CaptureOrderView; actions: OrderActions }

/** Calls the capture of a page off, takes one that failed out of sight, or has it tried again. */
export function OrderTools({ team, order: { id: orderId, state, nextTryAt }, actions }: Props) {
  const t = useTranslations('archive.orders')
  const { run, pending } = useAct()
  const failed = state === 'FAILED'
  return (
    <span className="flex gap-2">
      {(failed || nextTryAt) && (
        <Button
          size="sm"
          pending={pending}
          onClick={() => run(actions.tryOrderAgain, { team, orderId }, () => ({ message: t('tried') }))}
        >
          {t('tryAgain')}
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        pending={pending}
        onClick={() => run(actions.cancelOrder, { team, orderId }, () => ({ message: t('cancelled') }))}
      >
        {failed ? t('dismiss') : t('cancel')}
      </Button>
    </span>
  )
}
