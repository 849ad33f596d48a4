import { useTranslations } from 'next-intl'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { InvitationView } from '@/lib/teams/view'
import { RevokeForm } from './revoke-form'
import type { TeamActions } from './team-actions'

type InvitationsTableProps = {
  teamSlug: string
  invitations: readonly InvitationView[]
  action: TeamActions['revokeInvitation']
}

/** Links that still work. */
export function InvitationsTable({ teamSlug, invitations, action }: InvitationsTableProps) {
  const t = useTranslations('team.invitations')
  const roles = useTranslations('auth.roles')
  return (
    <Table label={t('title')} fluid>
      <thead>
        <tr>
          <HeadCell>{t('note')}</HeadCell>
          <HeadCell>{t('role')}</HeadCell>
          <HeadCell className="max-sm:hidden">{t('by')}</HeadCell>
          <HeadCell>{t('until')}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t('revoke')}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, note, role, createdBy, expiresAt }) => (
          <Row key={id}>
            <Cell dir="auto" className="wrap-anywhere">
              {note || <span className="text-faint">{t('noNote')}</span>}
            </Cell>
            <Cell>{roles(role)}</Cell>
            <Cell className="max-sm:hidden">{createdBy}</Cell>
            <Cell className="sm:whitespace-nowrap">
              <Time at={expiresAt} />
            </Cell>
            <Cell className="text-end">
              <RevokeForm
                teamSlug={teamSlug}
                invitationId={id}
                name={t('revokeOf', { note: note || t('noNote') })}
                action={action}
              />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
