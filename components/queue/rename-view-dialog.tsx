'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SavedViewView } from '@/lib/reviews/view'
import type { ViewActions } from './view-actions'

type Props = { team: string; view: SavedViewView; rename: ViewActions['rename']; onClose: () => void }

/** Another name for a view. */
export function RenameViewDialog({ team, view, rename, onClose }: Props) {
  const t = useTranslations('queue.views')
  const toast = useToast()
  // What one began with: what another makes of it may arrive on the page meanwhile, and is not what one read.
  const [begun] = useState(view)
  const [name, setName] = useState(view.name)
  const { form, pending, problem, fault } = useActionForm(rename, () => {
    toast({ message: t('renamed', { name: name.trim() }) })
    onClose()
  })
  return (
    <FormDialog
      title={t('renameTitle')}
      size="sm"
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      submit={t('renameSubmit')}
      onClose={onClose}
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="viewId" value={begun.id} />
      <input type="hidden" name="version" value={problem?.conflict?.version ?? begun.version} />
      {problem?.conflict && <p>{t('nowNamed', { name: problem.conflict.theirs })}</p>}
      <Field label={t('name')} error={fault('name')}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            maxLength={80}
          />
        )}
      </Field>
    </FormDialog>
  )
}
