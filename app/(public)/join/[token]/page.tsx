import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationOver } from '@/components/auth/invitation-over'
import { Join } from '@/components/auth/join'
import { Words } from '@/components/layout/words'
import { getActor } from '@/lib/auth/session'
import { readInvitation } from '@/lib/teams/join'
import { joinSignedIn, joinWithNewAccount } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.join')
  // The address is a secret: no other site is told it, no search engine keeps it.
  return { title: t('pageTitle'), referrer: 'no-referrer', robots: { index: false } }
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const actor = await getActor()
  const invitation = await readInvitation(token, actor?.userId ?? null)
  if (invitation.state !== 'OPEN') return <InvitationOver invitation={invitation} signedIn={actor !== null} />
  const person = actor && { name: actor.name, email: actor.email }
  return (
    <Words namespaces={['auth']}>
      <Join
        invitation={invitation}
        token={token}
        person={person}
        joinSignedIn={joinSignedIn}
        joinWithNewAccount={joinWithNewAccount}
      />
    </Words>
  )
}
