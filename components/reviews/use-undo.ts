'use client'

import { useTranslations } from 'next-intl'
import { callAction } from '@/components/ui/call-action'
import { useToast } from '@/components/ui/toast'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { Assigned } from '@/lib/reviews/assign'
import type { Action } from '@/lib/web/result'
import type { AssignmentActions } from './assignment-actions'
import { datesMoved, type TakenOff } from './outcomes'

type Dates = readonly { readonly claimId: string; readonly dueAt: string | null }[]

/** Takes back what was done with assignments and dates, and says so; a failure is said too. */
export function useUndo(team: string, actions: AssignmentActions) {
  const t = useTranslations('queue')
  const noAnswer = useNoAnswer()
  const toast = useToast()

  async function tried<T>(action: Action<T>, input: object): Promise<boolean> {
    const result = await callAction(action, { team, ...input }, noAnswer)
    if (!result.ok) toast({ message: result.problem.message, tone: 'problem' })
    return result.ok
  }

  return {
    async assign(changed: readonly Assigned[]): Promise<void> {
      const assignmentIds = changed.flatMap((one) => one.assignmentIds)
      if (assignmentIds.length > 0 && !(await tried(actions.withdraw, { assignmentIds }))) return
      const changes = datesMoved(changed)
      if (changes.length > 0 && !(await tried(actions.restoreDue, { changes }))) return
      toast({ message: t('assign.undone') })
    },
    async dates(changes: Dates): Promise<void> {
      if (await tried(actions.restoreDue, { changes })) toast({ message: t('due.undone') })
    },
    async takeOff(taken: readonly TakenOff[]): Promise<void> {
      for (const { reviewerId, claimIds } of taken)
        if (!(await tried(actions.assign, { claimIds, reviewerIds: [reviewerId], dueAt: null }))) return
      toast({ message: t('unassign.undone') })
    },
  }
}
