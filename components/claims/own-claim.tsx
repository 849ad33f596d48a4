'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { lateDialog } from '@/components/ui/late-part'
import type { AttributionView } from '@/lib/claims/view'
import type { AttributionActions } from './attribution-actions'

const OwnClaimDialog = lateDialog(() => import('./own-claim-dialog').then((module) => module.OwnClaimDialog))

type Props = {
  team: string
  attribution: Pick<AttributionView, 'id' | 'version' | 'denialTarget'>
  actions: AttributionActions
}

/** Makes a claim of its own of what a denial denies instead. */
export function OwnClaim(props: Props) {
  const t = useTranslations('claims.own')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" className="no-print mt-2" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && <OwnClaimDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
