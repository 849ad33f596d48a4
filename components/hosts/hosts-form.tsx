'use client'

import { useTranslations } from 'next-intl'
import { aboveFields } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { HostNames, HostsView } from '@/lib/stories/host-view'
import type { Action, ProblemView } from '@/lib/web/result'

type HostsFormProps = { teamSlug: string; view: HostsView; action: Action<{ version: number }> }

/** What an owner lets be fetched. One save is one version of both lists. */
export function HostsForm({ teamSlug, view, action }: HostsFormProps) {
  const t = useTranslations('hosts')
  const toast = useToast()
  const { form, pending, problem, sent, fault } = useActionForm(action, ({ version }) =>
    toast({ message: version === view.version ? t('same') : t('saved', { version }) }),
  )
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="team" value={teamSlug} />
      {/* After a conflict the next save stands on what the other person made of the lists, which is shown. */}
      <input type="hidden" name="version" value={problem?.conflict?.version ?? view.version} />
      <Problem problem={problem} />
      {(['allow', 'deny'] as const).map((list) => (
        <Field key={list} label={t(`${list}.label`)} hint={t(`${list}.hint`)} error={fault(list)}>
          {(control) => (
            <TextArea
              {...control}
              name={list}
              rows={4}
              dir="ltr"
              spellCheck={false}
              autoCapitalize="none"
              defaultValue={sent(list) ?? view[list].join('\n')}
              className="font-mono"
            />
          )}
        </Field>
      ))}
      <Field label={t('note')} hint={t('noteHint')} error={fault('note')}>
        {(control) => <TextInput {...control} name="note" defaultValue={sent('note')} />}
      </Field>
      <div>
        <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}

function Problem({ problem }: { problem: ProblemView | null }) {
  const t = useTranslations('hosts')
  if (!problem?.conflict) return <ProblemNotice problem={aboveFields(problem)} />
  const theirs: HostNames = JSON.parse(problem.conflict.theirs)
  return (
    <Notice live kind="warning" title={problem.message}>
      <ul className="list-disc ps-4 wrap-anywhere">
        {(['allow', 'deny'] as const).map((list) => (
          <li key={list}>
            {t('theirs', { list: t(`${list}.label`), hosts: theirs[list].join(', ') || t(`${list}.empty`) })}
          </li>
        ))}
      </ul>
      <p>{t('saveOver')}</p>
    </Notice>
  )
}
