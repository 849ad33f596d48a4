'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Time } from '@/components/ui/time'
import { useActionForm } from '@/components/ui/use-action-form'
import { ROLES } from '@/lib/access/permissions'
import type { NewInvitation } from '@/lib/teams/invitations'
import { INVITATION_DAYS } from '@/lib/teams/model'
import { joinLink } from './join-link'
import type { TeamActions } from './team-actions'

/** Makes an invitation link and shows it, this once. */
export function InviteForm({ teamSlug, action }: { teamSlug: string; action: TeamActions['invite'] }) {
  const t = useTranslations('team.invite')
  const auth = useTranslations('auth')
  const { form, pending, problem, value, fault } = useActionForm(action, () => form.ref.current?.reset())
  return (
    <div className="flex flex-col gap-4">
      <div role="status">{value && <NewLink made={value} />}</div>
      <form {...form} className="flex flex-col gap-4">
        <input type="hidden" name="team" value={teamSlug} />
        <ProblemNotice problem={problem} />
        <RadioCards
          name="role"
          legend={t('role')}
          defaultValue="REVIEWER"
          error={fault('role')}
          options={ROLES.toReversed().map((role) => ({
            value: role,
            label: auth(`roles.${role}`),
            hint: auth(`roleHints.${role}`),
          }))}
        />
        <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3 max-sm:grid-cols-1">
          <Field label={t('note')} hint={t('noteHint')} error={fault('note')}>
            {(control) => <TextInput {...control} name="note" maxLength={120} autoComplete="off" />}
          </Field>
          <Field label={t('days')} error={fault('days')} className="justify-end">
            {(control) => (
              <Select
                {...control}
                name="days"
                defaultValue="7"
                options={INVITATION_DAYS.map((days) => ({
                  value: String(days),
                  label: t('daysOption', { days }),
                }))}
              />
            )}
          </Field>
        </div>
        <div>
          <Button type="submit" variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </div>
  )
}

const never = () => () => {}
const here = () => window.location.origin
const nowhere = () => ''

function NewLink({ made }: { made: NewInvitation }) {
  const t = useTranslations('team.invite')
  const { href, loopback } = joinLink(made.token, made.site, useSyncExternalStore(never, here, nowhere))
  return (
    <div className="flex flex-col gap-2">
      <Notice
        title={t('made')}
        todo={t.rich('madeTodo', { when: () => <Time at={made.expiresAt} /> })}
        action={<CopyButton value={href} label={t('copy')} variant="primary" />}
      >
        <p className="mt-1 text-xs text-soft">{t('link')}</p>
        <code className="text-xs break-all select-all">{href}</code>
      </Notice>
      {loopback && (
        <Notice
          kind="warning"
          title={t('loopback', { host: loopback })}
          todo={t.rich('loopbackTodo', { name: (name) => <code>{name}</code> })}
        />
      )}
    </div>
  )
}
