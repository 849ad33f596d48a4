'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { AccountActions } from './account-actions'
import { PasswordField } from './password-field'

type PasswordFormProps = {
  person: { name: string; email: string }
  hasPassword: boolean
  action: AccountActions['changePassword']
}

/** Sets or changes the password. Both boxes are emptied only once it has worked. */
export function PasswordForm({ person, hasPassword, action }: PasswordFormProps) {
  const t = useTranslations('team.settings')
  const toast = useToast()
  const [round, setRound] = useState(0)
  const { form, pending, problem, fault } = useActionForm(action, (count) => {
    toast({ message: t('passwordChanged', { count }) })
    setRound(round + 1)
  })
  return (
    <form {...form} className="flex flex-col items-start gap-3">
      <ProblemNotice problem={problem} />
      <p className="text-xs text-soft">{t(hasPassword ? 'passwordNote' : 'noPassword')}</p>
      <input type="hidden" name="username" autoComplete="username" value={person.email} />
      <div key={round} className="flex w-full flex-col gap-3">
        {hasPassword && (
          <Field label={t('current')} error={fault('current')} required>
            {(control) => (
              <TextInput
                {...control}
                name="current"
                type="password"
                dir="ltr"
                autoComplete="current-password"
                required
                maxLength={200}
              />
            )}
          </Field>
        )}
        <PasswordField
          label={t('new')}
          error={fault('password')}
          personal={() => [person.name, person.email]}
        />
      </div>
      <Button type="submit" pending={pending}>
        {t(hasPassword ? 'changePassword' : 'setPassword')}
      </Button>
    </form>
  )
}
