import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

const KNOWN = ['CredentialsSignin', 'expired', 'NoVerifiedEmail', 'HasPassword', 'NotInvited'] as const

/** Why the last try to sign in failed, from the `error` in the address. */
export function SignInProblem({ error }: { error: string | undefined }) {
  const t = useTranslations('auth.problems')
  if (!error) return null
  const minutes = /^wait-(\d{1,3})$/.exec(error)?.[1]
  const known = KNOWN.find((code) => code === error)
  const message = minutes ? t('wait', { minutes: Number(minutes) }) : known ? t(known) : t('provider')
  return <Notice live kind={minutes ? 'warning' : 'problem'} title={message} />
}
