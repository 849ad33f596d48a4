import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { AccountSettings } from '@/components/auth/account-settings'
import { SettingsFrame } from '@/components/auth/settings-frame'
import { Words } from '@/components/layout/words'
import { OwnAbsence } from '@/components/team/own-absence'
import { readAccount } from '@/lib/auth/account'
import { formToken } from '@/lib/auth/form-cookies'
import { providerButtons } from '@/lib/auth/providers'
import { readOwnAbsence } from '@/lib/teams/absence'
import { pageScope, personalPage } from '@/lib/web/page'
import { parseTheme, THEME_COOKIE } from '@/lib/web/preferences'
import { setAbsence } from '../team/actions'
import { accountActions } from './page-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team.settings'))('title') }
}

export default async function SettingsPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const [actor, scope] = [await personalPage(team), await pageScope(team)]
  const [account, absence, jar] = await Promise.all([readAccount(actor), readOwnAbsence(scope), cookies()])
  const shared = {
    account,
    offered: providerButtons(),
    csrfToken: await formToken(),
    here: `/${team}/settings`,
  }
  return (
    <SettingsFrame teamSlug={team} at="account">
      <Words namespaces={['team', 'auth']}>
        <AccountSettings
          {...shared}
          theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
          actions={accountActions}
        >
          <OwnAbsence team={team} me={scope.actorId} absence={absence} action={setAbsence} />
        </AccountSettings>
      </Words>
    </SettingsFrame>
  )
}
