import { Check, CircleUser, Keyboard } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import type { Action } from '@/lib/web/result'
import type { ShellView } from './shell-view'
import { ThemeChoice } from './theme-choice'

const LINE = 'target flex items-center gap-2 rounded-sm px-2 hover:bg-wash'

type UserMenuProps = { shell: ShellView; signOut?: ReactNode; rememberTheme?: Action<void> }

/**
 * Who is signed in, their teams, the theme, the keyboard and the way out. A popover of the browser's own: it
 * opens before scripts run, closes with Esc or a press elsewhere, and gives the focus back.
 */
export function UserMenu({ shell, signOut, rememberTheme }: UserMenuProps) {
  const t = useTranslations('common.nav')
  const { person, team, teams, theme } = shell
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        aria-label={t('account', { name: person.name })}
        className="target flex min-w-0 items-center gap-2 rounded-md px-2 py-1 text-start text-soft hover:bg-wash hover:text-ink md:w-full"
      >
        <Avatar name={person.name} initials={person.initials} decorative />
        <span className="truncate max-md:hidden">{person.name}</span>
      </button>
      <div
        id="user-menu"
        popover="auto"
        className="fixed inset-auto end-3 top-12 m-0 max-h-[calc(100dvh-4rem)] w-60 overflow-y-auto rounded-lg bg-surface p-2 text-ink shadow-lift md:start-3 md:end-auto md:top-auto md:bottom-14"
      >
        <p className="px-2 pb-1 font-semibold break-words">{person.name}</p>
        {person.email && <p className="px-2 pb-2 text-xs break-words text-soft">{person.email}</p>}
        {teams.length > 1 && (
          <nav aria-label={t('teams')} className="border-t border-line py-1.5">
            <p aria-hidden="true" className="px-2 pb-0.5 text-2xs font-semibold text-faint">
              {t('teams')}
            </p>
            {teams.map((entry) => (
              <Link
                prefetch={false}
                key={entry.slug}
                href={`/${entry.slug}/queue`}
                className={LINE}
                aria-current={entry.slug === team.slug || undefined}
              >
                <span className="grid size-4 shrink-0 place-items-center">
                  {entry.slug === team.slug && <Check aria-hidden="true" className="size-3.5" />}
                </span>
                <span className="min-w-0 break-words">{entry.name}</span>
              </Link>
            ))}
          </nav>
        )}
        <div className="border-t border-line py-1.5">
          <ThemeChoice theme={theme} remember={rememberTheme} />
        </div>
        <div className="border-t border-line pt-1.5">
          <Link prefetch={false} href={`/${team.slug}/settings`} className={LINE}>
            <CircleUser aria-hidden="true" className="size-4 text-soft" />
            {t('settings')}
          </Link>
          <Link prefetch={false} href={`/${team.slug}/settings/keys`} className={LINE}>
            <Keyboard aria-hidden="true" className="size-4 text-soft" />
            {t('keyboard')}
          </Link>
          {signOut}
        </div>
      </div>
    </>
  )
}
