import { cookies } from 'next/headers'
import { readAccount } from '@/lib/auth/account'
import { formToken } from '@/lib/auth/form-cookies'
import { providerButtons } from '@/lib/auth/providers'
import { readOwnAbsence } from '@/lib/teams/absence'
import { pageScope, personalPage } from '@/lib/web/page'
import { parseTheme, THEME_COOKIE } from '@/lib/web/preferences'

/** What the account page shows: of the person, and of them in the team whose frame it stands in. */
export async function loadSettings(team: string) {
  const [actor, scope] = [await personalPage(team), await pageScope(team)]
  const [account, absence, csrfToken, jar] = await Promise.all([
    readAccount(actor),
    readOwnAbsence(scope),
    formToken(),
    cookies(),
  ])
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value)
  const settings = { account, theme, csrfToken, offered: providerButtons(), here: `/${team}/settings` }
  return { settings, own: { team, me: scope.actorId, absence } }
}
