'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChangedMeanwhile } from '@/components/audit/changed-meanwhile'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { MomentInput } from '@/components/ui/moment-input'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { OUTLET_MAX } from '@/lib/archive/model'
import type { StoryHead } from '@/lib/stories/view'
import { LineField } from './line-field'
import type { StoryActions } from './story-actions'

type SettingsDialogProps = {
  team: string
  story: StoryHead
  edit: StoryActions['editStory']
  onClose: () => void
}

/** Title and deadline of a story, and where its article stood. */
export function SettingsDialog({ team, story, edit, onClose }: SettingsDialogProps) {
  const t = useTranslations('workbench.settings')
  const toast = useToast()
  // What one began with: what another makes of it may arrive on the page meanwhile, and is not what one read.
  const [begun] = useState(story.version)
  const { form, pending, problem, fault } = useActionForm(edit, () => {
    toast({ message: t('saved') })
    onClose()
  })
  return (
    <FormDialog {...{ form, pending, problem, onClose }} title={t('title')} submit={t('submit')}>
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="storyId" value={story.id} />
      <input type="hidden" name="version" value={problem?.conflict?.version ?? begun} />
      {problem?.conflict && <ChangedMeanwhile {...problem.conflict} />}
      <Field label={t('name')} error={fault('title')} required>
        {(control) => (
          <TextInput {...control} name="title" dir="auto" maxLength={300} defaultValue={story.title} />
        )}
      </Field>
      <LineField
        name="outlet"
        label={t('outlet')}
        max={OUTLET_MAX}
        error={fault('outlet')}
        value={story.outlet ?? undefined}
      />
      <Field label={t('deadline')} error={fault('deadline')}>
        {(control) => <MomentInput {...control} name="deadline" defaultValue={story.deadline} />}
      </Field>
    </FormDialog>
  )
}
