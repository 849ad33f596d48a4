'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { lateDialog } from '@/components/ui/late-part'
import type { SourceView } from '@/lib/claims/source-view'
import type { SourceActions } from './source-actions'

const EditDialog = lateDialog(() => import('./edit-dialog').then((module) => module.EditDialog))

/** Opens what is written down of a source for editing. */
export function EditSource(props: { team: string; source: SourceView; action: SourceActions['editSource'] }) {
  const t = useTranslations('sources.edit')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('open')}</Button>
      {open && <EditDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
