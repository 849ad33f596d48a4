'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { HAND_NOTE_MAX } from '@/lib/reviews/hand-note'
import type { HandedOver } from '@/lib/reviews/hand-over'
import type { ReviewerView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import { useLoadWords } from './use-load-words'

type Claim = { team: string; claimId: string; onClose: () => void }

type HandBackProps = Claim & { release: Action<{ canTakeBack: boolean }>; undo: () => void }

/** Asks why a claim is handed back, which may be left unsaid. */
export function HandBackDialog({ team, claimId, release, undo, onClose }: HandBackProps) {
  const t = useTranslations('claims.handBack')
  const toast = useToast()
  const { form, pending, problem, fault } = useActionForm(release, ({ canTakeBack }) => {
    toast({ message: t('done'), undo: canTakeBack ? undo : undefined })
    onClose()
  })
  return (
    <FormDialog
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      title={t('title')}
      description={t('hint')}
      submit={t('submit')}
      size="sm"
      onClose={onClose}
    >
      <Ids team={team} claimId={claimId} />
      <Note label={t('note')} hint={t('noteHint')} error={fault('note')} />
    </FormDialog>
  )
}

type HandOverProps = Claim & {
  people: readonly ReviewerView[]
  handOver: Action<HandedOver>
  undo: (given: HandedOver) => void
}

/** Asks to whom a claim is handed over, and why. */
export function HandOverDialog({ team, claimId, people, handOver, undo, onClose }: HandOverProps) {
  const t = useTranslations('claims.handOver')
  const load = useLoadWords()
  const toast = useToast()
  const [chosen, setChosen] = useState('')
  const name = people.find((one) => one.id === chosen)?.name ?? ''
  const { form, pending, problem, fault } = useActionForm(handOver, (given) => {
    toast({ message: t('done', { name }), undo: given.canTakeBack ? () => undo(given) : undefined })
    onClose()
  })
  return (
    <FormDialog
      form={form}
      pending={pending}
      problem={problem?.kind === 'invalid' ? null : problem}
      title={t('title')}
      description={t('hint')}
      submit={t('submit')}
      size="sm"
      onClose={onClose}
    >
      <Ids team={team} claimId={claimId} />
      <Field
        label={t('to')}
        hint={people.length === 0 ? t('nobody') : undefined}
        error={fault('reviewerId') && (chosen === '' ? t('chooseOne') : fault('reviewerId'))}
        required
      >
        {(control) => (
          <Select
            {...control}
            name="reviewerId"
            value={chosen}
            onChange={({ target }) => setChosen(target.value)}
            placeholder={t('choose')}
            options={people.map((one) => ({
              value: one.id,
              label: t('person', { name: one.name, load: load(one) }),
            }))}
          />
        )}
      </Field>
      <Note label={t('note')} hint={t('noteHint')} error={fault('note')} />
    </FormDialog>
  )
}

function Ids({ team, claimId }: { team: string; claimId: string }) {
  return (
    <>
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="claimId" value={claimId} />
    </>
  )
}

function Note({ error, ...words }: { label: string; hint: string; error: string | undefined }) {
  return (
    <Field {...words} error={error}>
      {(control) => <TextArea {...control} name="note" rows={2} maxLength={HAND_NOTE_MAX} />}
    </Field>
  )
}
