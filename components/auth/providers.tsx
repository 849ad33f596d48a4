import { useTranslations } from 'next-intl'
import type { AccountActions } from './account-actions'
import { ProviderButtons } from './provider-buttons'
import { SmallForm } from './small-form'

type ProvidersProps = {
  /** Those the installation offers. */
  offered: readonly { id: string; name: string }[]
  /** Ids of those the person is connected with. */
  connected: readonly string[]
  csrfToken: string
  /** This page's own path, to come back to. */
  here: string
  action: AccountActions['disconnectProvider']
}

/** Other ways to sign in: connect one, take one away. */
export function Providers({ offered, connected, csrfToken, here, action }: ProvidersProps) {
  const t = useTranslations('team.settings')
  return (
    <div className="flex flex-wrap gap-2">
      {offered
        .filter(({ id }) => connected.includes(id))
        .map(({ id, name }) => (
          <SmallForm
            key={id}
            action={action}
            hidden={{ provider: id }}
            label={t('disconnect', { name })}
            done={t('disconnected')}
          />
        ))}
      <ProviderButtons
        connect
        csrfToken={csrfToken}
        next={here}
        providers={offered.filter(({ id }) => !connected.includes(id))}
      />
    </div>
  )
}
