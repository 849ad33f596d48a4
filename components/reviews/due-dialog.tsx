'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { MomentInput } from '@/components/ui/moment-input'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { AssignmentActions } from './assignment-actions'
import { datesBefore } from './outcomes'
import { useUndo } from './use-undo'

type Props = {
  team: string
  claimIds: readonly string[]
  /** The date they have, when it is one. */
  dueAt?: string | null
  actions: AssignmentActions
  onClose: () => void
  onDone?: () => void
}

/** Sets the date by which claims are to be reviewed; the toast gives each claim its own date back. */
export function DueDialog({ team, claimIds, dueAt, actions, onClose, onDone }: Props) {
  const t = useTranslations('queue.due')
  const toast = useToast()
  const undo = useUndo(team, actions)
  const id = useId()
  const { form, pending, problem, fault } = useActionForm(actions.changeDue, (answers) => {
    const before = datesBefore(answers)
    toast({
      message: t('done', { count: before.length }),
      undo: before.length > 0 ? () => undo.dates(before) : undefined,
    })
    onDone?.()
    onClose()
  })
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={onClose}
      title={t('title', { count: claimIds.length })}
      footer={
        <Button type="submit" form={id} variant="primary" pending={pending}>
          {t('submit')}
        </Button>
      }
    >
      <form {...form} id={id} className="flex flex-col gap-4">
        <input type="hidden" name="team" value={team} />
        {claimIds.map((claimId) => (
          <input key={claimId} type="hidden" name="claimIds" value={claimId} />
        ))}
        <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
        <Field
          label={t('due')}
          hint={t('hint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          error={fault('dueAt')}
        >
          {(control) => <MomentInput {...control} name="dueAt" defaultValue={dueAt} />}
        </Field>
      </form>
    </Dialog>
  )
}
