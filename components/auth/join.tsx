import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/layout/plain-page'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import type { InvitationPage } from '@/lib/teams/view'
import type { Action } from '@/lib/web/result'
import { AccountForm } from './account-form'
import { JoinForm } from './join-form'

type JoinProps = {
  invitation: Extract<InvitationPage, { state: 'OPEN' }>
  token: string
  /** Whoever is signed in in this browser. */
  person: { name: string; email: string } | null
  joinSignedIn: Action<void>
  joinWithNewAccount: Action<void>
}

/** An invitation that can be taken up: which team, as what, and the two ways in. */
export function Join({ invitation, token, person, joinSignedIn, joinWithNewAccount }: JoinProps) {
  const t = useTranslations('auth')
  const { team, role, createdBy, expiresAt } = invitation
  return (
    <PlainPage title={t('join.title', { team })}>
      <div className="flex flex-col gap-1">
        <p>{t('join.lead', { by: createdBy, team, role: t(`roles.${role}`) })}</p>
        <p className="text-soft">{t(`roleHints.${role}`)}</p>
        <p className="text-xs text-faint">{t.rich('join.until', { when: () => <Time at={expiresAt} /> })}</p>
      </div>
      {person ? (
        <JoinForm action={joinSignedIn} token={token} name={person.name} />
      ) : (
        <>
          <section>
            <SectionHeading>{t('join.makeAccount')}</SectionHeading>
            <AccountForm
              action={joinWithNewAccount}
              hidden={{ token }}
              submitLabel={t('join.submitNew')}
              instead={{ email: signIn() }}
            />
          </section>
          <section className="border-t border-line pt-4">
            <SectionHeading>{t('join.haveAccount')}</SectionHeading>
            {signIn()}
          </section>
        </>
      )}
    </PlainPage>
  )

  function signIn() {
    return (
      <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`}>
        {t('join.signIn')}
      </ButtonLink>
    )
  }
}
