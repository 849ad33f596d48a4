'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SourceView } from '@/lib/claims/source-view'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'
import type { ProblemView } from '@/lib/web/result'
import type { SourceActions } from './source-actions'

type EditDialogProps = {
  team: string
  source: SourceView
  action: SourceActions['editSource']
  onClose: () => void
}

/** Name, kind, naming and description. Named and not named are kept apart: neither can become the other. */
export function EditDialog({ team, source, action, onClose }: EditDialogProps) {
  const t = useTranslations('sources.edit')
  const toast = useToast()
  const [begun] = useState(source.version)
  const { form, pending, problem, fault } = useActionForm(action, () => {
    toast({ message: t('saved') })
    onClose()
  })
  return (
    <FormDialog
      title={t('title')}
      {...{ form, pending, onClose }}
      problem={null}
      submit={t('submit')}
      cancels
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="sourceId" value={source.id} />
      {/* After a conflict the next save stands on what the other person made of it, which is shown below. */}
      <input type="hidden" name="version" value={problem?.conflict?.version ?? begun} />
      <Problem problem={problem} />
      <Fields source={source} fault={fault} />
    </FormDialog>
  )
}

function Problem({ problem }: { problem: ProblemView | null }) {
  const t = useTranslations('sources.edit')
  if (!problem?.conflict) return <ProblemNotice problem={problem} />
  return (
    <Notice live kind="warning" title={problem.message} kept={t('theirs', { by: problem.conflict.by })}>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {problem.conflict.theirs}
      </p>
    </Notice>
  )
}

function Fields({ source, fault }: { source: SourceView; fault: (name: string) => string | undefined }) {
  const t = useTranslations('sources.edit')
  const m = useTranslations('marks')
  const named = source.naming === 'NAMED'
  const namings = SOURCE_NAMINGS.filter((naming) => (naming === 'NAMED') === named)
  return (
    <>
      <Field
        label={t('name')}
        hint={t(named ? 'nameHint' : 'descriptionHint')}
        error={fault('name')}
        required
      >
        {(control) => <TextInput {...control} name="name" maxLength={300} defaultValue={source.name} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('kind')} error={fault('kind')}>
          {(control) => (
            <Select
              {...control}
              name="kind"
              defaultValue={source.kind}
              options={SOURCE_KINDS.map((value) => ({ value, label: m(`kind.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t('naming')} error={fault('naming')}>
          {(control) => (
            <Select
              {...control}
              name="naming"
              defaultValue={source.naming}
              options={namings.map((value) => ({ value, label: m(`naming.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <Field label={t('description')} hint={t('descriptionNote')} error={fault('description')}>
        {(control) => <TextArea {...control} name="description" rows={3} defaultValue={source.description} />}
      </Field>
    </>
  )
}
