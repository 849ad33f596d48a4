'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import type { DerivationPlace } from './derivation-actions'

const RestsDialog = lateDialog(() => import('./rests-dialog').then((module) => module.RestsDialog))

/** Opens the form that says which report rests on which; `o` does the same. */
export function AddDerivation({ place }: { place: DerivationPlace }) {
  const t = useTranslations('provenance')
  const [open, setOpen] = useState(false)
  useCommands([
    { id: 'claim.rests', label: t('keys.add'), group: 'claim', keys: 'o', run: () => setOpen(true) },
  ])
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        keys="o"
        className="no-print"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
        onClick={() => setOpen(true)}
      >
        {t('add')}
      </Button>
      {open && <RestsDialog place={place} onClose={() => setOpen(false)} />}
    </>
  )
}
