'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action, ProblemView } from '@/lib/web/result'
import { claimOrQueue } from './go-on'
import type { SubmittedAndNext } from './put-off-actions'
import type { ReviewTask } from './review-task'
import type { useDraft } from './use-draft'

type Given = {
  team: string
  task: ReviewTask
  draft: ReturnType<typeof useDraft>
  submit: Action<SubmittedAndNext>
}

/**
 * Submits a review: lets the draft's last save arrive first, and afterwards goes on to the next claim. What was written
 * about an earlier wording, or in another tab, comes back to be read, and is taken at the second try.
 */
export function useSubmission({ team, task, draft, submit }: Given) {
  const t = useTranslations('reviews.submitted')
  const router = useRouter()
  const toast = useToast()
  const { saver, forget } = draft
  // The wording this person has read: not the newest one, if it changed under their hands.
  const [read] = useState(task.version)
  const action = useActionForm(
    submit,
    ({ outcome, nextId }) => {
      forget()
      toast({ message: t(outcome) })
      if (task.supersedes === 0) router.push(claimOrQueue(team, nextId))
    },
    async (data) => {
      const { version, conflict } = await saver.pause()
      if (!conflict) data.set('draftVersion', String(version))
    },
  )
  const { problem } = action
  useEffect(() => {
    if (!problem) return
    saver.resume()
    if (problem.code === 'draftElsewhere' && problem.conflict)
      saver.dispatch({ kind: 'conflicted', conflict: problem.conflict })
  }, [problem, saver])
  return {
    ...action,
    claimVersion: versionOf(problem, 'wordingChanged') ?? read,
    supersedes: versionOf(problem, 'alreadySubmitted') ?? task.supersedes,
  }
}

function versionOf(problem: ProblemView | null, code: string): number | undefined {
  return problem?.code === code ? problem.conflict?.version : undefined
}
