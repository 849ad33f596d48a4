'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { AttributionFields } from '@/components/attribution/attribution-fields'
import { toFields, valuesOfSuggestion } from '@/components/attribution/attribution-values'
import { callAction } from '@/components/ui/call-action'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextArea } from '@/components/ui/text-area'
import { useKeptForm } from '@/components/ui/use-kept-form'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import type { StoryActions } from './story-actions'

type Accepted = { suggestionId: string; version: number; claimNumber: number }
type EditDialogProps = Pick<StoryActions, 'accept' | 'suggestSources'> & {
  team: string
  storyId: string
  suggestion: SuggestionView
  cue: string
  claims: readonly ClaimListItem[]
  onClose: () => void
  onAccepted: (answer: Accepted) => void
}

/** Corrects a suggestion field by field and accepts it as corrected. What was typed stays until it is taken. */
export function EditDialog({
  team,
  storyId,
  suggestion,
  cue,
  claims,
  accept,
  suggestSources,
  onClose,
  onAccepted,
}: EditDialogProps) {
  const t = useTranslations('workbench.editDialog')
  const noAnswer = useNoAnswer()
  const [wording, setWording] = useState(suggestion.wording)
  const [values, setValues] = useState(() => valuesOfSuggestion(suggestion, cue))

  const search = useCallback(
    async (words: string) => {
      const result = await callAction(suggestSources, { team, words, storyId }, noAnswer)
      return result.ok ? result.value : []
    },
    [suggestSources, team, storyId, noAnswer],
  )

  const { form, pending, problem } = useKeptForm(
    () => {
      const about = { team, suggestionId: suggestion.id, version: suggestion.version }
      return callAction(accept, { ...about, wording, fields: toFields(values) }, noAnswer)
    },
    (accepted) => {
      onAccepted(accepted)
      onClose()
    },
  )
  const fault = (name: string) => problem?.fields[name] ?? problem?.fields[`fields.${name}`]

  return (
    <FormDialog
      size="lg"
      title={t('title')}
      {...{ form, pending, onClose }}
      problem={problem}
      submit={t('submit')}
    >
      <Field label={t('wording')} error={fault('wording')} required>
        {(control) => (
          <TextArea
            {...control}
            prose
            rows={2}
            dir="auto"
            value={wording}
            onChange={(event) => setWording(event.target.value)}
          />
        )}
      </Field>
      <AttributionFields value={values} onChange={setValues} search={search} claims={claims} fault={fault} />
    </FormDialog>
  )
}
