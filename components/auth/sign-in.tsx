import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { ProviderButtons } from './provider-buttons'
import { SignInForm } from './sign-in-form'
import { SignInProblem } from './sign-in-problem'

type SignInProps = {
  csrfToken: string
  next: string
  email: string
  error: string | undefined
  /** Whether the person has just signed out. */
  ended: boolean
  providers: readonly { id: string; name: string }[]
}

/** Everything on the sign-in page below its title. */
export function SignIn({ csrfToken, next, email, error, ended, providers }: SignInProps) {
  const t = useTranslations('auth.signIn')
  return (
    <>
      <SignInProblem error={error} />
      {ended && <Notice live title={t('ended')} />}
      {next.startsWith('/join/') && !error && <Notice title={t('invited')} />}
      <SignInForm csrfToken={csrfToken} next={next} email={email} />
      {providers.length > 0 && (
        <div className="flex flex-col gap-2">
          <p className="flex items-center gap-3 text-xs text-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
            {t('or')}
          </p>
          <ProviderButtons providers={providers} csrfToken={csrfToken} next={next} />
        </div>
      )}
      <p className="text-xs text-soft">{t('noAccount')}</p>
    </>
  )
}
