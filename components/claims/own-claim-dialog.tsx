'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/ui/call-action'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { useKeptForm } from '@/components/ui/use-kept-form'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { AttributionView } from '@/lib/claims/view'
import type { AttributionActions } from './attribution-actions'

type Props = {
  team: string
  attribution: Pick<AttributionView, 'id' | 'version' | 'denialTarget'>
  actions: AttributionActions
  onClose: () => void
}

/** The wording of a claim that is made of a denial, beginning with what was said to be denied. */
export function OwnClaimDialog({ team, attribution, actions, onClose }: Props) {
  const t = useTranslations('claims.own')
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const { takeBack } = useAct()
  const [text, setText] = useState(attribution.denialTarget)
  const { form, pending, problem } = useKeptForm(
    () => {
      const input = { team, attributionId: attribution.id, version: attribution.version, text }
      return callAction(actions.claimFromDenial, input, noAnswer)
    },
    ({ number, ...made }) => {
      toast({
        message: t('made', { number }),
        undo: () =>
          takeBack(actions.undoClaimFromDenial, { team, ...made }, () => ({
            message: t('takenBack', { number }),
          })),
      })
      onClose()
    },
  )

  return (
    <FormDialog
      title={t('title')}
      description={t('why')}
      {...{ form, pending, onClose }}
      problem={problem}
      submit={t('submit')}
    >
      <Field label={t('wording')} hint={t('wordingHint')} error={problem?.fields.text} required>
        {(control) => (
          <TextArea
            {...control}
            prose
            rows={2}
            dir="auto"
            data-autofocus=""
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
