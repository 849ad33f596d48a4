'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { MemberView } from '@/lib/teams/view'
import type { TeamActions } from './team-actions'

type RemoveMemberProps = {
  team: { slug: string; name: string }
  member: MemberView
  action: TeamActions['removeMember']
}

/** Ends a membership, after saying what that means for the person and for their work. */
export function RemoveMember({ team, member, action }: RemoveMemberProps) {
  const t = useTranslations('team.members')
  const common = useTranslations('common')
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const { form, pending, problem } = useActionForm(action, ({ name, released }) => {
    setOpen(false)
    toast({ message: t(released > 0 ? 'removedReleased' : 'removed', { name, count: released }) })
  })
  const { name } = member
  return (
    <>
      <Button size="sm" variant="quiet" aria-label={t('remove', { name })} onClick={() => setOpen(true)}>
        {t('removeShort')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={t('removeTitle', { name, team: team.name })}
      >
        <form {...form} className="flex flex-col gap-3 pb-2 text-start">
          <input type="hidden" name="team" value={team.slug} />
          <input type="hidden" name="memberId" value={member.id} />
          <input type="hidden" name="version" value={member.version} />
          <ProblemNotice problem={problem} />
          <p>{t('removeBody')}</p>
          <p>{t('removeReleased', { count: member.toReview })}</p>
          <div className="flex flex-wrap justify-end gap-2 pt-1">
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" variant="danger" pending={pending}>
              {t('remove', { name })}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
