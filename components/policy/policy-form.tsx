'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { RuleId, Setting } from '@/lib/policy/model'
import type { PolicyView } from '@/lib/policy/view'
import type { Action, ProblemView } from '@/lib/web/result'
import { RulesTable } from './rules-table'

type PolicyFormProps = { teamSlug: string; view: PolicyView; action: Action<{ version: number }> }

/** What an owner makes of each rule. One save is one version, however many rules it changes. */
export function PolicyForm({ teamSlug, view, action }: PolicyFormProps) {
  const t = useTranslations('policy.settings')
  const words = useTranslations('policy.rules')
  const toast = useToast()
  const { form, pending, problem, sent, fault } = useActionForm(action, ({ version }) =>
    toast({ message: version === view.version ? t('same') : t('saved', { version }) }),
  )
  return (
    <form {...form} className="flex flex-col gap-4">
      <input type="hidden" name="team" value={teamSlug} />
      {/* After a conflict the next save stands on what the other person made of the rules, which is shown. */}
      <input type="hidden" name="version" value={problem?.conflict?.version ?? view.version} />
      <RulesTable
        rules={view.rules}
        choice={({ id, setting, settings }) => (
          <Select
            name={id}
            aria-label={t('settingOf', { rule: words(`${id}.title`) })}
            defaultValue={sent(id) ?? setting}
            options={settings.map((value) => ({ value, label: t(`values.${value}`) }))}
            className="min-w-32"
          />
        )}
      />
      <div className="flex max-w-[40rem] flex-col gap-4 px-6 max-md:px-4">
        <Problem problem={problem} />
        <Field label={t('note')} hint={t('noteHint')} error={fault('note')}>
          {(control) => <TextInput {...control} name="note" defaultValue={sent('note')} />}
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="self-start">
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}

function Problem({ problem }: { problem: ProblemView | null }) {
  const t = useTranslations('policy.settings')
  const words = useTranslations('policy.rules')
  if (!problem?.conflict) return <ProblemNotice problem={problem} />
  const { base, theirs, by } = problem.conflict
  const [before, now]: [Settings, Settings] = [JSON.parse(base), JSON.parse(theirs)]
  const changed = Object.entries(now).filter(([id, setting]) => before[id as RuleId] !== setting)
  return (
    <Notice live kind="warning" title={problem.message}>
      <p>{t('theirs', { by })}</p>
      <ul className="list-disc ps-4">
        {changed.map(([id, setting]) => (
          <li key={id}>
            {t('change', {
              rule: words(`${id as RuleId}.title`),
              from: t(`values.${before[id as RuleId]}`),
              to: t(`values.${setting}`),
            })}
          </li>
        ))}
      </ul>
      <p>{t('saveOver')}</p>
    </Notice>
  )
}

type Settings = Readonly<Record<RuleId, Setting>>
