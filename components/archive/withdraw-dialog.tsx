'use client'

import { useTranslations } from 'next-intl'
import { aboveFields } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { MomentInput } from '@/components/ui/moment-input'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SnapshotView } from '@/lib/reviews/view'
import type { ReaderActions } from './reader-actions'

type Props = { team: string; view: SnapshotView; actions: ReaderActions; onClose: () => void }

/** What was withdrawn, when, in whose words, and what shows it. The toast takes it back. */
export function WithdrawDialog({ team, view, actions, onClose }: Props) {
  const t = useTranslations('archive.withdrawn')
  const toast = useToast()
  const { takeBack } = useAct()
  const { form, pending, problem, fault } = useActionForm(actions.retract, ({ retractionId, marked }) => {
    const undo = () =>
      takeBack(actions.takeBackRetraction, { team, retractionId }, () => ({ message: t('takenBack') }))
    toast({ message: t('done', { marked }), undo })
    onClose()
  })
  return (
    <FormDialog
      title={t('title')}
      description={t('lead')}
      {...{ form, pending, onClose }}
      problem={aboveFields(problem)}
      submit={t('submit')}
      cancels
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="documentId" value={view.meta.documentId} />
      <Fields view={view} fault={fault} />
    </FormDialog>
  )
}

/** Of a long quote, enough to tell it from others in a list of choices. */
const SHOWN = 80
const inShort = (words: string) => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words)

function Fields({ view, fault }: { view: SnapshotView; fault: (name: string) => string | undefined }) {
  const t = useTranslations('archive.withdrawn')
  const { statements } = view.withdrawn
  return (
    <>
      <Field label={t('what')} error={fault('attributionId')}>
        {(control) => (
          <Select
            {...control}
            name="attributionId"
            placeholder={t('whole')}
            options={statements.map(({ id, source, words, claim }) => ({
              value: id,
              label: t('statement', { source, words: inShort(words), claim }),
            }))}
          />
        )}
      </Field>
      <Field label={t('reason')} error={fault('reason')} required>
        {(control) => <TextArea {...control} name="reason" rows={3} maxLength={2000} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('when')}
          hint={t('whenHint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          error={fault('withdrawnAt')}
        >
          {(control) => <MomentInput {...control} name="withdrawnAt" />}
        </Field>
        <Field label={t('shown')} error={fault('snapshotId')}>
          {(control) => (
            <Select
              {...control}
              name="snapshotId"
              placeholder={t('shownBy')}
              options={view.others.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </Field>
      </div>
    </>
  )
}
