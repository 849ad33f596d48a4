import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { ThemeChoice } from '@/components/layout/theme-choice'
import { SectionHeading } from '@/components/ui/heading'
import type { AccountView } from '@/lib/auth/account'
import type { Theme } from '@/lib/core/themes'
import type { AccountActions } from './account-actions'
import { NameForm } from './name-form'
import { PasswordForm } from './password-form'
import { Providers } from './providers'
import { Sessions } from './sessions'

type AccountSettingsProps = {
  account: AccountView
  theme: Theme
  offered: readonly { id: string; name: string }[]
  csrfToken: string
  here: string
  actions: AccountActions
  /** What belongs to the team whose frame the page stands in. */
  children: ReactNode
}

/** A person's own account: name, password, other ways in, sessions, look. */
export function AccountSettings({
  account,
  theme,
  offered,
  csrfToken,
  here,
  actions,
  children,
}: AccountSettingsProps) {
  const t = useTranslations('team.settings')
  return (
    <div className="flex max-w-[34rem] flex-col gap-9 px-6 py-6 max-md:px-4">
      <Part title={t('you')} meta={account.email}>
        <NameForm name={account.name} action={actions.rename} />
      </Part>
      <Part title={t('password')}>
        <PasswordForm person={account} hasPassword={account.hasPassword} action={actions.changePassword} />
      </Part>
      {offered.length > 0 && (
        <Part title={t('providers')}>
          <Providers
            offered={offered}
            connected={account.providers}
            csrfToken={csrfToken}
            here={here}
            action={actions.disconnectProvider}
          />
        </Part>
      )}
      <Part title={t('sessions')}>
        <Sessions sessions={account.sessions} actions={actions} />
      </Part>
      {children}
      <Part title={t('look')}>
        {/* A form of its own keeps these radio buttons apart from those in the menu. */}
        <form>
          <ThemeChoice theme={theme} remember={actions.rememberTheme} />
        </form>
      </Part>
    </div>
  )
}

/** A part of the page, which takes the focus when what had it goes. */
export function Part({ title, meta, children }: { title: string; meta?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} tabIndex={-1} className="rounded-md outline-offset-4">
      <SectionHeading id={id} meta={meta}>
        {title}
      </SectionHeading>
      {children}
    </section>
  )
}
