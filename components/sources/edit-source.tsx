'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { SourceView } from '@/lib/claims/source-view'
import type { SourceActions } from './source-actions'

const EditDialog = dynamic(() => import('./edit-dialog').then((module) => module.EditDialog))

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
