'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { lateDialog } from '@/components/ui/late-part'
import type { SnapshotView } from '@/lib/reviews/view'
import type { ReaderActions } from './reader-actions'

const WithdrawDialog = lateDialog(() => import('./withdraw-dialog').then((module) => module.WithdrawDialog))

/** Opens the way to record that this document, or a statement in it, was withdrawn. */
export function WasWithdrawn(props: { team: string; view: SnapshotView; actions: ReaderActions }) {
  const t = useTranslations('archive.withdrawn')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {open && <WithdrawDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
