'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { AttributionFields } from '@/components/attribution/attribution-fields'
import { BLANK, toFields, valuesOfAttribution } from '@/components/attribution/attribution-values'
import { ChangedMeanwhile } from '@/components/audit/changed-meanwhile'
import { callAction } from '@/components/ui/call-action'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useKeptForm } from '@/components/ui/use-kept-form'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { AttributionView } from '@/lib/claims/view'
import type { Sibling } from '@/lib/reviews/siblings'
import type { ActionResult, ProblemView } from '@/lib/web/result'
import type { AttributionActions } from './attribution-actions'

export type DocumentChoice = { readonly id: string; readonly title: string }

type Props = {
  team: string
  claimId: string
  storyId: string
  documents: readonly DocumentChoice[]
  /** The one to edit; none to add one. */
  attribution: AttributionView | null
  actions: AttributionActions
  onClose: () => void
}

/** Records or corrects who says what. What was typed stays in the boxes until the server has it. */
export function AttributionDialog(props: Props) {
  const { team, claimId, storyId, documents, actions, onClose } = props
  // What one began with: what another makes of it may arrive on the page meanwhile, and is not what one read.
  const [attribution] = useState(props.attribution)
  const t = useTranslations('claims.says')
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const [values, setValues] = useState(() => (attribution ? valuesOfAttribution(attribution) : BLANK))
  const [passage, setPassage] = useState({ snapshotId: documents[0]?.id ?? '', words: '' })
  const claims = useOtherClaims(team, claimId, actions)
  const search = useCallback(
    async (words: string) => {
      const found = await callAction(actions.suggestSources, { team, words, storyId }, noAnswer)
      return found.ok ? found.value : []
    },
    [actions.suggestSources, team, storyId, noAnswer],
  )

  async function save(problem: ProblemView | null): Promise<ActionResult<unknown>> {
    const fields = { team, ...toFields(values) }
    if (attribution) {
      const version = problem?.conflict?.version ?? attribution.version
      const input = { ...fields, ...placeOf(attribution), attributionId: attribution.id, version }
      return callAction(actions.edit, input, noAnswer)
    }
    const located = await callAction(actions.locate, { team, ...passage }, noAnswer)
    if (!located.ok) return located
    const input = { ...fields, claimId, snapshotId: passage.snapshotId, contents: [located.value] }
    return callAction(actions.add, input, noAnswer)
  }

  const { form, pending, problem } = useKeptForm(save, () => {
    toast({ message: t('saved') })
    onClose()
  })

  return (
    <FormDialog
      size="lg"
      title={t(attribution ? 'editTitle' : 'addTitle')}
      {...{ form, pending, onClose }}
      problem={problem}
      submit={t('save')}
    >
      {problem?.conflict && <ChangedMeanwhile {...problem.conflict} />}
      {!attribution && (
        <PassageFields
          documents={documents}
          value={passage}
          onChange={setPassage}
          error={problem?.fields.words}
        />
      )}
      <AttributionFields
        value={values}
        onChange={setValues}
        search={search}
        claims={claims}
        fault={(name) => problem?.fields[name]}
      />
    </FormDialog>
  )
}

/** Where an attribution stands, left as it is. */
function placeOf({ quote, contents }: AttributionView) {
  return {
    snapshotId: quote.snapshotId,
    range: { start: quote.start, end: quote.end },
    contents: contents.map(({ start, end }) => ({ start, end })),
  }
}

/** The other claims of the story, fetched when the dialog is opened. */
function useOtherClaims(team: string, claimId: string, { otherClaims }: AttributionActions) {
  const noAnswer = useNoAnswer()
  const [claims, setClaims] = useState<readonly Sibling[]>([])
  useEffect(() => {
    let live = true
    void callAction(otherClaims, { team, claimId }, noAnswer).then(
      (result) => live && result.ok && setClaims(result.value),
    )
    return () => {
      live = false
    }
  }, [otherClaims, team, claimId, noAnswer])
  return claims
}

type Passage = { readonly snapshotId: string; readonly words: string }

function PassageFields({
  documents,
  value,
  onChange,
  error,
}: {
  documents: readonly DocumentChoice[]
  value: Passage
  onChange: (next: Passage) => void
  error?: string
}) {
  const t = useTranslations('claims.says')
  return (
    <>
      <Field label={t('passage')} hint={t('passageHint')} error={error} required>
        {(control) => (
          <TextArea
            {...control}
            prose
            rows={2}
            value={value.words}
            onChange={(event) => onChange({ ...value, words: event.target.value })}
          />
        )}
      </Field>
      {documents.length > 1 && (
        <Field label={t('document')}>
          {(control) => (
            <Select
              {...control}
              value={value.snapshotId}
              options={documents.map((one) => ({ value: one.id, label: one.title }))}
              onChange={(event) => onChange({ ...value, snapshotId: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
