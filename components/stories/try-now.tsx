'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { useFocusNear } from '@/components/ui/use-focus-near'
import type { Action } from '@/lib/web/result'
import { DOCUMENTS_ID } from './documents-id'

type TryNowProps = { team: string; orderId: string; tryAgain: Action<void> }

/** Has a page looked at now that its schedule could not get. */
export function TryNow({ team, orderId, tryAgain }: TryNowProps) {
  const t = useTranslations('workbench.schedule')
  const { run, pending } = useAct()
  const button = useRef<HTMLButtonElement>(null)
  useFocusNear(button, DOCUMENTS_ID)
  return (
    <Button
      ref={button}
      size="sm"
      pending={pending}
      onClick={() => run(tryAgain, { team, orderId }, () => ({ message: t('tried') }))}
    >
      {t('tryNow')}
    </Button>
  )
}
