import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TopBar } from '@/components/layout/top-bar'
import { TabLinks } from '@/components/ui/tabs'

type SettingsFrameProps = { teamSlug: string; at: 'account' | 'keys'; children: ReactNode }

/** The head of the pages about oneself. They stand inside a team's frame, but belong to no team. */
export function SettingsFrame({ teamSlug, at, children }: SettingsFrameProps) {
  const t = useTranslations('team.settings.tabs')
  const home = `/${teamSlug}/settings`
  return (
    <>
      <TopBar crumbs={[{ label: t('label') }]} />
      <h1 className="sr-only">{t(at)}</h1>
      <TabLinks
        label={t('label')}
        tabs={[
          { href: home, label: t('account'), current: at === 'account' },
          { href: `${home}/keys`, label: t('keys'), current: at === 'keys' },
        ]}
      />
      {children}
    </>
  )
}
