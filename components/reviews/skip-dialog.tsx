'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { useActionForm } from '@/components/ui/use-action-form'
import { SKIP_REASONS } from '@/lib/reviews/put-off-view'
import { claimOrQueue } from './go-on'
import type { PutOffActions } from './put-off-actions'

type Props = { team: string; claimId: string; actions: PutOffActions; onClose: () => void }

/** Asks why a claim is left for later, and goes on to the next; the toast puts it back in its place. */
export function SkipDialog({ team, claimId, actions, onClose }: Props) {
  const t = useTranslations('putOff')
  const router = useRouter()
  const toast = useToast()
  const { takeBack } = useAct()
  const { form, pending, problem, fault } = useActionForm(actions.skip, ({ next, before }) => {
    toast({
      message: t('skipped'),
      undo: () =>
        takeBack(actions.restoreSkip, { team, claimId, skip: before }, () => ({ message: t('unskipped') })),
    })
    onClose()
    router.push(claimOrQueue(team, next))
  })
  return (
    <FormDialog
      title={t('skipTitle')}
      description={t('skipLead')}
      size="sm"
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      submit={t('skipSubmit')}
      onClose={onClose}
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="claimId" value={claimId} />
      <RadioCards
        name="reason"
        legend={t('reason')}
        defaultValue="NEEDS_SOURCE"
        options={SKIP_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        error={fault('reason')}
      />
      <Field label={t('note')} hint={t('noteHint')} error={fault('note')}>
        {(control) => <TextArea {...control} name="note" rows={2} maxLength={500} />}
      </Field>
    </FormDialog>
  )
}
