'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { TeamActions } from './team-actions'

type RevokeFormProps = {
  teamSlug: string
  invitationId: string
  name: string
  action: TeamActions['revokeInvitation']
}

export function RevokeForm({ teamSlug, invitationId, name, action }: RevokeFormProps) {
  const t = useTranslations('team.invitations')
  const toast = useToast()
  const { form, pending, problem } = useActionForm(action, () => toast({ message: t('revoked') }))
  return (
    <form {...form}>
      <input type="hidden" name="team" value={teamSlug} />
      <input type="hidden" name="invitationId" value={invitationId} />
      <Button type="submit" size="sm" variant="quiet" pending={pending} aria-label={name}>
        {t('revoke')}
      </Button>
      <span role="status" className="block text-xs text-danger">
        {problem?.message}
      </span>
    </form>
  )
}
