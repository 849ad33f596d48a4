'use client'

import { useTranslations } from 'next-intl'
import { aboveFields } from '@/components/ui/faults'
import { FormDialog } from '@/components/ui/form-dialog'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { Someone } from './someone'
import type { SourcingPlace } from './sourcing-actions'

type Props = { place: SourcingPlace; onClose: () => void }

/** Says whom the claim accuses; the toast takes it back. */
export function AccuseDialog({ place, onClose }: Props) {
  const t = useTranslations('sourcing.reply')
  const toast = useToast()
  const { team, claimId, actions } = place
  const { form, pending, problem, fault } = useActionForm(actions.accuse, () => {
    toast({ message: t('accuseDone') })
    onClose()
  })
  return (
    <FormDialog
      title={t('accuseTitle')}
      description={t('accuseWhy')}
      {...{ form, pending, onClose }}
      problem={aboveFields(problem)}
      submit={t('accuseSubmit')}
      className="min-h-40"
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="claimId" value={claimId} />
      <Someone place={place} fault={fault} />
    </FormDialog>
  )
}
