import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { createSampleDesk } from '@/app/(desk)/sample-actions'
import { SignOutForm } from '@/components/auth/sign-out-form'
import { PlainPage } from '@/components/layout/plain-page'
import { Words } from '@/components/layout/words'
import { OpenSample } from '@/components/sample/open-sample'
import { getActor } from '@/lib/auth/session'
import { homeTeam } from '@/lib/teams/memberships'
import { signOut } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.noTeam')
  return { title: t('title') }
}

export default async function NoTeamPage() {
  const actor = await getActor()
  if (!actor) redirect('/sign-in')
  if (await homeTeam(actor.userId)) redirect('/')
  const t = await getTranslations('auth.noTeam')
  return (
    <PlainPage title={t('title')}>
      <p>{t('lead', { email: actor.email })}</p>
      <p className="text-soft">{t('removed')}</p>
      <Words namespaces={['sample']}>
        <OpenSample action={createSampleDesk} variant="primary" />
      </Words>
      <SignOutForm action={signOut} />
    </PlainPage>
  )
}
