'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { DERIVATION_KINDS, type DerivationKind } from '@/lib/provenance/model'
import type { DerivationPlace } from './derivation-actions'

type Props = {
  place: DerivationPlace
  /** The report that rests on another, where it is known already. */
  from?: string
  onClose: () => void
}

/** Records that one report of the story rests on another, with the words that show it. */
export function RestsDialog({ place, from, onClose }: Props) {
  const t = useTranslations('provenance')
  const toast = useToast()
  const id = useId()
  const { team, storyId, reports, actions } = place
  const options = reports.map(({ id: value, name }) => ({ value, label: name }))
  const [resting, setResting] = useState(from ?? options[0]?.value ?? '')
  const [kind, setKind] = useState<DerivationKind>('CITES')
  const nameOf = (of: string) => reports.find((report) => report.id === of)?.name ?? ''
  const [on, setOn] = useState(options.find(({ value }) => value !== resting)?.value ?? '')
  const { form, pending, problem, fault } = useActionForm(actions.add, () => {
    const link = t(`linkName.${kind}`, { from: nameOf(resting), to: nameOf(on) })
    toast({ message: t('held', { link }) })
    onClose()
  })
  const alone = options.length < 2
  return (
    <Dialog
      open
      guarded
      onOpenChange={onClose}
      title={t('addTitle')}
      description={t('addHint')}
      footer={
        !alone && (
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {t('save')}
          </Button>
        )
      }
    >
      {alone ? (
        <p>
          {t('onlyOne')}{' '}
          <Link prefetch={false} href={`/${team}/stories/${storyId}/add`} className="link">
            {t('addDocument')}
          </Link>
        </p>
      ) : (
        <form {...form} id={id} className="flex flex-col gap-4">
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="storyId" value={storyId} />
          <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
          <Field label={t('from')} error={fault('fromDocumentId')}>
            {(control) => (
              <Select
                {...control}
                name="fromDocumentId"
                value={resting}
                onChange={(event) => setResting(event.target.value)}
                options={options}
              />
            )}
          </Field>
          <RadioCards
            name="kind"
            inline
            legend={t('kind')}
            value={kind}
            onValueChange={setKind}
            options={DERIVATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <Field label={t('to')} error={fault('toDocumentId')}>
            {(control) => (
              <Select
                {...control}
                name="toDocumentId"
                value={on}
                onChange={(event) => setOn(event.target.value)}
                options={options}
              />
            )}
          </Field>
          <Field label={t('words')} hint={t('wordsHint')} error={fault('words')}>
            {(control) => <TextArea {...control} name="words" rows={2} prose />}
          </Field>
          <Field label={t('note')} error={fault('note')}>
            {(control) => <TextArea {...control} name="note" rows={2} />}
          </Field>
        </form>
      )}
    </Dialog>
  )
}
