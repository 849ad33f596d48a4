import { useTranslations } from 'next-intl'
import { Part } from '@/components/auth/account-settings'
import type { AbsenceView } from '@/lib/teams/absence-view'
import { Absence } from './absence'
import type { TeamActions } from './team-actions'

type Props = { team: string; me: string; absence: AbsenceView | null; action: TeamActions['setAbsence'] }

/** One's own days away, among the settings. */
export function OwnAbsence({ team, me, absence, action }: Props) {
  const t = useTranslations('team.absence')
  return (
    <Part title={t('heading')}>
      {!absence && <p className="mb-1">{t('here')}</p>}
      <Absence team={team} member={{ id: me, name: '', isMe: true, absence }} canSet action={action} />
    </Part>
  )
}
