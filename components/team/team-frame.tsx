import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TopBar } from '@/components/layout/top-bar'
import { TabLinks } from '@/components/ui/tabs'
import { allows, type Role } from '@/lib/access/permissions'

type Tab = 'members' | 'policy' | 'hosts' | 'agreement' | 'history'

type TeamFrameProps = {
  teamSlug: string
  at: Tab
  /** Whose page it is: a tab that leads to what they may not see is not there. */
  role: Role
  actions?: ReactNode
  children: ReactNode
}

/** The head of the pages about the team. */
export function TeamFrame({ teamSlug, at, role, actions, children }: TeamFrameProps) {
  const t = useTranslations('team')
  const tab = (name: Tab, href: string) => ({
    href,
    label: t(`tabs.${name}`),
    current: name === at,
  })
  return (
    <>
      <TopBar crumbs={[{ label: t('title') }]} actions={actions} />
      <h1 className="sr-only">{t('tabs.heading', { tab: t(`tabs.${at}`) })}</h1>
      <TabLinks
        label={t('tabs.label')}
        tabs={[
          tab('members', `/${teamSlug}/team`),
          tab('policy', `/${teamSlug}/team/policy`),
          tab('hosts', `/${teamSlug}/team/hosts`),
          ...(allows(role, 'agreement.read') ? [tab('agreement', `/${teamSlug}/team/agreement`)] : []),
          tab('history', `/${teamSlug}/team/log`),
        ]}
      />
      {children}
    </>
  )
}
