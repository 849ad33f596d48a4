import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { AccountSettings } from '@/components/auth/account-settings'
import { SettingsFrame } from '@/components/auth/settings-frame'
import { Words } from '@/components/layout/words'
import { readAccount } from '@/lib/auth/account'
import { formToken } from '@/lib/auth/form-cookies'
import { providerButtons } from '@/lib/auth/providers'
import { personalPage } from '@/lib/web/page'
import { parseTheme, THEME_COOKIE } from '@/lib/web/preferences'
import { accountActions } from './page-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team.settings'))('title') }
}

export default async function SettingsPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params
  const actor = await personalPage(team)
  const [account, csrfToken, jar] = await Promise.all([readAccount(actor), formToken(), cookies()])
  return (
    <SettingsFrame teamSlug={team} at="account">
      <Words namespaces={['team', 'auth']}>
        <AccountSettings
          account={account}
          theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
          offered={providerButtons()}
          csrfToken={csrfToken}
          here={`/${team}/settings`}
          actions={accountActions}
        />
      </Words>
    </SettingsFrame>
  )
}
