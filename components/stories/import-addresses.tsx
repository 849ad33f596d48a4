'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { aboveFields } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { SectionHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { MAX_TEXT_BYTES } from '@/lib/archive/size'
import type { AddressPlan } from '@/lib/stories/address-plan-view'
import { LIST_LINES_MAX } from '@/lib/stories/model'
import type { Action } from '@/lib/web/result'
import { PlannedLines } from './planned-lines'

export type OrderedList = { readonly ordered: number; readonly left: number }

type Props = {
  team: string
  storyId: string
  preview: Action<AddressPlan>
  order: Action<OrderedList>
}

/** A list of addresses: first what would become of each, then one press for all of them. */
export function ImportAddresses({ team, storyId, preview, order }: Props) {
  const t = useTranslations('imports.list')
  const [changed, setChanged] = useState(false)
  const { form, pending, problem, fault, sent, value } = useActionForm(preview, () => setChanged(false))
  const ordering = useOrdering(team, storyId, order)
  const [tooLarge, setTooLarge] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file')
    const over = file instanceof File && file.size > MAX_TEXT_BYTES
    setTooLarge(over)
    if (over) event.preventDefault()
    else form.onSubmit(event)
  }
  return (
    <section className="mt-6 flex flex-col gap-4 border-t border-line pt-6">
      <SectionHeading>{t('heading')}</SectionHeading>
      <p className="text-soft">{t('lead', { max: LIST_LINES_MAX })}</p>
      <form {...form} onSubmit={submit} onInput={() => setChanged(true)} className="flex flex-col gap-4">
        <input type="hidden" name="team" value={team} />
        <input type="hidden" name="storyId" value={storyId} />
        <ProblemNotice problem={aboveFields(problem)} />
        <Field label={t('file')} error={tooLarge ? t('tooLarge', { max: LIST_LINES_MAX }) : fault('file')}>
          {(control) => (
            <FileDrop
              {...control}
              name="file"
              label={t('drop')}
              accept=".csv,.tsv,.txt,text/csv,text/plain"
            />
          )}
        </Field>
        <Field label={t('pasted')} error={fault('list')}>
          {(control) => (
            <TextArea
              {...control}
              name="list"
              rows={4}
              dir="ltr"
              spellCheck={false}
              autoCapitalize="none"
              defaultValue={sent('list')}
              className="font-mono"
            />
          )}
        </Field>
        <div>
          <SubmitButton variant={value && !changed ? 'secondary' : 'primary'} pending={pending}>
            {t('preview')}
          </SubmitButton>
        </div>
      </form>
      {value && <Plan team={team} storyId={storyId} plan={value} stale={changed} ordering={ordering} />}
      {/* Sent by the browser itself, before scripts ran: there is no plan any more. */}
      {!value && <Sent ordering={ordering} />}
    </section>
  )
}

function useOrdering(team: string, storyId: string, order: Props['order']) {
  const t = useTranslations('imports')
  const router = useRouter()
  const toast = useToast()
  return useActionForm(order, (done) => {
    toast({ message: t('ordered', done) })
    router.push(`/${team}/stories/${storyId}`)
  })
}

type Ordering = { ordering: ReturnType<typeof useOrdering> }

function Sent({ ordering: { problem, value } }: Ordering) {
  const t = useTranslations('imports')
  if (value) return <Notice title={t('ordered', value)} />
  return <ProblemNotice problem={problem} />
}

type PlanProps = Pick<Props, 'team' | 'storyId'> & Ordering & { plan: AddressPlan; stale: boolean }

function Plan({ team, storyId, plan: { lines, column, file }, stale, ordering }: PlanProps) {
  const t = useTranslations('imports.plan')
  const { form, pending, problem, value } = ordering
  const wanted = lines.filter(({ will }) => will === 'FETCH')
  const from = column && { number: column.number, name: column.name ?? '' }
  return (
    <form {...form} className="flex flex-col gap-3">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="addresses" value={wanted.map(({ address }) => address).join('\n')} />
      <div role="status">
        <SectionHeading>{t('heading')}</SectionHeading>
        <p>
          {t('counts', { fetch: wanted.length, lines: lines.length })}{' '}
          {file && t.rich('file', { file, name: (name) => <bdi>{name}</bdi> })}{' '}
          {from && t(from.name ? 'column' : 'columnBare', from)}
        </p>
      </div>
      <ProblemNotice problem={problem} />
      {stale && <Notice kind="info" title={t('stale')} />}
      {wanted.length > 0 && !stale && !value && (
        <div>
          <SubmitButton pending={pending}>{t('order', { count: wanted.length })}</SubmitButton>
        </div>
      )}
      <PlannedLines lines={lines} />
    </form>
  )
}
