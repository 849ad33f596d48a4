import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { initialsOf } from '@/lib/teams/initials'
import type { TeamView } from '@/lib/teams/view'
import { Absence } from './absence'
import { RemoveMember } from './remove-member'
import { RoleForm } from './role-form'
import type { TeamActions } from './team-actions'

type MembersTableProps = {
  team: { slug: string; name: string }
  view: TeamView
  actions: Pick<TeamActions, 'changeRole' | 'removeMember' | 'setAbsence'>
}

/** Everyone in the team; an owner changes roles and removes people here. */
export function MembersTable({ team, view, actions }: MembersTableProps) {
  const t = useTranslations('team.members')
  const roles = useTranslations('auth.roles')
  return (
    <Table label={t('label')} fluid>
      <thead>
        <tr>
          <HeadCell>{t('name')}</HeadCell>
          <HeadCell>{t('role')}</HeadCell>
          <HeadCell className="max-sm:hidden">{t('since')}</HeadCell>
          <HeadCell numeric className="max-sm:hidden">
            {t('toReview')}
          </HeadCell>
          {view.can.manage && (
            <HeadCell>
              <span className="sr-only">{t('removeShort')}</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {view.members.map((member) => (
          <Row key={member.id}>
            <Cell>
              <div className="flex items-center gap-2.5 sm:min-w-40">
                <span className="max-sm:hidden">
                  <Avatar name={member.name} initials={initialsOf(member.name)} decorative />
                </span>
                <div className="min-w-0">
                  <p dir="auto" className="font-semibold break-words">
                    {member.name}
                    {member.isMe && <span className="ms-1.5 font-normal text-faint">{t('you')}</span>}
                  </p>
                  <p className="text-xs break-all text-soft">{member.email}</p>
                  <Absence
                    team={team.slug}
                    member={member}
                    canSet={member.isMe || view.can.setAway}
                    action={actions.setAbsence}
                  />
                </div>
              </div>
            </Cell>
            <Cell>
              {view.can.manage && !member.isLastOwner ? (
                <RoleForm
                  key={member.version}
                  teamSlug={team.slug}
                  member={member}
                  action={actions.changeRole}
                />
              ) : (
                <>
                  {roles(member.role)}
                  {view.can.manage && (
                    <p className="max-w-64 text-xs text-soft max-sm:max-w-32">{t('lastOwner')}</p>
                  )}
                </>
              )}
            </Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              <Time at={member.since} as="date" />
            </Cell>
            <Cell numeric className="max-sm:hidden">
              {member.toReview}
            </Cell>
            {view.can.manage && (
              <Cell className="text-end">
                {!member.isLastOwner && (
                  <RemoveMember team={team} member={member} action={actions.removeMember} />
                )}
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
