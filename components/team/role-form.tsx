'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { callAction } from '@/components/ui/call-action'
import { FieldError } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import { ROLES } from '@/lib/access/permissions'
import type { MemberView } from '@/lib/teams/view'
import type { TeamActions } from './team-actions'

type RoleFormProps = { teamSlug: string; member: MemberView; action: TeamActions['changeRole'] }

/** Another role for one member. Choosing alone changes nothing, so that arrow keys make nobody an owner. */
export function RoleForm({ teamSlug, member, action }: RoleFormProps) {
  const t = useTranslations('team.members')
  const roles = useTranslations('auth.roles')
  const toast = useToast()
  const noAnswer = useNoAnswer()
  const [chosen, setChosen] = useState<string>(member.role)
  const { form, pending, problem } = useActionForm(action, ({ name, role, released }) => {
    const words = { name, role: roles(role), count: released }
    toast({ message: t(released > 0 ? 'changedReleased' : 'changed', words), undo })
  })

  async function undo() {
    const back = { team: teamSlug, memberId: member.id, role: member.role, version: member.version + 1 }
    const result = await callAction(action, back, noAnswer)
    if (!result.ok) toast({ message: result.problem.message, tone: 'problem' })
  }

  return (
    <form {...form} className="flex min-w-26 flex-col gap-1 sm:min-w-44">
      <input type="hidden" name="team" value={teamSlug} />
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="version" value={member.version} />
      <span className="flex items-center gap-2 max-sm:flex-wrap">
        <Select
          name="role"
          aria-label={t('roleOf', { name: member.name })}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={ROLES.map((role) => ({ value: role, label: roles(role) }))}
          className="max-w-32"
        />
        <Button
          type="submit"
          size="sm"
          pending={pending}
          className={chosen === member.role ? 'invisible max-sm:hidden' : ''}
        >
          {t('apply')}
        </Button>
      </span>
      <span role="status">{problem && <FieldError>{problem.message}</FieldError>}</span>
    </form>
  )
}
