'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DayInput } from '@/components/ui/day-input'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { useActionForm } from '@/components/ui/use-action-form'
import type { AbsenceSet } from '@/lib/teams/absence'
import type { AbsenceView } from '@/lib/teams/absence-view'
import type { Action } from '@/lib/web/result'
import { useAwayWords } from './use-away-words'

type Props = {
  team: string
  member: { id: string; name: string; isMe: boolean; absence: AbsenceView | null }
  /** Whether the reader may change it. */
  canSet: boolean
  action: Action<AbsenceSet>
}

/** Whether somebody is out of the office, and, for themselves and editors, a way to say so or that they are back. */
export function Absence({ team, member, canSet, action }: Props) {
  const t = useTranslations('team.absence')
  const words = useAwayWords()
  const { run, takeBack, pending } = useAct()
  const [open, setOpen] = useState(false)
  const { id: memberId, name, absence, isMe } = member
  const who = isMe ? 'me' : 'other'
  const undoOf = ({ id, before }: AbsenceSet) => {
    const put = before
      ? { fromAt: before.from, untilAt: before.until ?? '', note: before.note }
      : { back: true }
    return () =>
      takeBack(action, { team, memberId, seen: id ?? '', ...put }, () => ({ message: t('undone') }))
  }
  const back = () =>
    run(action, { team, memberId, seen: absence?.id ?? '', back: true }, (set) => ({
      message: t('backDone', { name, who }),
      undo: undoOf(set),
    }))
  if (!absence && !canSet) return null
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-xs">
      {absence && (
        <span className="text-soft">
          {words(absence)}
          {absence.note && (
            <>
              {': '}
              <bdi>{absence.note}</bdi>
            </>
          )}
        </span>
      )}
      {canSet && (
        <span className="-ms-2.5 flex flex-wrap">
          <Button
            size="sm"
            variant="quiet"
            aria-label={t(absence ? 'changeFor' : 'setFor', { name, who })}
            onClick={() => setOpen(true)}
          >
            {t(absence ? 'change' : 'set')}
          </Button>
          {absence && (
            <Button
              size="sm"
              variant="quiet"
              pending={pending}
              aria-label={t('backFor', { name, who })}
              onClick={back}
            >
              {t('back')}
            </Button>
          )}
        </span>
      )}
      {open && (
        <AbsenceDialog
          {...{ team, member, action }}
          onDone={(set) => ({ message: t('done', { name, who }), undo: undoOf(set) })}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

type DialogProps = Pick<Props, 'team' | 'member' | 'action'> & {
  onDone: (set: AbsenceSet) => { message: string; undo: () => void }
  onClose: () => void
}

function AbsenceDialog({ team, member, action, onDone, onClose }: DialogProps) {
  const t = useTranslations('team.absence')
  const toast = useToast()
  const { id, name, isMe, absence } = member
  const { form, pending, problem, fault } = useActionForm(action, (set) => {
    toast(onDone(set))
    onClose()
  })
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <FormDialog
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      title={t('title', { name, who: isMe ? 'me' : 'other' })}
      description={t('hint')}
      submit={t('submit')}
      size="sm"
      onClose={onClose}
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="memberId" value={id} />
      <input type="hidden" name="seen" value={absence?.id ?? ''} />
      <Field label={t('from')} hint={t('fromHint', { zone: timeZone })} error={fault('fromAt')} required>
        {(control) => <DayInput {...control} name="fromAt" edge="start" defaultValue={absence?.from} />}
      </Field>
      <Field label={t('until')} hint={t('untilHint')} error={fault('untilAt')}>
        {(control) => <DayInput {...control} name="untilAt" edge="end" defaultValue={absence?.until} />}
      </Field>
      <Field label={t('note')} hint={t('noteHint')} error={fault('note')}>
        {(control) => <TextInput {...control} name="note" defaultValue={absence?.note} maxLength={200} />}
      </Field>
    </FormDialog>
  )
}
