'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useId, useRef, useState, useTransition } from 'react'
import { AttributionFields } from '@/components/attribution/attribution-fields'
import { toFields, valuesOfSuggestion } from '@/components/attribution/attribution-values'
import { Button } from '@/components/ui/button'
import { callAction } from '@/components/ui/call-action'
import { Dialog } from '@/components/ui/dialog'
import { useFirstFault } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextArea } from '@/components/ui/text-area'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import type { ProblemView } from '@/lib/web/result'
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
  const id = useId()
  const [wording, setWording] = useState(suggestion.wording)
  const [values, setValues] = useState(() => valuesOfSuggestion(suggestion, cue))
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useFirstFault(form, problem)
  const [pending, start] = useTransition()
  const fault = (name: string) => problem?.fields[name] ?? problem?.fields[`fields.${name}`]

  const search = useCallback(
    async (words: string) => {
      const result = await callAction(suggestSources, { team, words, storyId }, noAnswer)
      return result.ok ? result.value : []
    },
    [suggestSources, team, storyId, noAnswer],
  )

  function submit() {
    start(async () => {
      const input = {
        team,
        suggestionId: suggestion.id,
        version: suggestion.version,
        wording,
        fields: toFields(values),
      }
      const result = await callAction(accept, input, noAnswer)
      if (!result.ok) return setProblem(result.problem)
      onAccepted(result.value)
      onClose()
    })
  }

  return (
    <Dialog
      open
      guarded
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      footer={
        <Button type="submit" form={id} variant="primary" pending={pending}>
          {t('submit')}
        </Button>
      }
    >
      <form
        ref={form}
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) submit()
        }}
      >
        <ProblemNotice problem={problem} />
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
        <AttributionFields
          value={values}
          onChange={setValues}
          search={search}
          claims={claims}
          fault={fault}
        />
      </form>
    </Dialog>
  )
}
