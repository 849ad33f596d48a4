import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { SessionView } from '@/lib/auth/account'
import type { AccountActions } from './account-actions'
import { EndOthersForm } from './end-others-form'
import { SmallForm } from './small-form'

type SessionsProps = {
  sessions: readonly SessionView[]
  actions: Pick<AccountActions, 'endSession' | 'endOtherSessions'>
}

/** Every browser in which the person is signed in. */
export function Sessions({ sessions, actions }: SessionsProps) {
  const t = useTranslations('team.settings')
  const nameOf = ({ browser: { name, system } }: SessionView) =>
    name && system ? t('browserOn', { browser: name, system }) : (name ?? system ?? t('unknownBrowser'))
  return (
    <div className="flex flex-col items-start gap-3">
      <ul className="w-full border-t border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-b border-line py-2">
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {nameOf(session)}
                {session.isCurrent && <Tag tone="confirmed">{t('current_session')}</Tag>}
              </p>
              <p className="text-xs text-soft">
                {t.rich('sinceAndSeen', {
                  since: () => <Time at={session.since} />,
                  seen: () => <Time at={session.lastSeenAt} as="relative" />,
                })}
              </p>
            </div>
            {!session.isCurrent && (
              <SmallForm
                action={actions.endSession}
                hidden={{ sessionId: session.id }}
                label={t('end')}
                name={t('endOf', { browser: nameOf(session) })}
                done={t('ended')}
                size="sm"
                variant="quiet"
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <EndOthersForm action={actions.endOtherSessions} />}
    </div>
  )
}
