import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsFrame } from '@/components/auth/settings-frame'
import { Words } from '@/components/layout/words'
import { KeySettings } from '@/components/team/key-settings'
import { readPreferences } from '@/lib/teams/memberships'
import { personalPage } from '@/lib/web/page'
import { saveKeys } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team.keys'))('title') }
}

export default async function KeysPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const { userId } = await personalPage(team)
  const { keys } = await readPreferences(userId)
  return (
    <SettingsFrame teamSlug={team} at="keys">
      <Words namespaces={['team']}>
        <KeySettings preferences={keys} action={saveKeys} />
      </Words>
    </SettingsFrame>
  )
}
