import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountSettings } from '@/components/auth/account-settings'
import { SettingsFrame } from '@/components/auth/settings-frame'
import { Words } from '@/components/layout/words'
import { OwnAbsence } from '@/components/team/own-absence'
import { setAbsence } from '../team/actions'
import { loadSettings } from './load'
import { accountActions } from './page-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team.settings'))('title') }
}

export default async function SettingsPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const { settings, own } = await loadSettings(team)
  return (
    <SettingsFrame teamSlug={team} at="account">
      <Words namespaces={['team', 'auth']}>
        <AccountSettings {...settings} actions={accountActions}>
          <OwnAbsence {...own} action={setAbsence} />
        </AccountSettings>
      </Words>
    </SettingsFrame>
  )
}
