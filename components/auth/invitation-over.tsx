import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/layout/plain-page'
import { ButtonLink } from '@/components/ui/button'
import type { InvitationPage } from '@/lib/teams/view'

type InvitationOverProps = {
  invitation: Exclude<InvitationPage, { state: 'OPEN' }>
  signedIn: boolean
}

/** A link that lets nobody in: why, and what to do. */
export function InvitationOver({ invitation, signedIn }: InvitationOverProps) {
  const t = useTranslations('auth.join')
  if (invitation.state === 'MEMBER') {
    const { team, teamSlug } = invitation
    return (
      <PlainPage title={t('member.title', { team })}>
        <p>{t('member.todo')}</p>
        <div>
          <ButtonLink variant="primary" href={`/${teamSlug}/queue`}>
            {t('member.action', { team })}
          </ButtonLink>
        </div>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={t(`${WORDS[invitation.state]}.title`)}>
      <p>
        {invitation.state === 'UNKNOWN'
          ? t('unknown.todo')
          : t(`${WORDS[invitation.state]}.todo`, { by: invitation.createdBy, team: invitation.team })}
      </p>
      {!signedIn && (
        <div>
          <ButtonLink href="/sign-in">{t('toSignIn')}</ButtonLink>
        </div>
      )}
    </PlainPage>
  )
}

const WORDS = { UNKNOWN: 'unknown', USED: 'used', REVOKED: 'revoked', EXPIRED: 'expired' } as const
