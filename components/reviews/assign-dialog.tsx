'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field, FieldSet } from '@/components/ui/field'
import { MomentInput } from '@/components/ui/moment-input'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Assigned } from '@/lib/reviews/assign'
import type { QueueView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import type { AssignmentActions } from './assignment-actions'
import { outcomesOf } from './outcomes'
import { useLoadWords } from './use-load-words'
import { useUndo } from './use-undo'

/** How many of those chosen can have each claim, beside all of them. */
const SHARES = [1, 2, 3] as const

type Props = {
  team: string
  claimIds: readonly string[]
  people: QueueView['people']
  actions: AssignmentActions
  onClose: () => void
  onDone?: () => void
}

/** Gives claims to reviewers, with or without a date; the toast tells what became of each and takes it back. */
export function AssignDialog({ team, claimIds, people, actions, onClose, onDone }: Props) {
  const t = useTranslations('queue.assign')
  const format = useFormatter()
  const toast = useToast()
  const undo = useUndo(team, actions)
  const load = useLoadWords()
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const assign: Action<readonly Assigned[]> = actions.assign
  const { form, pending, problem, fault } = useActionForm(assign, (answers) => {
    const { assigned, changed, others, due: dueAt } = outcomesOf(answers)
    const due =
      dueAt === null ? 'none' : format.dateTime(new Date(dueAt), { dateStyle: 'long', timeStyle: 'short' })
    const message = [
      t('done', { count: assigned.length, due }),
      ...others.map(([why, count]) => t(why, { count, due })),
    ]
    const takeBack = changed.length > 0 ? () => undo.assign(changed) : undefined
    toast({ message: message.join(' '), undo: takeBack, tone: changed.length > 0 ? 'done' : 'problem' })
    onDone?.()
    onClose()
  })
  const count = claimIds.length
  return (
    <Dialog
      open
      guarded={chosen > 0}
      onOpenChange={onClose}
      title={t('title', { count })}
      footer={
        <Button type="submit" form={id} variant="primary" pending={pending} keys="$mod+Enter">
          {t('submit')}
        </Button>
      }
    >
      <form {...form} id={id} className="flex flex-col gap-4">
        <input type="hidden" name="team" value={team} />
        {claimIds.map((claimId) => (
          <input key={claimId} type="hidden" name="claimIds" value={claimId} />
        ))}
        <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
        <FieldSet
          legend={t('reviewers')}
          error={fault('reviewerIds') && (chosen === 0 ? t('chooseOne') : fault('reviewerIds'))}
        >
          {people.length === 0 && <p className="text-soft">{t('nobody')}</p>}
          <div className="-m-1.5 grid max-h-64 gap-x-4 gap-y-1.5 overflow-y-auto p-1.5 sm:grid-cols-2">
            {people.map((person) => (
              <Checkbox
                key={person.id}
                name="reviewerIds"
                value={person.id}
                label={<bdi>{person.name}</bdi>}
                hint={load(person)}
                onChange={({ target }) => setChosen((before) => before + (target.checked ? 1 : -1))}
              />
            ))}
          </div>
        </FieldSet>
        {chosen > 1 && (
          <Field label={t('share')} hint={t('shareHint')} error={fault('each')}>
            {(control) => (
              <Select
                {...control}
                name="each"
                options={[
                  { value: '', label: t('shareAll') },
                  ...SHARES.filter((count) => count < chosen).map((count) => ({
                    value: String(count),
                    label: t('shareSome', { count }),
                  })),
                ]}
              />
            )}
          </Field>
        )}
        <Field
          label={t('due')}
          hint={t('dueHint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          error={fault('dueAt')}
        >
          {(control) => <MomentInput {...control} name="dueAt" />}
        </Field>
      </form>
    </Dialog>
  )
}
