import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type SignInFormProps = {
  csrfToken: string
  /** The path to go on to. */
  next: string
  /** The address typed before a failed try. */
  email: string
}

/** Posts straight to the sign-in endpoint, so that it works before and without scripts. */
export function SignInForm({ csrfToken, next, email }: SignInFormProps) {
  const t = useTranslations('auth')
  return (
    <form method="post" action="/api/auth/callback/credentials" className="flex flex-col gap-4">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
      <Field label={t('account.email')} required>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            maxLength={320}
            defaultValue={email}
            autoFocus={!email}
          />
        )}
      </Field>
      <Field label={t('account.password')} required>
        {(control) => (
          <TextInput
            {...control}
            name="password"
            type="password"
            dir="ltr"
            autoComplete="current-password"
            required
            maxLength={200}
            autoFocus={Boolean(email)}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary">
          {t('signIn.submit')}
        </Button>
      </div>
    </form>
  )
}
