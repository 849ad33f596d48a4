'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { callAction } from '@/components/ui/call-action'
import { useFirstFault } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { Range } from '@/lib/archive/model'
import type { ProblemView } from '@/lib/web/result'
import { findPassage } from './find-passage'
import type { StoryActions } from './story-actions'

type MakeDialogProps = {
  team: string
  storyId: string
  snapshotId: string
  windowText: string
  windowStart: number
  given: { range: Range | null; words: string }
  create: StoryActions['createClaim']
  onClose: () => void
}

/** A claim of one's own: where the article makes it, if it does, and our wording of it. */
export function MakeDialog({
  team,
  storyId,
  snapshotId,
  windowText,
  windowStart,
  given,
  create,
  onClose,
}: MakeDialogProps) {
  const t = useTranslations('workbench.make')
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const [passage, setPassage] = useState(given.words)
  const [wording, setWording] = useState(given.words.replace(/\s+/g, ' ').trim())
  const [lost, setLost] = useState<{ why: 'missing' | 'ambiguous' } | null>(null)
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const ref = useRef<HTMLFormElement>(null)
  useFirstFault(ref, lost ?? problem)
  const [pending, start] = useTransition()

  /** The selection itself while its words are untouched; otherwise the one place where the words stand. */
  function place(): { range: Range | null } | null {
    if (given.range && passage === given.words) return { range: given.range }
    if (passage.trim() === '') return { range: null }
    const found = findPassage(windowText, windowStart, passage)
    setLost(found.state === 'found' ? null : { why: found.state })
    return found.state === 'found' ? { range: found.range } : null
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const at = pending ? null : place()
    if (!at) return
    start(async () => {
      const input = { team, storyId, text: wording, ...(at.range ? { snapshotId, ...at.range } : {}) }
      const result = await callAction(create, input, noAnswer)
      if (!result.ok) return setProblem(result.problem)
      toast({ message: t('made', { number: result.value.number }) })
      onClose()
    })
  }

  return (
    <FormDialog
      {...{ pending, problem, onClose }}
      form={{ ref, onSubmit }}
      title={t('title')}
      submit={t('submit')}
    >
      <Field
        label={t('passage')}
        hint={t('passageHint')}
        error={lost ? t(lost.why === 'missing' ? 'notFound' : 'ambiguous') : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            prose
            rows={2}
            dir="auto"
            value={passage}
            onChange={(event) => setPassage(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('wording')} error={problem?.fields.text} required>
        {(control) => (
          <TextArea
            {...control}
            prose
            rows={2}
            dir="auto"
            data-autofocus=""
            value={wording}
            onChange={(event) => setWording(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
