import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/auth/account-form'
import { PlainPage } from '@/components/layout/plain-page'
import { Words } from '@/components/layout/words'
import { ButtonLink } from '@/components/ui/button'
import { isFirstRun } from '@/lib/teams/found'
import { setUp } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.welcome')
  return { title: t('title') }
}

export default async function WelcomePage() {
  if (!(await isFirstRun())) notFound()
  const t = await getTranslations('auth.welcome')
  return (
    <PlainPage title={t('title')}>
      <p className="text-soft">{t('lead')}</p>
      <Words namespaces={['auth']}>
        <AccountForm
          action={setUp}
          withNewsroom
          submitLabel={t('submit')}
          instead={{ firstRunOver: <ButtonLink href="/sign-in">{t('toSignIn')}</ButtonLink> }}
        />
      </Words>
    </PlainPage>
  )
}
