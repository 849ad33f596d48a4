import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignIn } from '@/components/auth/sign-in'
import { PlainPage } from '@/components/layout/plain-page'
import { formToken, typedEmail } from '@/lib/auth/form-cookies'
import { ownPath } from '@/lib/auth/own-path'
import { providerButtons } from '@/lib/auth/providers'
import { getActor } from '@/lib/auth/session'
import { isFirstRun } from '@/lib/teams/found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.signIn')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl, error, ended } = await searchParams
  const way = ownPath(next ?? callbackUrl)
  if (!error && (await getActor())) redirect(way)
  if (await isFirstRun()) redirect('/welcome')
  const t = await getTranslations('auth.signIn')
  return (
    <PlainPage title={t('title')}>
      <SignIn
        csrfToken={await formToken()}
        next={way}
        email={await typedEmail()}
        error={typeof error === 'string' ? error : undefined}
        ended={ended === '1' && !error}
        providers={providerButtons()}
      />
    </PlainPage>
  )
}
