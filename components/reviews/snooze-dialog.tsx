'use client'

import { useFormatter, useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { MomentInput } from '@/components/ui/moment-input'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SnoozeActions } from './put-off-actions'
import { SNOOZES, type SnoozeChoice, snoozeTime } from './snooze-times'
import { useSnoozed } from './use-snoozed'

type Props = {
  team: string
  claims: readonly { readonly id: string; readonly dueAt: string | null }[]
  actions: SnoozeActions
  onClose: () => void
  onDone: () => void
}
const TIME = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const

/** Asks until when claims of one's own are put aside; the toast takes it back. */
export function SnoozeDialog({ team, claims, actions, onClose, onDone }: Props) {
  const t = useTranslations('putOff')
  const format = useFormatter()
  const now = useNow()
  // The moments stay what they were when the dialog was opened.
  const [times] = useState(() =>
    SNOOZES.flatMap((value) => {
      const at = snoozeTime(value, now)
      return at ? [{ value, at }] : []
    }),
  )
  const [choice, setChoice] = useState<SnoozeChoice | 'date'>(times[0]?.value ?? 'date')
  const [date, setDate] = useState('')
  const snoozed = useSnoozed(team, actions)
  const { form, pending, problem, fault } = useActionForm(actions.snooze, (answers) => {
    snoozed.say(answers)
    onClose()
    onDone()
  })
  const chosen = times.find(({ value }) => value === choice)?.at.toISOString() ?? date
  const late = claims.filter(({ dueAt }) => dueAt !== null && Date.parse(chosen) > Date.parse(dueAt)).length
  return (
    <FormDialog
      title={t('snoozeTitle', { count: claims.length })}
      description={t('snoozeLead')}
      size="sm"
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      submit={t('snoozeSubmit')}
      onClose={onClose}
    >
      <input type="hidden" name="team" value={team} />
      {claims.map(({ id }) => (
        <input key={id} type="hidden" name="claimIds" value={id} />
      ))}
      {choice !== 'date' && <input type="hidden" name="until" value={chosen} />}
      <RadioCards
        name="choice"
        legend={t('until.ask')}
        value={choice}
        onValueChange={setChoice}
        options={[
          ...times.map(({ value, at }) => ({
            value,
            label: t(`times.${value}`),
            hint: format.dateTime(at, {
              ...TIME,
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            }),
          })),
          { value: 'date' as const, label: t('times.date') },
        ]}
        error={choice === 'date' ? undefined : fault('until')}
      />
      {choice === 'date' && (
        <Field label={t('date')} error={fault('until')}>
          {(control) => <MomentInput {...control} name="until" onMoment={setDate} />}
        </Field>
      )}
      {late > 0 && <Notice live kind="warning" title={t('late', { count: late, all: claims.length })} />}
    </FormDialog>
  )
}
