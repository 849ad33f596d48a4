'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { QueueFilter } from '@/lib/reviews/view'
import { queueHref } from './queue-href'
import type { ViewActions } from './view-actions'

type Props = {
  team: string
  filter: QueueFilter
  canShare: boolean
  save: ViewActions['save']
  onClose: () => void
}

/** Gives the present filters a name, for oneself or for the team; the page then is that view. */
export function SaveViewDialog({ team, filter, canShare, save, onClose }: Props) {
  const t = useTranslations('queue.views')
  const router = useRouter()
  const toast = useToast()
  const [name, setName] = useState('')
  const { form, pending, problem, fault } = useActionForm(save, ({ viewId }) => {
    toast({ message: t('saved', { name: name.trim() }) })
    router.replace(queueHref(team, { ...filter, cursor: null, view: viewId }))
    onClose()
  })
  const { tab, words, storyId, reviewerId, due } = filter
  return (
    <FormDialog
      title={t('saveTitle')}
      description={t('saveLead')}
      size="sm"
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      submit={t('submit')}
      onClose={onClose}
    >
      <input type="hidden" name="team" value={team} />
      {Object.entries({ tab, words, storyId, reviewerId, due }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value ?? ''} />
      ))}
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
      {canShare && <Checkbox name="shared" label={t('share')} hint={t('shareHint')} />}
    </FormDialog>
  )
}
