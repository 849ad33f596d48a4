import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/badge'
import { ToastProvider } from '@/components/ui/toast'
import type { Action } from '@/lib/web/result'
import { DeskKeys } from './desk-keys'
import { KeepFocus } from './keep-focus'
import { MainNav } from './main-nav'
import { areaHref } from './nav-items'
import type { ShellView } from './shell-view'
import { MAIN_ID, SkipLink } from './skip-link'
import { UserMenu } from './user-menu'
import { Wordmark } from './wordmark'

type AppShellProps = {
  shell: ShellView
  /** The form that signs out; it stands last in the person's menu. */
  signOut?: ReactNode
  /** Keeps a chosen theme with the person, for their next browser. */
  rememberTheme?: Action<void>
  children: ReactNode
}

/**
 * The frame of the desk: areas at the side, the page beside them. Below 860 px the areas go to the bottom edge;
 * in a very low window (400 % zoom) nothing is fixed, so that the content keeps the room.
 */
export function AppShell({ shell, signOut, rememberTheme, children }: AppShellProps) {
  const t = useTranslations('common.nav')
  const { team, counts, preferences } = shell
  return (
    <DeskKeys slug={team.slug} preferences={preferences}>
      <SkipLink />
      <KeepFocus />
      <div className="shell md:grid md:grid-cols-[13.926rem_minmax(0,1fr)]">
        <header className="shell-side flex items-center justify-between gap-3 border-line px-3 py-1.5 max-md:border-b md:flex-col md:items-stretch md:justify-start md:gap-0 md:border-e md:px-2.5 md:py-4">
          <div className="flex min-w-0 flex-1 items-center gap-2 md:flex-none md:flex-col md:items-start md:gap-0.5 md:px-2 md:pb-3">
            <Wordmark href={areaHref(team.slug, 'queue')} />
            <span className="max-w-full min-w-0 truncate text-xs text-faint" title={team.name}>
              {team.name}
            </span>
            {team.isSample && (
              <span className="shrink-0">
                <Tag tone="unverified">{t('sample')}</Tag>
              </span>
            )}
          </div>
          <nav aria-label={t('main')} className="shell-nav">
            <MainNav slug={team.slug} counts={counts} />
          </nav>
          <div className="md:mt-auto">
            <UserMenu shell={shell} signOut={signOut} rememberTheme={rememberTheme} />
          </div>
        </header>
        <ToastProvider>
          <main id={MAIN_ID} tabIndex={-1} className="min-w-0 outline-none">
            {children}
          </main>
        </ToastProvider>
      </div>
    </DeskKeys>
  )
}
