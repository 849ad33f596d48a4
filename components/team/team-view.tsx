import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SectionHeading } from '@/components/ui/heading'
import type { TeamView as View } from '@/lib/teams/view'
import { InvitationsTable } from './invitations-table'
import { InviteForm } from './invite-form'
import { MembersTable } from './members-table'
import type { TeamActions } from './team-actions'

type TeamViewProps = {
  team: { slug: string; name: string }
  view: View
  actions: TeamActions
  /** Opens or removes the sample desk, where the person may. */
  sampleAction?: ReactNode
}

/** The team: who is in it and, for owners, the way in. */
export function TeamView({ team, view, actions, sampleAction }: TeamViewProps) {
  const t = useTranslations('team')
  return (
    <div className="flex flex-col gap-8 py-4">
      <MembersTable team={team} view={view} actions={actions} />
      {view.can.invite && (
        <>
          <section className="max-w-[40rem] px-6 max-md:px-4">
            <SectionHeading>{t('invite.title')}</SectionHeading>
            <InviteForm teamSlug={team.slug} action={actions.invite} />
          </section>
          {view.invitations.length > 0 && (
            <section>
              <div className="px-6 max-md:px-4">
                <SectionHeading meta={view.invitations.length}>{t('invitations.title')}</SectionHeading>
              </div>
              <InvitationsTable
                teamSlug={team.slug}
                invitations={view.invitations}
                action={actions.revokeInvitation}
              />
            </section>
          )}
        </>
      )}
      {view.can.sample && sampleAction && <section className="px-6 max-md:px-4">{sampleAction}</section>}
    </div>
  )
}
