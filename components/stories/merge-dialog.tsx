'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox, type ComboChoice } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { ClaimListItem } from '@/lib/claims/view'
import { claimMeant, claimOption } from './claim-meant'

type MergeDialogProps = {
  claims: readonly ClaimListItem[]
  /** Offered first: the claim another statement of the same proposition has become. */
  first: ClaimListItem | null
  onChoose: (claimId: string) => void
  onClose: () => void
}

/** Merges a suggestion into a claim that is there already, found by its words or number. */
export function MergeDialog({ claims, first, onChoose, onClose }: MergeDialogProps) {
  const t = useTranslations('workbench.mergeDialog')
  const [choice, setChoice] = useState<ComboChoice>(() =>
    first ? { value: first.id, text: claimOption(first).label } : { value: null, text: '' },
  )
  const [missing, setMissing] = useState(false)
  const standing = claims.filter((claim) => claim.state !== 'WITHDRAWN')

  const chosen = choice.value ?? claimMeant(standing, choice.text)

  function submit() {
    if (!chosen) return setMissing(true)
    onChoose(chosen)
    onClose()
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={t('which')} error={missing && !chosen ? t('choose') : undefined} required>
          {(control) => (
            <Combobox
              {...control}
              options={standing.map(claimOption)}
              defaultChoice={choice}
              onChoice={setChoice}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary">
            {t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
