'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action, ProblemView } from '@/lib/web/result'
import { PasswordField } from './password-field'

type AccountFormProps = {
  action: Action<void>
  /** Sent along: an invitation's token. */
  hidden?: Readonly<Record<string, string>>
  /** Asks for the newsroom's name too: the first run. */
  withNewsroom?: boolean
  submitLabel: string
  /** Where to go instead, by the code of the problem or the field at fault. */
  instead?: Readonly<Record<string, ReactNode>>
}

/** Name, address and password of someone new. */
export function AccountForm({ action, hidden = {}, withNewsroom, submitLabel, instead }: AccountFormProps) {
  const t = useTranslations('auth.account')
  const { form, pending, problem, fault } = useActionForm(action)
  const personal = () => {
    const fields = form.ref.current ? [...new FormData(form.ref.current).entries()] : []
    return fields.flatMap(([name, value]) =>
      typeof value === 'string' && ['name', 'email', 'newsroom'].includes(name) ? [value] : [],
    )
  }
  return (
    <form {...form} className="flex flex-col gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ProblemNotice problem={problem} action={problem && placeFor(problem, instead)} />
      <Field label={t('name')} error={fault('name')} required>
        {(control) => <TextInput {...control} name="name" autoComplete="name" required maxLength={120} />}
      </Field>
      <Field label={t('email')} error={fault('email')} required>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            maxLength={254}
          />
        )}
      </Field>
      <PasswordField label={t('password')} error={fault('password')} personal={personal} />
      {withNewsroom && (
        <Field label={t('newsroom')} hint={t('newsroomHint')} error={fault('newsroom')} required>
          {(control) => (
            <TextInput {...control} name="newsroom" autoComplete="organization" required maxLength={120} />
          )}
        </Field>
      )}
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

function placeFor({ code, fields }: ProblemView, instead: AccountFormProps['instead'] = {}): ReactNode {
  return [code, ...Object.keys(fields)].map((key) => instead[key]).find(Boolean)
}
