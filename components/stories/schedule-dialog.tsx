'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChangedMeanwhile } from '@/components/audit/changed-meanwhile'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { CADENCES } from '@/lib/stories/schedule-model'
import type { ScheduleView } from '@/lib/stories/schedule-view'
import type { StoryActions } from './story-actions'

type ScheduleDialogProps = Pick<StoryActions, 'setSchedule'> & {
  team: string
  storyId: string
  schedule: ScheduleView
  onClose: () => void
}

/** How often the web pages of a story are looked at again, and which are not. */
export function ScheduleDialog({ team, storyId, schedule, setSchedule, onClose }: ScheduleDialogProps) {
  const t = useTranslations('workbench.schedule')
  const marks = useTranslations('marks')
  const toast = useToast()
  // What one began with: what another makes of it may arrive on the page meanwhile, and is not what one read.
  const [begun] = useState(schedule)
  const { form, pending, problem, fault } = useActionForm(setSchedule, () => {
    toast({ message: t('saved') })
    onClose()
  })
  return (
    <FormDialog
      title={t('title')}
      form={form}
      pending={pending}
      problem={problem}
      submit={t('submit')}
      onClose={onClose}
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="version" value={problem?.conflict?.version ?? begun.version} />
      {problem?.conflict && <ChangedMeanwhile {...problem.conflict} />}
      <p className="text-soft">{t('lead')}</p>
      <Field label={t('every')} hint={t('ends')} error={fault('every')}>
        {(control) => (
          <Select
            {...control}
            name="every"
            defaultValue={begun.every ?? ''}
            placeholder={t('never')}
            options={CADENCES.map((value) => ({ value, label: marks(`cadence.${value}`) }))}
          />
        )}
      </Field>
      {begun.pages.length > 0 && (
        <fieldset className="flex min-w-0 flex-col">
          <legend className="mb-1 text-xs font-semibold">{t('leaveOut')}</legend>
          {begun.pages.map(({ documentId, title, leftOut }) => (
            <Checkbox
              key={documentId}
              name="leftOut"
              value={documentId}
              defaultChecked={leftOut}
              label={<bdi className="wrap-anywhere">{title}</bdi>}
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  )
}
