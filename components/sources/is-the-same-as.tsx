'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { lateDialog } from '@/components/ui/late-part'
import type { SourceView } from '@/lib/claims/source-view'
import type { SourceActions } from './source-actions'

const SameAsDialog = lateDialog(() => import('./same-as-dialog').then((module) => module.SameAsDialog))

/** Opens the way to say that this source and another are one. */
export function IsTheSameAs(props: { team: string; source: SourceView; actions: SourceActions }) {
  const t = useTranslations('sources.one')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {open && <SameAsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
