'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { AccountActions } from './account-actions'

export function NameForm({ name, action }: { name: string; action: AccountActions['rename'] }) {
  const t = useTranslations('team.settings')
  const toast = useToast()
  const { form, pending, problem, fault } = useActionForm(action, () => toast({ message: t('saved') }))
  return (
    <form {...form} className="flex flex-col items-start gap-3">
      <ProblemNotice problem={problem} />
      <Field label={t('name')} hint={t('nameHint')} error={fault('name')} required className="w-full">
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={name}
            autoComplete="name"
            required
            maxLength={120}
          />
        )}
      </Field>
      <Button type="submit" pending={pending}>
        {t('save')}
      </Button>
    </form>
  )
}
